// What a version would do to the portfolio: how many premiums change, by how much, the largest.
import type { CompiledRates } from './compile';
import { rate } from './rate';

/** One open quote or coming renewal. */
export interface ImpactCase {
  readonly kind: 'quote' | 'renewal';
  /** Number of the quote or the policy. */
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  readonly revenueYen: number;
  /** Start of cover, ISO. */
  readonly asOf: string;
  /** What stands now; null where the insurer is asked. */
  readonly beforeYen: number | null;
}

export interface ImpactLine extends ImpactCase {
  readonly afterYen: number | null;
}

export interface ImpactBar {
  /** Percent, from inclusive below zero and to inclusive above it; null is open. */
  readonly fromPercent: number | null;
  readonly toPercent: number | null;
  readonly count: number;
}

export interface Impact {
  readonly quotes: number;
  readonly renewals: number;
  readonly changed: number;
  /** Premium now, insurer asked afterwards, and the other way round. */
  readonly becomeReferred: number;
  readonly becomeRated: number;
  readonly stayReferred: number;
  /** Sums over the cases that have a premium before and after. */
  readonly beforeYen: number;
  readonly afterYen: number;
  readonly largest: readonly ImpactLine[];
  readonly bars: readonly ImpactBar[];
}

export const LARGEST = 10;
/** Falls, no change, rises. */
export const IMPACT_BARS: readonly Omit<ImpactBar, 'count'>[] = [
  { fromPercent: null, toPercent: -20 },
  { fromPercent: -20, toPercent: -10 },
  { fromPercent: -10, toPercent: -5 },
  { fromPercent: -5, toPercent: 0 },
  { fromPercent: 0, toPercent: 0 },
  { fromPercent: 0, toPercent: 5 },
  { fromPercent: 5, toPercent: 10 },
  { fromPercent: 10, toPercent: 20 },
  { fromPercent: 20, toPercent: null },
];

export function impactOf(cases: readonly ImpactCase[], after: CompiledRates): Impact {
  const lines = cases.map((one): ImpactLine => {
    const rating = rate(after, one);
    return { ...one, afterYen: rating.kind === 'premium' ? rating.premiumYen : null };
  });
  const both = lines.filter(({ beforeYen, afterYen }) => beforeYen !== null && afterYen !== null);
  const count = (test: (line: ImpactLine) => boolean) => lines.filter(test).length;
  const changed = lines.filter(({ beforeYen, afterYen }) => beforeYen !== afterYen);
  const sum = (key: 'beforeYen' | 'afterYen') => both.reduce((total, line) => total + line[key]!, 0);
  return {
    quotes: count(({ kind }) => kind === 'quote'),
    renewals: count(({ kind }) => kind === 'renewal'),
    changed: changed.length,
    becomeReferred: count(({ beforeYen, afterYen }) => beforeYen !== null && afterYen === null),
    becomeRated: count(({ beforeYen, afterYen }) => beforeYen === null && afterYen !== null),
    stayReferred: count(({ beforeYen, afterYen }) => beforeYen === null && afterYen === null),
    beforeYen: sum('beforeYen'),
    afterYen: sum('afterYen'),
    largest: both
      .filter(({ beforeYen, afterYen }) => beforeYen !== afterYen)
      .sort((left, right) => sizeOf(right) - sizeOf(left) || (left.id < right.id ? -1 : 1))
      .slice(0, LARGEST),
    bars: barsOf(both),
  };
}

function sizeOf({ beforeYen, afterYen }: ImpactLine): number {
  return Math.abs(afterYen! - beforeYen!);
}

function barsOf(lines: readonly ImpactLine[]): ImpactBar[] {
  return IMPACT_BARS.map(({ fromPercent, toPercent }) => ({
    fromPercent,
    toPercent,
    count: lines.filter((line) => isIn(line, fromPercent, toPercent)).length,
  }));
}

/** In whole hundredths of the premium, so that 5% is exactly 5%. */
function isIn({ beforeYen, afterYen }: ImpactLine, from: number | null, to: number | null): boolean {
  const change = (afterYen! - beforeYen!) * 100;
  if (from === 0 && to === 0) return change === 0;
  const low = from === null ? -Infinity : from * beforeYen!;
  const high = to === null ? Infinity : to * beforeYen!;
  if (change === 0) return false;
  return change < 0 ? low <= change && change < high : low < change && change <= high;
}
