// The arithmetic of moments: ISO date and time in Tokyo, as tabs hold them.
import { addDays, daysBetween } from './calendar';

const MINUTES_A_DAY = 24 * 60;

/** Whole minutes from the one to the other; NaN where one of them is no moment. @example ('…T10:00:00', '…T10:07:30') → 7 */
export function minutesBetween(from: string, to: string): number {
  if (!isMoment(from) || !isMoment(to)) return Number.NaN;
  const days = daysBetween(from.slice(0, 10), to.slice(0, 10));
  return Math.floor(days * MINUTES_A_DAY + (secondsOf(to) - secondsOf(from)) / 60);
}

/** @example ('2026-12-31T23:55:00', 10) → '2027-01-01T00:05:00' */
export function addMinutes(moment: string, minutes: number): string {
  const total = Math.floor(secondsOf(moment) / 60) + minutes;
  const days = Math.floor(total / MINUTES_A_DAY);
  const rest = total - days * MINUTES_A_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = addDays(moment.slice(0, 10), days);
  return `${date}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${two(secondsOf(moment) % 60)}`;
}

/** As staff read it. @example momentText('2026-12-01T09:00:00') // '2026-12-01 09:00' */
export const momentText = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text);
}

function secondsOf(moment: string): number {
  const [hours, minutes, seconds] = moment.slice(11).split(':').map(Number);
  return (hours! * 60 + minutes!) * 60 + (seconds ?? 0);
}
