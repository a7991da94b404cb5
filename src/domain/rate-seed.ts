// The published rates of a plan as data, before they are rows of the rate tab.
import type { FactSource, FactState } from './fact';
import type { PremiumLabel } from './premium';

export type RateMethod = 'bands' | 'points';
export type ToNext = 'line' | 'refer';
export type RoundingMode = 'halfUp' | 'down' | 'up';

/** `bands`: upper bound, inclusive. `points`: the point, and what happens between it and the next one. */
export interface RateSeedStep {
  revenueYen: number;
  premiumYen: number;
  toNext?: ToNext;
}

/** One plan's figures of one version. `effectiveTo` is the last start date they hold for, blank when open. */
export interface RateSeed {
  version: string;
  plan: string;
  method: RateMethod;
  steps: readonly RateSeedStep[];
  /** The document says 「約」. */
  about: boolean;
  rounding?: { unitYen: number; mode: RoundingMode };
  effectiveFrom: string;
  effectiveTo: string;
  yearNote: string;
  label: PremiumLabel;
  certainty: FactState;
  source: FactSource;
}
