// This file defines what 制度 says about joining within the year: closing day, start and its hour.
import type { JoiningRule } from '../../domain/program';
import type { ProgramRow } from '../../tables/masters';

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

const within = (value: number | null, low: number, high: number): value is number =>
  value !== null && Number.isInteger(value) && value >= low && value <= high;

/** Undefined until every part of it is keyed. */
export function joiningRuleOf(row: ProgramRow): JoiningRule | undefined {
  const { joiningClosingDay: closingDay, joiningMonthsAfter: monthsAfter } = row;
  const time = TIME.exec(row.joiningTime.normalize('NFKC').trim());
  if (!within(closingDay, 1, 31) || !within(monthsAfter, 1, 12) || !time) return undefined;
  return { closingDay, monthsAfter, timeOfDay: `${time[1]!.padStart(2, '0')}:${time[2]}` };
}
