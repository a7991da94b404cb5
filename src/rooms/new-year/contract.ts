// What may be asked of the room new-year: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, text, texts } from '../../calls/fields';
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

export interface NewYearDesk {
  readonly isManager: boolean;
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  readonly program: string;
  readonly current: YearPeriod;
  /** What the next year would be; dates that a person confirms. */
  readonly next: YearPeriod;
  /** What is still last year's, or not keyed yet, for the year that 制度 shows. */
  readonly leftovers: readonly string[];
  /** Members of the year that ends where the shown year begins. */
  readonly proposals: readonly RenewalProposal[];
  readonly years: readonly (YearPeriod & { readonly policies: number; readonly premiumYen: number })[];
}

export interface StartNewYearReport {
  /** False: the year had begun already. */
  readonly started: boolean;
  /** Name of the draft in 料率; blank where there was nothing to copy. */
  readonly draft: string;
  readonly draftRows: number;
}

export const contract = {
  /** Blank: the first programme that the agency handles. */
  openNewYear: call({
    may: 'reader',
    request: () => fields({ program: text() }),
    answer: json<NewYearDesk>(),
  }),
  startNewYear: call({
    may: 'manager',
    request: () => fields(texts('program', 'start', 'end')),
    answer: json<StartNewYearReport>(),
  }),
  /** Renewal quotes with the plan that a person confirmed; calls again while `left` is above 0. */
  quoteRenewals: call({
    may: 'manager',
    request: () => fields({ program: text(), lines: list(fields({ policyNumber: text(), plan: text() })) }),
    answer: json<CreateQuotesReport>(),
    chunk: always,
  }),
};

export type OpenNewYearRequest = RequestOf<typeof contract.openNewYear>;
export type StartNewYearRequest = RequestOf<typeof contract.startNewYear>;
export type QuoteRenewalsRequest = RequestOf<typeof contract.quoteRenewals>;

export type Calls = CallsOf<typeof contract>;
