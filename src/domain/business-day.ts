// Business days: weekdays that no published holiday takes, told only for years that are published.
import { addDays, serialOfDate, type IsoDate } from './calendar';

export interface HolidayCalendar {
  readonly days: ReadonlySet<IsoDate>;
  /** Years ('2027') whose holidays are known. */
  readonly years: ReadonlySet<string>;
}

/** A year counts as known with its first holiday: a closed day that an agency adds says nothing about the rest. */
export function holidayCalendar(days: readonly IsoDate[]): HolidayCalendar {
  const known = days.filter((day) => day.endsWith('-01-01')).map((day) => day.slice(0, 4));
  return { days: new Set(days), years: new Set(known) };
}

/** The day itself where it is a business day, else the last one before it; undefined in a year not published. */
export function businessDayBefore(date: IsoDate, calendar: HolidayCalendar): IsoDate | undefined {
  for (let day = date; calendar.years.has(day.slice(0, 4)); day = addDays(day, -1)) {
    if (!isWeekend(day) && !calendar.days.has(day)) return day;
  }
  return undefined;
}

/** @example isWeekend('2018-04-01') // true, a Sunday */
export function isWeekend(date: IsoDate): boolean {
  // Serial 0 was a Saturday, serial 1 a Sunday.
  return serialOfDate(date) % 7 < 2;
}
