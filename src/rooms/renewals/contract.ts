// What may be asked of the room renewals: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, number, oneOf, optional, text } from '../../calls/fields';
import { STATES_BY_HAND } from '../../domain/renewal';
import type { ShownProblem } from '../../domain/problem-text';

/** Where a policy stands on its way to the next year; `days-90` and so on are the steps of 設定. */
export type RenewalStage = 'early' | 'undated' | `days-${number}` | 'ended' | 'outcome';

export interface RenewalFigures {
  readonly planName: string;
  /** 「3億円（2026年3月期）」; blank where nothing is known. */
  readonly revenueText: string;
  readonly premiumYen: number | null;
  /** 公表例, 保険料表, …; blank where there is no figure and no refusal. */
  readonly label: string;
}

export interface NextYearFigures extends RenewalFigures {
  /** `quote`: a renewal quote stands; `newRevenue`: this year's result; `lastRevenue`: last year's, a rough guide. */
  readonly basis: 'quote' | 'newRevenue' | 'lastRevenue' | 'none';
  readonly quoteNumber: string;
  /** Why there is no figure; blank otherwise. */
  readonly problem: string;
}

export interface RenewalLine {
  readonly policyNumber: string;
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  /** `YYYY-MM-DDTHH:mm` */
  readonly endsAt: string;
  readonly stage: RenewalStage;
  /** ISO date of the step that is due or comes next; blank while its closing is not keyed. */
  readonly dueOn: string;
  readonly renewalState: string;
  readonly solicitor: string;
  readonly lastYear: RenewalFigures;
  readonly nextYear: NextYearFigures;
  /** Names of the plans that the roster wishes where they are not the policy's; blank otherwise. */
  readonly wish: string;
  /** Answers of the pre-check that differ from those of last year's quote. */
  readonly changedAnswers: readonly {
    readonly number: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** True once a pre-check has been finished since last year's quote: losses are asked anew every year. */
  readonly askedAnew: boolean;
  /** State of the latest renewal letter in 送信箱; blank where none stands. */
  readonly letterState: string;
}

export interface RenewalCounts {
  readonly stage: RenewalStage;
  readonly policies: number;
}

/** The policies that end in one month, with what stands of their renewal. */
export interface RenewalMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly policies: number;
  /** Of this year, a year. */
  readonly premiumYen: number;
  readonly stages: readonly RenewalCounts[];
  /** What members said; '' where nothing is entered. */
  readonly states: readonly { readonly state: string; readonly policies: number }[];
}

export interface RenewalDesk {
  /** ISO */
  readonly today: string;
  /** The months in which something ends, in their order; of every stage. */
  readonly months: readonly RenewalMonth[];
  /** Of the month that was asked for. */
  readonly stages: readonly RenewalCounts[];
  readonly states: readonly { readonly state: string; readonly policies: number }[];
  /** Ended without any outcome, or entered as 失効: what was lost. */
  readonly lapsed: number;
  readonly lines: readonly RenewalLine[];
  /** Lines of this stage beyond those shown. */
  readonly more: number;
}

export interface QueueRenewalLettersReport {
  readonly queued: readonly string[];
  readonly existing: readonly string[];
  readonly refused: readonly ShownProblem[];
}

export interface RecordRenewalReport {
  readonly recorded: readonly string[];
  readonly refused: readonly ShownProblem[];
}

export interface RenewalLetterView {
  readonly title: string;
  readonly html: string;
}

export const contract = {
  openRenewals: call({
    may: 'reader',
    /**
     * `stage`: a `RenewalStage`; blank: everything that waits for somebody. `skip`: policies to leave out at the start of
     * the list, for the next page. `month`: `YYYY-MM` of the end of cover; blank: all.
     */
    request: () => fields({ stage: optional(text()), month: optional(text()), skip: optional(number()) }),
    answer: json<RenewalDesk>(),
  }),
  previewRenewalLetter: call({
    may: 'reader',
    request: () => fields({ policyNumber: text() }),
    answer: json<RenewalLetterView>(),
  }),
  queueRenewalLetters: call({
    may: 'staff',
    request: () => fields({ policyNumbers: list(text()) }),
    answer: json<QueueRenewalLettersReport>(),
  }),
  recordRenewal: call({
    may: 'staff',
    request: () =>
      fields({
        policyNumbers: list(text()),
        state: oneOf(['', ...STATES_BY_HAND]),
        /** When the member said so; blank: today. */
        on: text(),
        /** Why, or which paper. Required for 更新しない and 失効. */
        reason: text(),
      }),
    answer: json<RecordRenewalReport>(),
  }),
};

export type OpenRenewalsRequest = RequestOf<typeof contract.openRenewals>;
export type PreviewRenewalLetterRequest = RequestOf<typeof contract.previewRenewalLetter>;
export type QueueRenewalLettersRequest = RequestOf<typeof contract.queueRenewalLetters>;
export type RecordRenewalRequest = RequestOf<typeof contract.recordRenewal>;

export type Calls = CallsOf<typeof contract>;
