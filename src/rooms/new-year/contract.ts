// What may be asked of the room new-year: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, text, texts } from '../../calls/fields';
import type { Way } from '../../domain/way';
import type { CreateQuotesReport } from '../quotes';

export type { CreateQuotesReport };

export interface YearPeriod {
  /** ISO; blank where nothing is keyed. */
  readonly start: string;
  readonly end: string;
}

export interface RenewalProposal {
  readonly policyNumber: string;
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly planName: string;
  readonly premiumYen: number;
  readonly renewalState: string;
  /** Plans to choose from. */
  readonly plans: readonly { readonly code: string; readonly name: string }[];
  /** Proposed code; blank where a person has to choose. */
  readonly proposed: string;
  /** The renewal quote that stands already; blank where there is none. */
  readonly quoteNumber: string;
}

/** What 制度 shows no longer or not yet of the year that has begun. */
export interface Leftover {
  readonly text: string;
  /** A field of this page; '' where it is done elsewhere. */
  readonly field: keyof YearFacts | '';
  readonly ways: readonly Way[];
}

/** Facts of the year that stand in 制度. */
export interface YearFacts {
  readonly estimateClosing: string;
  readonly applicationClosing: string;
  readonly paymentClosing: string;
  readonly certificateExpected: string;
  readonly yearConfirmed: string;
  readonly yearPaper: string;
}

/** What beginning the year does, as it would be done now. */
export interface YearEffect {
  /** Of 料率; a draft that stands already has no rows. */
  readonly draft: string;
  readonly draftRows: number;
  /** Of the year that goes into 制度年度: blank where none is kept. */
  readonly keptYear: YearPeriod;
  readonly keptPolicies: number;
  readonly keptPremiumYen: number;
  /** Policies that end as the year begins, and may be renewed. */
  readonly renewals: number;
}

export interface YearProposal extends YearPeriod {
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Whoever looks at it has put it forward: another person confirms it. */
  readonly isOwn: boolean;
}

export interface NewYearDesk {
  readonly isManager: boolean;
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  readonly program: string;
  readonly current: YearPeriod;
  /** Proposed, from the papers or the year before; a person decides. */
  readonly next: YearPeriod;
  /** Waits for a second person. */
  readonly proposal: YearProposal | null;
  /** Of the proposal, otherwise of `next`. */
  readonly effect: YearEffect;
  readonly facts: YearFacts;
  /** What is left of the year that 制度 shows. */
  readonly leftovers: readonly Leftover[];
  /** Members of the year that ends where the shown year begins. */
  readonly proposals: readonly RenewalProposal[];
  readonly years: readonly (YearPeriod & { readonly policies: number; readonly premiumYen: number })[];
}

export interface StartNewYearReport extends YearEffect {
  /** False: the year had begun already. */
  readonly started: boolean;
}

export const contract = {
  /** Blank: the first programme that the agency handles. */
  openNewYear: call({
    may: 'reader',
    request: () => fields({ program: text() }),
    answer: json<NewYearDesk>(),
  }),
  /** Puts the period forward, in place of what waits. */
  proposeNewYear: call({
    may: 'staff',
    request: () => fields(texts('program', 'start', 'end')),
    answer: json<{ readonly confirmBy: 'manager' }>(),
  }),
  /** Of the proposal that another person made. */
  startNewYear: call({
    may: 'manager',
    request: () => fields(texts('program', 'start', 'end')),
    answer: json<StartNewYearReport>(),
  }),
  /** Dates and confirmation of the year that 制度 shows; blank stays blank. */
  saveYearFacts: call({
    may: 'manager',
    request: () =>
      fields(
        texts(
          ...(['program', 'estimateClosing', 'applicationClosing', 'paymentClosing'] as const),
          ...(['certificateExpected', 'yearConfirmed', 'yearPaper'] as const),
        ),
      ),
    answer: json<{ readonly saved: number }>(),
  }),
  /** Renewal quotes with the plan that a person confirmed; calls again while `left` is above 0. */
  quoteRenewals: call({
    may: 'manager',
    request: () => fields({ program: text(), lines: list(fields({ policyNumber: text(), plan: text() })) }),
    answer: json<CreateQuotesReport>(),
    chunk: always,
  }),
};

export type ProposeNewYearRequest = RequestOf<typeof contract.proposeNewYear>;
export type SaveYearFactsRequest = RequestOf<typeof contract.saveYearFacts>;
export type OpenNewYearRequest = RequestOf<typeof contract.openNewYear>;
export type StartNewYearRequest = RequestOf<typeof contract.startNewYear>;
export type QuoteRenewalsRequest = RequestOf<typeof contract.quoteRenewals>;

export type Calls = CallsOf<typeof contract>;
