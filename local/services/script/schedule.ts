// When a clock trigger fires next, in Japanese time.

import type { TriggerSchedule } from '../../state/state';

const MINUTE = 60_000;
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const TOKYO = 9 * HOUR;

/** The first instant after `now`; a one-off moment already past fires at once. */
export function nextFiring(schedule: TriggerSchedule, now: number): number {
  switch (schedule.every) {
    case 'once':
      return Math.max(schedule.at, now);
    case 'minutes':
      return now + schedule.count * MINUTE;
    case 'hours':
      return now + schedule.count * HOUR;
    case 'days': {
      const today = startOfDay(now) + schedule.hour * HOUR + schedule.minute * MINUTE;
      return today > now ? today : today + schedule.count * DAY;
    }
    case 'weeks': {
      const start = startOfDay(now);
      // 1970-01-01 was a Thursday.
      const weekday = (Math.floor((start + TOKYO) / DAY) + 4) % 7;
      const first =
        start +
        ((schedule.weekday - weekday + 7) % 7) * DAY +
        schedule.hour * HOUR +
        schedule.minute * MINUTE;
      return first > now ? first : first + 7 * DAY;
    }
  }
}

function startOfDay(instant: number): number {
  return Math.floor((instant + TOKYO) / DAY) * DAY - TOKYO;
}
