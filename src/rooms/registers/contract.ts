// What may be asked of the room registers: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, oneOf, optional, text, texts } from '../../calls/fields';
import type { RowMessage } from '../../domain/row-message';
import type { Recorded } from '../solicitation/contract';

export type RegisterName = 'ledger' | 'summary' | 'documents' | 'complaints';

/** Dates in any notation; blank leaves a side open. */
export interface RegisterRequest {
  readonly register: RegisterName;
  readonly from: string;
  readonly to: string;
  /** Yen as typed; of documents only. */
  readonly least?: string;
  readonly most?: string;
  /** Part of a name; of documents and complaints. */
  readonly counterparty?: string;
}

export interface RegisterView {
  readonly register: RegisterName;
  readonly from: string;
  readonly to: string;
  readonly header: readonly string[];
  /** Columns with yen. */
  readonly money: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** More than are shown: the file has them all. */
  readonly more: number;
  /** Sum of the register's premium; null where it has none. */
  readonly totalYen: number | null;
  readonly notes: readonly RowMessage[];
}

export interface RegisterFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly rows: number;
  readonly lost: readonly string[];
}

export interface ComplaintFields {
  /** Key of the member; '' where it is none. */
  readonly memberKey: string;
  readonly receivedAt: string;
  readonly channel: string;
  readonly content: string;
  readonly cause: string;
  readonly response: string;
  readonly reportedTo: string;
  /** One of the page's own: the entry happens once. */
  readonly entryId: string;
}

export interface ComplaintDesk {
  readonly member?: {
    readonly memberKey: string;
    readonly memberNumber: string;
    readonly organization: string;
  };
  readonly channels: readonly string[];
  /** ISO date and time. */
  readonly now: string;
  readonly open: number;
}

export const contract = {
  openRegister: call({
    may: 'reader',
    request: () =>
      fields({
        register: oneOf(['documents', 'ledger', 'summary', 'complaints']),
        from: text(),
        to: text(),
        least: optional(text()),
        most: optional(text()),
        counterparty: optional(text()),
      }),
    answer: json<RegisterView>(),
  }),
  exportRegister: call({
    may: 'staff',
    request: () =>
      fields({
        register: oneOf(['documents', 'ledger', 'summary', 'complaints']),
        from: text(),
        to: text(),
        least: optional(text()),
        most: optional(text()),
        counterparty: optional(text()),
        encoding: oneOf(['utf-8', 'cp932']),
      }),
    answer: json<RegisterFile>(),
  }),
  openComplaint: call({ may: 'reader', answer: json<ComplaintDesk>() }),
  recordComplaint: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts(
          'memberKey',
          'receivedAt',
          'channel',
          'content',
          'cause',
          'response',
          'reportedTo',
          'entryId',
        ),
      }),
    answer: json<Recorded<{ readonly complaintNumber: string }>>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
