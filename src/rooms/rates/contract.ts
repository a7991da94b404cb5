// What may be asked of the room rates: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import {
  either,
  fields,
  flag,
  list,
  longText,
  nothing,
  number,
  oneOf,
  text,
  texts,
} from '../../calls/fields';

export interface RateVersionLine {
  readonly program: string;
  readonly programName: string;
  readonly version: string;
  /** As the tab has it, or that the rows disagree. */
  readonly state: string;
  readonly plans: readonly string[];
  readonly method: string;
  readonly rows: number;
  /** ISO; blank where open. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly yearNote: string;
  readonly paper: string;
  readonly approvedBy: string;
  /** Whether today's starts of cover use it; blank for drafts. */
  readonly standing: string;
}

export interface RateDesk {
  readonly today: string;
  readonly isManager: boolean;
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly versions: readonly RateVersionLine[];
  /** What is wrong with the tab as it stands. */
  readonly problems: readonly string[];
}

export interface ReadCellView {
  readonly plan: string;
  /** As pasted. */
  readonly text: string;
  readonly premiumYen: number | null;
  readonly refers: boolean;
  readonly doubts: readonly string[];
}

export interface BrochureView {
  readonly method: string;
  readonly plans: readonly { readonly code: string; readonly name: string }[];
  readonly about: boolean;
  readonly rows: readonly {
    readonly text: string;
    /** Null for an open band above the table. */
    readonly revenueYen: number | null;
    readonly revenueWords: string;
    readonly doubts: readonly string[];
    readonly cells: readonly ReadCellView[];
  }[];
  readonly ignored: readonly string[];
  readonly doubtful: number;
  /** What a new draft starts from: as the version in force has it. */
  readonly proposal: {
    readonly version: string;
    readonly label: string;
    readonly toNext: string;
    readonly roundingUnitYen: number | null;
    readonly roundingMode: string;
  };
}

export interface RateDiffRow {
  readonly plan: string;
  readonly revenue: string;
  readonly beforeYen: number | null;
  readonly afterYen: number | null;
  /** 「+10.0%」; blank where one of them is missing. */
  readonly change: string;
  readonly changed: boolean;
}

export interface RateReview {
  readonly stops: readonly string[];
  readonly notes: readonly string[];
  /** What happens to earlier versions. */
  readonly closes: readonly string[];
  readonly against: string;
  readonly diff: readonly RateDiffRow[];
  readonly terms: readonly string[];
  readonly impact: {
    readonly quotes: number;
    readonly renewals: number;
    readonly changed: number;
    readonly becomeReferred: number;
    readonly becomeRated: number;
    readonly stayReferred: number;
    readonly leftOut: number;
    readonly beforeYen: number;
    readonly afterYen: number;
    readonly largest: readonly {
      readonly kind: string;
      readonly id: string;
      readonly name: string;
      readonly plan: string;
      readonly beforeYen: number;
      readonly afterYen: number;
      readonly change: string;
    }[];
    readonly bars: readonly { readonly label: string; readonly count: number }[];
  };
  /** Computed by the cell function on a scratch tab. */
  readonly cases: readonly {
    readonly kind: string;
    readonly text: string;
    readonly expected: string;
    readonly actual: string;
    readonly ok: boolean;
  }[];
  /** What was looked at; activation refuses when it has changed since. */
  readonly reviewKey: string;
}

export interface ActivatedRates {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly closed: readonly string[];
  /** True where it starts on a later day: earlier starts of cover keep the present version. */
  readonly later: boolean;
}

export interface RecomputedQuote {
  readonly quoteNumber: string;
  readonly version: string;
  readonly frozenYen: number | null;
  readonly recomputedYen: number | null;
  readonly same: boolean;
  readonly message: string;
}

/** What a version goes into force with. */
const terms = () => ({
  ...texts('program', 'version', 'effectiveFrom', 'effectiveTo', 'insurerPaper', 'approvedBy'),
  /** Revenue as 「2億円」, premium as 「45,000円」 or 要照会. */
  cases: list(fields({ ...texts('plan', 'revenue', 'premium') })),
});

export const contract = {
  openRates: call({ may: 'reader', answer: json<RateDesk>() }),
  readBrochure: call({
    may: 'reader',
    request: () => fields({ program: text(), text: longText() }),
    answer: json<BrochureView>(),
  }),
  /** `source` is the document that the table stands in; a step's `text` the cell as pasted. */
  saveRateDraft: call({
    may: 'manager',
    request: () =>
      fields({
        ...texts('program', 'version', 'method', 'label', 'toNext', 'roundingMode', 'yearNote', 'source'),
        about: flag(),
        roundingUnitYen: either(nothing(), number()),
        steps: list(fields({ plan: text(), revenueYen: number(), premiumYen: number(), text: text() })),
      }),
    answer: json<{ readonly version: string; readonly rows: number }>(),
  }),
  withdrawRateDraft: call({
    may: 'manager',
    request: () => fields({ program: text(), version: text() }),
    answer: json<{
      readonly rows: number;
    }>(),
  }),
  reviewRates: call({
    may: 'manager',
    request: () => fields(terms()),
    answer: json<RateReview>(),
  }),
  activateRates: call({
    may: 'manager',
    /** `acknowledged`: the notes were read and the paper says so. */
    request: () => fields({ ...terms(), reviewKey: text(), acknowledged: flag() }),
    answer: json<ActivatedRates>(),
  }),
  recomputeQuotes: call({
    may: 'reader',
    request: () => fields({ quoteNumbers: either(oneOf(['all']), list(text())) }),
    answer: json<readonly RecomputedQuote[]>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type ReadBrochureRequest = RequestOf<typeof contract.readBrochure>;
export type RateDraftRequest = RequestOf<typeof contract.saveRateDraft>;
export type WithdrawRateDraftRequest = RequestOf<typeof contract.withdrawRateDraft>;
export type RateReviewRequest = RequestOf<typeof contract.reviewRates>;
export type RateCaseInput = RateReviewRequest['cases'][number];
export type ActivateRatesRequest = RequestOf<typeof contract.activateRates>;
export type RecomputeQuotesRequest = RequestOf<typeof contract.recomputeQuotes>;
