// What may be asked of the room privacy: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, number, optional, text } from '../../calls/fields';

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

/** What stands in files of closed years; files with none of it are left out. */
export interface ClosedYears {
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    /** Rows that can be erased. */
    readonly count: number;
    readonly kept: number;
  }[];
  /** Files that this account cannot open. */
  readonly closed: readonly string[];
  /** Files not looked at yet; then the page calls again with `after`. */
  readonly left: number;
  readonly after: string;
}

/** A chunk of what is handed out. */
export interface Disclosure extends Omit<ClosedYears, 'files'> {
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

export const contract = {
  /** What the desk keeps of one person. */
  openPerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text() }),
    answer: json<PersonReport>(),
  }),
  /** One chunk: the same in files of closed years. */
  openPersonYears: call({
    may: 'manager',
    request: () => fields({ memberNumber: text(), after: optional(text()) }),
    answer: json<ClosedYears>(),
    chunk: always,
  }),
  /** One chunk of what is handed to them: the tabs, then closed years. */
  disclosePerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text(), after: optional(text()) }),
    answer: json<Disclosure>(),
    chunk: always,
  }),
  /** What stands in the tabs. `confirm`: the number of rows, as shown, with `years`, those of closed years. */
  erasePerson: call({
    may: 'manager',
    request: () => fields({ memberNumber: text(), confirm: number(), years: optional(number()) }),
    answer: json<PersonReport>(),
  }),
  /** What stands in one file of a closed year. `confirm`: its rows, as shown. */
  erasePersonYear: call({
    may: 'manager',
    request: () => fields({ memberNumber: text(), fileId: text(), confirm: number() }),
    answer: json<{ readonly erased: number }>(),
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
  /** One chunk: what is past its years in files of closed years. */
  listExpiredYears: call({
    may: 'reader',
    request: () => fields({ after: optional(text()) }),
    answer: json<ClosedYears>(),
    chunk: always,
  }),
  /** Of one file. `confirm`: its rows, as listed. */
  eraseExpiredYear: call({
    may: 'manager',
    request: () => fields({ fileId: text(), confirm: number() }),
    answer: json<{ readonly erased: number }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type PersonRequest = RequestOf<typeof contract.openPerson>;
export type PersonYearsRequest = RequestOf<typeof contract.openPersonYears>;
export type DisclosePersonRequest = RequestOf<typeof contract.disclosePerson>;
export type ErasePersonYearRequest = RequestOf<typeof contract.erasePersonYear>;
export type ErasePersonRequest = RequestOf<typeof contract.erasePerson>;
export type ExpiredYearsRequest = RequestOf<typeof contract.listExpiredYears>;
export type EraseYearRequest = RequestOf<typeof contract.eraseExpiredYear>;
export type EraseRequest = RequestOf<typeof contract.eraseExpired>;
