// Whose period a cover has, which kind of start follows from its dates, and facts of a term that must agree.
import { addMonths, type IsoDate } from './calendar';
import type { TransactionKind } from './quote-state';

/** Decision 18: everybody in the group ends on one day, or each contract has a term of its own. */
export type Expiry = 'common' | 'own';

/** ISO dates as keyed in 制度; '' where nothing is keyed. */
export interface CommonPeriod {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
}

const YEAR = 12;
/** No cover of these programmes is longer; a slip of the keyboard is. */
const MOST_MONTHS = 120;

/** Counted back from the end, the day clamped to the month's end; a part of a month counts as one. */
export function monthsOf(start: IsoDate, end: IsoDate): number {
  let months = 0;
  while (months <= MOST_MONTHS && addMonths(end, -months) > start) months++;
  return months;
}

/** In a group the dates say whether a cover starts within the year; a term of its own knows no such start. */
export function kindOfStart(
  expiry: Expiry,
  keyed: TransactionKind,
  start: IsoDate,
  { periodStart, periodEnd }: CommonPeriod,
): TransactionKind {
  if (expiry === 'own') return keyed === '中途' ? '新規' : keyed;
  if (periodEnd === '') return keyed;
  const begin = periodStart === '' ? addMonths(periodEnd, -YEAR) : periodStart;
  if (start > begin && start < periodEnd) return '中途';
  return keyed === '中途' && start === begin ? '新規' : keyed;
}

export interface TermFacts {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** As the quote says it; null where it says nothing. */
  readonly months: number | null;
  readonly annualYen: number;
  /** Premium of the term. */
  readonly appliedYen: number;
}

/**
 * `order`: no day of cover; `months`: not those of the dates; `year`: a whole year at another premium than the annual
 * one; `part`: less than a year for more than a year's premium; `full`: for all of it; `long`: more for less.
 */
export type Disagreement = 'order' | 'months' | 'year' | 'part' | 'full' | 'long';

/** Decision 19: what contradicts what; undefined where all agree. */
export function disagreementIn({
  start,
  end,
  months,
  annualYen,
  appliedYen,
}: TermFacts): Disagreement | undefined {
  if (start >= end) return 'order';
  const begun = monthsOf(start, end);
  const whole = addMonths(end, -begun) === start;
  // Where the insurer drops a part of a month there is one less.
  if (months !== null && months !== begun && (whole || months !== begun - 1)) return 'months';
  if (begun > YEAR) return appliedYen < annualYen ? 'long' : undefined;
  if (begun === YEAR && whole) return appliedYen === annualYen ? undefined : 'year';
  if (appliedYen > annualYen) return 'part';
  return appliedYen === annualYen && begun < YEAR ? 'full' : undefined;
}

export interface EndorsedTerm extends Pick<TermFacts, 'start' | 'end' | 'annualYen' | 'appliedYen'> {
  readonly newAnnualYen: number;
  readonly newAppliedYen: number;
}

/**
 * Decision 19 for a change within the term: what comes out agrees as a term of its own, or the premium moves with the
 * annual one, and by no more than that moves in every year of the term.
 */
export function endorsementDisagrees(term: EndorsedTerm): boolean {
  const { start, end, newAnnualYen: annualYen, newAppliedYen: appliedYen } = term;
  const rise = annualYen - term.annualYen;
  const net = appliedYen - term.appliedYen;
  if (net === 0) return false;
  if (disagreementIn({ start, end, months: null, annualYen, appliedYen }) === undefined) return false;
  const years = Math.ceil(monthsOf(start, end) / YEAR);
  return rise * net <= 0 || Math.abs(net) > Math.abs(rise) * years;
}
