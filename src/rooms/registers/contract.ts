// What may be asked of the room registers: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, oneOf, optional, text, texts } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';
import { CSV_ENCODINGS, type CsvFile } from '../../domain/csv-file';

export interface RegisterView {
  readonly register: RegisterName;
  readonly from: string;
  readonly to: string;
  readonly header: readonly string[];
  /** Columns with yen. */
  readonly money: readonly number[];
  /** Columns whose text may run over several lines. */
  readonly wide: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** More than are shown: the file has them all. */
  readonly more: number;
  /** Sum of the register's premium; null where it has none. */
  readonly totalYen: number | null;
  readonly notes: readonly ShownProblem[];
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
  /** Those that are not settled, the newest first. */
  readonly waiting: readonly WaitingComplaint[];
}

export interface WaitingComplaint {
  readonly complaintNumber: string;
  /** ISO date and time. */
  readonly receivedAt: string;
  readonly organization: string;
  readonly content: string;
  readonly cause: string;
  readonly response: string;
  readonly reportedTo: string;
}

/** Dates in any notation; blank leaves a side open. */
const search = () => ({
  register: oneOf(['documents', 'ledger', 'summary', 'complaints']),
  from: text(),
  to: text(),
  /** Yen as typed; of documents only. */
  least: optional(text()),
  most: optional(text()),
  /** Part of a name; of documents and complaints. */
  counterparty: optional(text()),
});

export const contract = {
  openRegister: call({ may: 'reader', request: () => fields(search()), answer: json<RegisterView>() }),
  exportRegister: call({
    may: 'staff',
    request: () => fields({ ...search(), encoding: oneOf(CSV_ENCODINGS) }),
    answer: json<CsvFile>(),
  }),
  openComplaint: call({ may: 'reader', answer: json<ComplaintDesk>() }),
  /** `memberKey`: blank where it is no member; `entryId`: one of the page's own, the entry happens once. */
  recordComplaint: call({
    may: 'staff',
    request: () =>
      fields(
        texts('memberKey', 'receivedAt', 'channel', 'content', 'cause', 'response', 'reportedTo', 'entryId'),
      ),
    answer: json<{ readonly complaintNumber: string }>(),
  }),
  /** `closedOn`: with a day the complaint is settled. */
  answerComplaint: call({
    may: 'staff',
    request: () => fields(texts('complaintNumber', 'cause', 'response', 'reportedTo', 'closedOn')),
    answer: json<{ readonly complaintNumber: string }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type RegisterRequest = RequestOf<typeof contract.openRegister>;
export type RegisterName = RegisterRequest['register'];
export type ComplaintFields = RequestOf<typeof contract.recordComplaint>;
export type ExportRequest = RequestOf<typeof contract.exportRegister>;
