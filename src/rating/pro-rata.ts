// This file defines the premium of a cover that starts within the year: twelfths, both roundings side by side.
import { addMonths } from '../domain/calendar';
import { fail, ok, type Result } from '../domain/problem';

export interface ProRatedPremium {
  months: number;
  /** No document says which of the two holds: both are shown, marked 端数処理未確認 (decision 7). */
  halfUpYen: number;
  cutOffYen: number;
}

const ROUND_TO_YEN = 10;

/** Annual premium × months ÷ 12. A start on or after the end, or more than 12 months before it, is refused. */
export function proRate(annualYen: number, startDate: string, endDate: string): Result<ProRatedPremium> {
  if (startDate >= endDate) return fail('startNotBeforeEnd', { start: startDate, end: endDate });
  const months = monthsBefore(endDate, startDate);
  if (months > 12) return fail('moreThanOneYear', { start: startDate, end: endDate });
  const twelfths = annualYen * months;
  const step = 12 * ROUND_TO_YEN;
  const cutOffYen = Math.floor(twelfths / step) * ROUND_TO_YEN;
  const halfUpYen = Math.floor((2 * twelfths + step) / (2 * step)) * ROUND_TO_YEN;
  return ok({ months, halfUpYen, cutOffYen });
}

/** Counted back from the end, the day clamped to the month's end; a part of a month counts as one. */
function monthsBefore(endDate: string, startDate: string): number {
  let months = 0;
  while (months <= 12 && addMonths(endDate, -months) > startDate) months++;
  return months;
}
