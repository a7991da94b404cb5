// What rating a plan gives: a labelled premium, or the reason to ask the insurer.
import type { PremiumLabel, ReferralReason } from '../domain/premium';
import type { Problem } from '../domain/problem';
import type { RoundingMode } from '../domain/rate-seed';
import type { RateCertainty } from './rate-row';

/** One published figure beside the revenue. */
export interface Neighbour {
  revenueYen: number;
  premiumYen: number;
}

/** One step of the calculation, as values; `explain.ts` has the words. */
export type TraceStep =
  | { step: 'version'; version: string; yearNote: string; effectiveFrom: string; effectiveTo: string }
  | { step: 'band'; aboveYen: number; upToYen: number; premiumYen: number }
  | { step: 'point'; revenueYen: number; premiumYen: number }
  | {
      step: 'line';
      low: Neighbour;
      high: Neighbour;
      revenueYen: number;
      premiumYen: number;
      unitYen: number;
      mode: RoundingMode;
    }
  | { step: 'outsideYear'; effectiveFrom: string; effectiveTo: string; asOf: string }
  | {
      step: 'discount';
      discountId: string;
      questionKey: string;
      answer: string;
      factor: number;
      paper: string;
      approval: string;
    }
  | { step: 'discountCap'; percent: number }
  | { step: 'refer'; reason: ReferralReason }
  /** What was disclosed: a loss or what a manager has set asks the insurer; an exposure is told. */
  | {
      step: 'answer';
      number: string;
      key: string;
      text: string;
      answer: string;
      effect: 'loss' | 'asks' | 'told';
    }
  | {
      step: 'insurerAnswer';
      referralNumber: string;
      answeredOn: string;
      answeredBy: string;
      approvedBy: string;
    };

export interface RatedPremium {
  kind: 'premium';
  planCode: string;
  premiumYen: number;
  label: PremiumLabel;
  /** The document gives the figure with 「約」. */
  about: boolean;
  interpolated: boolean;
  /** Rules C2 and C3: not for a letter. */
  internalOnly: boolean;
  low?: Neighbour;
  high?: Neighbour;
  version: string;
  effectiveFrom: string;
  effectiveTo: string;
  yearNote: string;
  source: string;
  certainty: RateCertainty;
  trace: readonly TraceStep[];
}

export interface Referral {
  kind: 'refer';
  planCode: string;
  reason: ReferralReason;
  low?: Neighbour;
  high?: Neighbour;
  version?: string;
  source?: string;
  /** Set when the table is broken: where and why. */
  problem?: Problem;
  trace: readonly TraceStep[];
}

export type Rating = RatedPremium | Referral;
