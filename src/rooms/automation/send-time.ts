// When a mail that nobody has confirmed may leave: business hours of business days, after an hour in which it can be stopped.
import { businessDayBefore, type HolidayCalendar } from '../../domain/business-day';
import { addDays } from '../../domain/calendar';
import { addMinutes, minutesBetween } from '../../domain/clock-time';

export const WAIT_MINUTES = 60;
const OPENS = 'T09:00:00';
const CLOSES = 'T17:00:00';
/** The longest row of closed days that is no error of the calendar. */
const MOST_DAYS = 31;

const isBusinessDay = (day: string, calendar: HolidayCalendar): boolean =>
  businessDayBefore(day, calendar) === day;

export function isInHours(now: string, calendar: HolidayCalendar): boolean {
  const day = now.slice(0, 10);
  return isBusinessDay(day, calendar) && now >= day + OPENS && now < day + CLOSES;
}

/** Counted in business hours, so that somebody is there to stop it; undefined in a year whose holidays are not known. */
export function sendTime(now: string, calendar: HolidayCalendar): string | undefined {
  let left = WAIT_MINUTES;
  let day = now.slice(0, 10);
  for (let tried = 0; tried < MOST_DAYS; tried += 1, day = addDays(day, 1)) {
    if (!calendar.years.has(day.slice(0, 4))) return undefined;
    if (!isBusinessDay(day, calendar)) continue;
    const from = now > day + OPENS ? now : day + OPENS;
    const open = minutesBetween(from, day + CLOSES);
    if (open <= 0) continue;
    if (left < open) return addMinutes(from, left);
    left -= open;
  }
  return undefined;
}
