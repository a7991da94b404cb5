// What may be asked of the room quotes: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { either, fields, flag, list, map, oneOf, optional, text } from '../../calls/fields';
import type { PaperView } from '../../domain/paper';
import { TRANSACTION_KINDS, type TransactionKind } from '../../domain/quote-state';
import type { ShownProblem } from '../../domain/problem-text';
import type { PlanTerms } from './plan-terms';
import type { LetterBasis, LetterFigure, LetterKind } from '../../domain/quote-letter';
import type { DisclosureCalls } from '../disclosure';

export type { CoverageDesk, CoverageLine } from '../disclosure';

export interface ComparisonDesk {
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly insurers: string;
    /** 取扱区分 is 取扱あり: without it nothing goes out (rule C9). */
    readonly mandate: boolean;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  /** 基準日, for the start of cover. */
  readonly referenceDate: string;
}

/** Rule C4: inside the house freely; towards a member on conditions. */
export const AUDIENCES = ['社内', '会員'] as const;
export type ComparisonAudience = (typeof AUDIENCES)[number];

export interface Comparison {
  readonly audience: ComparisonAudience;
  /** The member that it is for; blank inside the house. */
  readonly organization: string;
  readonly effectiveDate: string;
  readonly revenueEcho: string;
  readonly approvalNumber: string;
  readonly reason: string;
  readonly madeOn: string;
  readonly lines: readonly ComparisonLine[];
  readonly notes: readonly string[];
}

/** One plan, a column of the table. */
export interface ComparisonLine extends PlanTerms {
  readonly source: string;
  readonly program: string;
  readonly programName: string;
  readonly insurers: string;
  readonly plan: string;
  readonly planName: string;
  /** Undefined where no revenue is given. */
  readonly figure?: LetterFigure;
  readonly basis?: LetterBasis;
  /** The year that the figures were published for, or that none is named. */
  readonly yearNote?: string;
  /** Inside the house only: the label, why there is no figure, and the published neighbours. */
  readonly label?: string;
  readonly reasonText?: string;
  readonly range?: { readonly lowYen: number; readonly highYen: number };
}

export interface QuotePreview {
  readonly members: number;
  readonly quotes: number;
  readonly referrals: number;
  readonly lines: readonly QuotePreviewLine[];
  readonly refused: readonly ShownProblem[];
  /** Renewals whose plan a person has to choose: another one is wished, or this year's is none any more. */
  readonly asked: readonly RenewalAsked[];
}

export interface RenewalAsked {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly policyNumber: string;
  /** Names of the plans of this year's cover. */
  readonly present: string;
  /** Names of 希望プラン where it says anything else. */
  readonly wish: string;
  /** `plans`: codes as the request takes them. */
  readonly choices: readonly { readonly plans: string; readonly name: string }[];
  /** As the request had it; blank where nobody has chosen yet. */
  readonly chosen: string;
}

export interface QuotePreviewLine {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly plan: string;
  readonly planName: string;
  /** 「50,000千円＝5,000万円」 */
  readonly revenueEcho: string;
  readonly premiumYen: number | null;
  /** Of the cover that a renewal follows; null where the desk knows none. */
  readonly presentYen: number | null;
  /** ISO: a contract of its own is renewed on the day on which it ends. */
  readonly effectiveDate: string;
  /** ISO; days from today (rule C17). */
  readonly validUntil: string;
  readonly validDays: number;
  /** As the dates have it. */
  readonly transaction: TransactionKind;
  readonly label: string;
  /** The title that the letter will carry. */
  readonly letterTitle: string;
  readonly reason: string;
  /** What the application will ask the member for. */
  readonly wanted: string;
  /** 新規 for a new quote; 既存 when the same quote stands already. */
  readonly status: '新規' | '既存';
}

export interface CreateQuotesReport {
  readonly created: readonly string[];
  readonly existing: readonly string[];
  readonly referrals: readonly string[];
  readonly deliveries: readonly string[];
  readonly refused: readonly ShownProblem[];
  /**
   * Members left for another chunk, 0 when done. The page then calls again with the same request:
   * what stands already is skipped, so `left` falls with every call.
   */
  readonly left: number;
}

/** What 見積を作成 opens with: the members it is for, and when their cover would start. */
export interface QuoteDialogStart {
  readonly selected: number;
  readonly names: readonly string[];
  readonly total: number;
  /** Keys that the page was opened for; otherwise what is selected counts. */
  readonly members: readonly string[];
  /** The next start of all of them, ISO; '' where they differ or nothing tells it. */
  readonly effectiveDate: string;
  readonly by: NextStartBy;
}

/** Where a start comes from: the group, the end of the present cover, the next month, nothing, or a person. */
export type NextStartBy = 'common' | 'renewal' | 'month' | 'unknown' | 'keyed' | 'several';

/** 見積を送る, from the card of one member. */
export interface QuoteOffer {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  /** ISO; '' where nothing tells it: the page asks. */
  readonly effectiveDate: string;
  readonly transaction: TransactionKind;
  readonly by: NextStartBy;
  /** Every plan of the programme. */
  readonly lines: readonly OfferLine[];
  readonly refused: readonly ShownProblem[];
  /** How its letter goes, and where; a blank address is told before anything is made. */
  readonly method: string;
  readonly recipient: string;
}

export interface OfferLine {
  readonly plan: string;
  readonly planName: string;
  readonly premiumYen: number | null;
  readonly label: string;
  /** Of a letter with this plan alone. */
  readonly title: string;
  readonly kind: LetterKind;
  readonly basis: LetterBasis;
  readonly reason: string;
  /** ISO; days from today. */
  readonly validUntil: string;
  readonly validDays: number;
  /** 希望プラン of the roster, or the plans of the cover that is renewed. */
  readonly chosen: boolean;
}

const quotesRequest = () =>
  fields({
    /** Keys of members (名簿キー), the rows selected in 会員名簿, or all. */
    members: either(oneOf(['selected', 'all']), list(text())),
    /** Start of cover, ISO. */
    effectiveDate: text(),
    transaction: oneOf(['', ...TRANSACTION_KINDS]),
    /** Plan codes by 名簿キー, in place of 希望プラン of the roster and of the plans of the cover that is renewed. */
    plans: optional(map(text())),
    /** Also put the letters into 送信箱; so where it is left out. */
    letters: optional(flag()),
  });

export interface QueuedLetter {
  readonly deliveryNumber: string;
  /** True where the letter stood already: nothing was added. */
  readonly existing: boolean;
  /** Letters that gave way to it. */
  readonly withdrawn: readonly string[];
}

export const contract = {
  previewQuotes: call({
    may: 'reader',
    request: quotesRequest,
    answer: json<QuotePreview>(),
  }),
  createQuotes: call({
    may: 'staff',
    request: quotesRequest,
    answer: json<CreateQuotesReport>(),
  }),
  /** HTML of the letter as it will be printed; 'selected' takes the rows selected in 見積. */
  previewLetter: call({
    may: 'reader',
    request: () => fields({ quoteNumbers: either(oneOf(['selected']), list(text())) }),
    answer: json<PaperView>(),
  }),
  /** Plans and programmes of one member as one letter, in place of those about them that wait. */
  queueLetter: call({
    may: 'staff',
    request: () => fields({ quoteNumbers: either(oneOf(['selected']), list(text())) }),
    answer: json<QueuedLetter>(),
  }),
  /** Every plan of one member, as of the next start where none is keyed. */
  openOffer: call({
    may: 'reader',
    request: () =>
      fields({
        memberKey: text(),
        /** ISO; blank: the start that is proposed. */
        effectiveDate: optional(text()),
        transaction: optional(oneOf(['', ...TRANSACTION_KINDS])),
      }),
    answer: json<QuoteOffer>(),
  }),
  /** What the quote dialog opens with; `members`: keys that it is opened for, in place of the selection. */
  quoteDialogStart: call({
    may: 'reader',
    request: () => fields({ members: optional(list(text())) }),
    answer: json<QuoteDialogStart>(),
  }),
  openComparison: call({ may: 'reader', answer: json<ComparisonDesk>() }),
  comparePlans: call({
    may: 'reader',
    request: () =>
      fields({
        /** Plan codes, in the order of the columns. */
        plans: list(text()),
        /** As typed, a bare number being yen; blank leaves the premiums out. */
        revenue: text(),
        effectiveDate: text(),
        audience: oneOf(AUDIENCES),
        memberNumber: optional(text()),
        /** Asked for when the plans are of more than one insurer. */
        intention: optional(text()),
        reason: optional(text()),
        approvalNumber: optional(text()),
      }),
    answer: json<Comparison>(),
  }),
};

/** What its pages ask; a comparison shows each programme's cover. */
export type Calls = CallsOf<typeof contract> & Pick<DisclosureCalls, 'openCoverage'>;
export type CreateQuotesRequest = RequestOf<typeof contract.createQuotes>;
export type ComparePlansRequest = RequestOf<typeof contract.comparePlans>;
