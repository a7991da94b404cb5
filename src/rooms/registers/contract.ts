// This file defines what the pages of registers and complaints say to the server: plain JSON both ways.
import type { RowMessage } from '../../ui/contract';
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

export interface RegisterFunctions {
  openRegister(request: RegisterRequest): RegisterView;
  exportRegister(request: RegisterRequest & { readonly encoding: 'utf-8' | 'cp932' }): RegisterFile;
  openComplaint(): ComplaintDesk;
  recordComplaint(request: ComplaintFields): Recorded<{ readonly complaintNumber: string }>;
}
