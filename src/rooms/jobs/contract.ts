// What may be asked of the room jobs: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, number, oneOf, optional, text, texts } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';
import { JOB_KINDS, type JobKind, type JobState } from '../../domain/job-state';
import { TRANSACTION_KINDS } from '../../domain/quote-state';

export interface JobCount {
  readonly name: string;
  readonly value: number;
}

export interface JobLetter {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly method: string;
  readonly recipient: string;
  readonly subject: string;
  /** No mail went to this address for this member before (rule C14). */
  readonly newAddress: boolean;
}

/** A dry run of some members; the page asks on while something is left. */
export interface JobPreview {
  readonly total: number;
  /** Of a mail job each letter, as it would leave. */
  readonly letters?: readonly JobLetter[];
  /** First names, for the confirmation of selected rows. */
  readonly names: readonly string[];
  readonly counts: readonly JobCount[];
  readonly refused: readonly ShownProblem[];
  readonly left: number;
  /** To be sent with the next call. */
  readonly after: string;
}

export interface JobProgress {
  readonly jobNumber: string;
  readonly kind: JobKind;
  readonly title: string;
  readonly state: JobState;
  readonly total: number;
  readonly done: number;
  readonly left: number;
  readonly failed: number;
  readonly counts: readonly JobCount[];
  /** Errors of this chunk; all of them stand at their rows. */
  readonly errors: readonly ShownProblem[];
  readonly message: string;
  readonly createdAt: string;
  readonly owner: string;
}

export interface JobDesk {
  /** Visible rows selected in 会員名簿, and their keys. */
  readonly selected: readonly string[];
  readonly names: readonly string[];
  /** Why the selection cannot be used; blank where it can. */
  readonly selectionProblem: string;
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly states: readonly string[];
  readonly solicitors: readonly string[];
  readonly mails: number;
  readonly papers: number;
  readonly referenceDate: string;
  /** Newest first: what is under way, and the last ones that ended. */
  readonly jobs: readonly JobProgress[];
}

export const jobRequest = () =>
  fields({
    kind: oneOf(JOB_KINDS),
    /** Keys of members, as shown and confirmed; instead of conditions. */
    members: optional(list(text())),
    /** Daicho's own conditions over 会員名簿; a blank one holds for every member. Never the sheet's filters. */
    conditions: optional(fields({ ...texts('program', 'plan', 'state', 'solicitor') })),
    /** Start of cover and kind of the quotes; not for mail. */
    effectiveDate: text(),
    transaction: oneOf(TRANSACTION_KINDS),
    /** Also put the letters into 送信箱. */
    letters: flag(),
    /** Typed confirmation of the number of mails (rule C14); for mail only. */
    confirm: optional(number()),
    /** Letters that a person has unticked; for mail only. */
    leftOut: optional(list(text())),
  });

export const contract = {
  openJobs: call({ may: 'reader', answer: json<JobDesk>() }),
  /** Writes nothing. */
  previewJob: call({
    may: 'reader',
    request: () =>
      fields({
        job: jobRequest(),
        after: text(),
      }),
    answer: json<JobPreview>(),
  }),
  /** The same entry sent twice is one job. */
  startJob: call({
    may: 'staff',
    request: () =>
      fields({
        job: jobRequest(),
        entryId: text(),
      }),
    answer: json<JobProgress>(),
  }),
  /** One chunk. `holder`: who drives it; another holder is refused until the lease runs out. */
  continueJob: call({
    may: 'staff',
    request: () => fields({ jobNumber: text(), holder: text() }),
    answer: json<JobProgress>(),
    chunk: always,
  }),
  stopJob: call({ may: 'staff', request: () => fields({ jobNumber: text() }), answer: json<JobProgress>() }),
};

export type Calls = CallsOf<typeof contract>;
export type JobRequest = RequestOf<typeof contract.startJob>['job'];
export type JobConditions = NonNullable<JobRequest['conditions']>;
