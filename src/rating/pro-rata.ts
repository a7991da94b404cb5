// The premium of a cover that starts within the year: twelfths, both roundings side by side.
import { ratingProblems } from './messages';
import { addMonths } from '../domain/calendar';
import { monthsOf } from '../domain/contract-period';
import { fail, ok, type Result } from '../domain/problem';

export interface ProRatedPremium {
  months: number;
  /** No document says which of the two holds: both are shown, marked 端数処理未確認 (decision 7). */
  halfUpYen: number;
  cutOffYen: number;
}

const ROUND_TO_YEN = 10;

/** What a part of a month counts for, once the insurer has said so. */
export type PartMonth = 'counts' | 'dropped';

/** What the insurer has confirmed (制度); until then both roundings stand side by side. */
export interface ProRataRule {
  readonly rounding: 'halfUp' | 'cutOff';
  readonly partMonth: PartMonth;
}

/** Decision 7: undefined until both parts and who confirmed them are keyed in 制度. */
export function readProRataRule(row: {
  readonly roundingConfirmed: string;
  readonly proRataRounding: string;
  readonly partMonth: string;
}): ProRataRule | undefined {
  if (row.roundingConfirmed.trim() === '' || row.proRataRounding === '' || row.partMonth === '') {
    return undefined;
  }
  return {
    rounding: row.proRataRounding === '10円未満四捨五入' ? 'halfUp' : 'cutOff',
    partMonth: row.partMonth === '1か月とする' ? 'counts' : 'dropped',
  };
}

/** Annual premium × months ÷ 12. A start on or after the end, or more than 12 months before it, is refused. */
export function proRate(
  annualYen: number,
  startDate: string,
  endDate: string,
  partMonth: PartMonth = 'counts',
): Result<ProRatedPremium> {
  if (startDate >= endDate) return fail(ratingProblems.startNotBeforeEnd({ start: startDate, end: endDate }));
  const begun = monthsOf(startDate, endDate);
  const whole = addMonths(endDate, -begun) === startDate;
  const months = partMonth === 'dropped' && !whole ? begun - 1 : begun;
  if (begun > 12) return fail(ratingProblems.moreThanOneYear({ start: startDate, end: endDate }));
  const twelfths = annualYen * months;
  const step = 12 * ROUND_TO_YEN;
  const cutOffYen = Math.floor(twelfths / step) * ROUND_TO_YEN;
  const halfUpYen = Math.floor((2 * twelfths + step) / (2 * step)) * ROUND_TO_YEN;
  return ok({ months, halfUpYen, cutOffYen });
}

/** The one figure that the confirmed rule gives. */
export function proRateBy(
  rule: ProRataRule,
  annualYen: number,
  startDate: string,
  endDate: string,
): Result<{ months: number; yen: number }> {
  const parts = proRate(annualYen, startDate, endDate, rule.partMonth);
  if (!parts.ok) return parts;
  const { months, halfUpYen, cutOffYen } = parts.value;
  return ok({ months, yen: rule.rounding === 'halfUp' ? halfUpYen : cutOffYen });
}
