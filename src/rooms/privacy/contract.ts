// What may be asked of the room privacy: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import type { CsvFile } from '../../domain/csv-file';
import { fields, number, text } from '../../calls/fields';

export interface RetentionLine {
  readonly label: string;
  readonly count: number;
  /** ISO date. */
  readonly oldest: string;
}

export interface RetentionReport {
  readonly lines: readonly RetentionLine[];
  readonly total: number;
  /** Kinds whose years are blank in 設定: nothing of them is ever erased. */
  readonly unset: readonly string[];
}

export interface PersonLine {
  readonly label: string;
  /** Rows that can be erased. */
  readonly count: number;
  /** Rows that a contract, a claim or an open case needs. */
  readonly kept: number;
}

export interface PersonReport {
  readonly memberNumber: string;
  readonly organization: string;
  readonly isManager: boolean;
  readonly lines: readonly PersonLine[];
  readonly total: number;
  /** PDFs that wait for the account that made them, of all persons. */
  readonly files: number;
}

export const contract = {
  /** What the desk keeps of one person. */
  openPerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text() }),
    answer: json<PersonReport>(),
  }),
  /** The same as a file for them. */
  disclosePerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text() }),
    answer: json<CsvFile>(),
  }),
  /** `confirm`: the number of rows, as shown. */
  erasePerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text(), confirm: number() }),
    answer: json<PersonReport>(),
  }),
  /** PDFs that wait and that this account has made. */
  removePersonFiles: call({
    may: 'staff',
    answer: json<{ readonly removed: number; readonly left: number }>(),
  }),
  listRetention: call({ may: 'reader', answer: json<RetentionReport>() }),
  /** `confirm`: the number of rows, as listed. */
  eraseExpired: call({
    may: 'manager',
    request: () => fields({ confirm: number() }),
    answer: json<RetentionReport>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type PersonRequest = RequestOf<typeof contract.openPerson>;
export type ErasePersonRequest = RequestOf<typeof contract.erasePerson>;
export type EraseRequest = RequestOf<typeof contract.eraseExpired>;
