// A day and a time of day as people key them.
import { parseDate } from './calendar';

const DATE_TIME = /^(.+?)[T\s]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/;

/** ISO with seconds, or undefined for what is no time. @example readDateTime('R8.4.1 10:30') // '2026-04-01T10:30:00' */
export function readDateTime(text: string): string | undefined {
  const [, day, minutes, seconds = ':00'] = DATE_TIME.exec(text.trim()) ?? [];
  const date = parseDate(day);
  return date.ok && minutes ? `${date.value}T${minutes}${seconds}` : undefined;
}
