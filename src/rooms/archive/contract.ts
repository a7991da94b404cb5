// What may be asked of the room archive: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, number, optional, text } from '../../calls/fields';

export interface YearLine {
  readonly tab: string;
  readonly year: string;
  readonly rows: number;
}

export interface ArchiveView {
  readonly isManager: boolean;
  /** Files are made in it, so that colleagues can open them. */
  readonly hasFolder: boolean;
  /** The last year that is closed. */
  readonly lastYear: string;
  /** What can be moved now. */
  readonly waits: readonly YearLine[];
  readonly total: number;
  readonly files: readonly (YearLine & { readonly url: string })[];
}

export interface ArchiveHit {
  readonly tab: string;
  readonly year: string;
  /** What the tab shows of a row. */
  readonly cells: readonly { readonly title: string; readonly text: string }[];
}

export interface ArchiveSearch {
  readonly hits: readonly ArchiveHit[];
  /** Files that this account cannot open. */
  readonly closed: readonly string[];
  /** Files not looked at yet; then the page calls again with `after`. */
  readonly left: number;
  readonly after: string;
}

export interface ArchiveCheck {
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    /** None where every row is as it was when it left the tab. */
    readonly findings: readonly string[];
  }[];
  readonly left: number;
  readonly after: string;
}

export const contract = {
  openArchive: call({ may: 'staff', answer: json<ArchiveView>() }),
  /** One chunk: copied, compared, then taken out. `confirm`: the number of rows that wait, as shown. */
  archiveYears: call({
    may: 'manager',
    request: () => fields({ confirm: number() }),
    answer: json<{ readonly moved: number; readonly left: number }>(),
    chunk: always,
  }),
  /** One chunk of files, the newest year first. Every word must be found in the row. */
  searchArchive: call({
    may: 'staff',
    request: () => fields({ words: text(), tab: optional(text()), after: optional(text()) }),
    answer: json<ArchiveSearch>(),
    chunk: always,
  }),
  /** One chunk of files: seals and chain of what stands there. */
  checkArchive: call({
    may: 'staff',
    request: () => fields({ after: optional(text()) }),
    answer: json<ArchiveCheck>(),
    chunk: always,
  }),
};

export type Calls = CallsOf<typeof contract>;
export type ArchiveYearsRequest = RequestOf<typeof contract.archiveYears>;
export type SearchArchiveRequest = RequestOf<typeof contract.searchArchive>;
export type CheckArchiveRequest = RequestOf<typeof contract.checkArchive>;
