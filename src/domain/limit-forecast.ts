// When something that grows reaches what it may hold at most: a straight line through its first and last measure.
import { addDays, daysBetween } from './calendar';

export interface Measure {
  /** ISO date. */
  readonly on: string;
  readonly value: number;
}

/** Further off than that nobody plans. */
const LONGEST_DAYS = 20 * 365;

/** The date; undefined where it does not grow, or too slowly to matter. @example 100 a day of 1,000, and 500 now: in 5 days */
export function limitReachedOn(measures: readonly Measure[], limit: number): string | undefined {
  const first = measures[0];
  const last = measures[measures.length - 1];
  if (!first || !last) return undefined;
  if (last.value >= limit) return last.on;
  const days = daysBetween(first.on, last.on);
  const grown = last.value - first.value;
  if (days <= 0 || grown <= 0) return undefined;
  const left = Math.ceil(((limit - last.value) * days) / grown);
  return left > LONGEST_DAYS ? undefined : addDays(last.on, left);
}
