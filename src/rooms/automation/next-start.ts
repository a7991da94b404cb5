// The start of cover that a quote is made for when nobody names one.
import { addDays, addMonths, type IsoDate } from '../../domain/calendar';
import type { Expiry } from '../../domain/contract-period';
import { earliestStart, joiningRuleOf } from '../../domain/joining';
import type { ProgramRow } from '../../tables/masters';

type StartFacts = Pick<
  ProgramRow,
  'periodStart' | 'periodEnd' | 'joiningClosingDay' | 'joiningMonthsAfter' | 'joiningTime'
>;

const DAYS_VALID = 7;

/**
 * A contract of its own: the first of a month, late enough for the quote to be of use. A group: its next common start,
 * or within the year the day that the rule of joining gives. Undefined where 制度 does not say.
 */
export function nextStart(expiry: Expiry, row: StartFacts, today: IsoDate): IsoDate | undefined {
  if (expiry === 'own') {
    const first = `${addMonths(today, 1).slice(0, 8)}01`;
    return first >= addDays(today, DAYS_VALID) ? first : addMonths(first, 1);
  }
  if (row.periodStart > today) return row.periodStart;
  if (row.periodEnd <= today) return undefined;
  const rule = joiningRuleOf(row);
  const start = rule && earliestStart(rule, today);
  return start !== undefined && start < row.periodEnd ? start : undefined;
}
