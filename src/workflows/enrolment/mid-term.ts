// This file defines what 制度 says about joining within the year: closing, start, and the confirmed 月割.
import type { JoiningRule } from '../../domain/program';
import type { ProRataRule } from '../../rating/pro-rata';
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

/** Decision 7: rounding and part-month, and who confirmed them; otherwise both candidates stand. */
export function proRataRuleOf(row: ProgramRow): ProRataRule | undefined {
  if (row.roundingConfirmed.trim() === '' || row.proRataRounding === '' || row.partMonth === '') {
    return undefined;
  }
  return {
    rounding: row.proRataRounding === '10円未満四捨五入' ? 'halfUp' : 'cutOff',
    partMonth: row.partMonth === '1か月とする' ? 'counts' : 'dropped',
  };
}
