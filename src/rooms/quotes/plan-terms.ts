// What プラン says that a plan covers: the columns that quotes freeze and comparisons show.
import type { PlanRow } from '../../tables/masters';

export const PLAN_TERMS = [
  'liabilityLimitYen',
  'liabilityBasis',
  'costLimitYen',
  'costBasis',
  'deductible',
  'certainty',
] as const;

export type PlanTerms = Pick<PlanRow, (typeof PLAN_TERMS)[number]>;
