// When a cover that is joined within the year may start: a programme's rule, and its earliest day.
import { addDays, addMonths, type IsoDate } from './calendar';
import type { JoiningRule } from './program';

/** The last day of the month stands for every later one. */
function closingOf(month: IsoDate, closingDay: number): IsoDate {
  const last = addDays(addMonths(month, 1), -1);
  const day = `${month.slice(0, 8)}${String(closingDay).padStart(2, '0')}`;
  return day > last ? last : day;
}

/** The first day of the month that the rule gives to papers received on this day. */
export function earliestStart(rule: JoiningRule, receivedOn: IsoDate): IsoDate {
  const month = `${receivedOn.slice(0, 8)}01`;
  // After the closing day the papers belong to the next month's closing.
  const late = receivedOn > closingOf(month, rule.closingDay) ? 1 : 0;
  return addMonths(month, rule.monthsAfter + late);
}

/** Whether the day is one on which the rule lets a cover start. */
export function mayStart(rule: JoiningRule, receivedOn: IsoDate, start: IsoDate): boolean {
  return start.endsWith('-01') && start >= earliestStart(rule, receivedOn);
}

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

const within = (value: number | null, low: number, high: number): value is number =>
  value !== null && Number.isInteger(value) && value >= low && value <= high;

/** What a row of 制度 says; undefined until every part of it is keyed. */
export function joiningRuleOf(row: {
  readonly joiningClosingDay: number | null;
  readonly joiningMonthsAfter: number | null;
  readonly joiningTime: string;
}): JoiningRule | undefined {
  const { joiningClosingDay: closingDay, joiningMonthsAfter: monthsAfter } = row;
  const time = TIME.exec(row.joiningTime.normalize('NFKC').trim());
  if (!within(closingDay, 1, 31) || !within(monthsAfter, 1, 12) || !time) return undefined;
  return { closingDay, monthsAfter, timeOfDay: `${time[1]!.padStart(2, '0')}:${time[2]}` };
}
