// The calendar file (RFC 5545): events as lines folded by octets, text escaped, times in UTC.
import { addDays } from '../../domain/calendar';

export interface CalendarEvent {
  /** Stable: the same event imported again replaces the one before. */
  readonly uid: string;
  /** `YYYY-MM-DD` for a whole day, `YYYY-MM-DDTHH:mm` in Tokyo for an hour. */
  readonly at: string;
  readonly title: string;
  readonly description: string;
}

const PRODUCT = '-//Daicho//Deadlines//JA';
const LONGEST_LINE = 75;
const TOKYO_HOURS = 9;

/** `now`: `YYYY-MM-DDTHH:mm:ss` in Tokyo. */
export function calendarText(name: string, events: readonly CalendarEvent[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, now: string): string[] {
  const stamp = utcTime(now);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(event.at),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A whole day ends where the next one begins. */
function timeLines(at: string): string[] {
  if (at.length > 10) return [`DTSTART:${utcTime(at)}`];
  return [
    `DTSTART;VALUE=DATE:${at.replace(/-/g, '')}`,
    `DTEND;VALUE=DATE:${addDays(at, 1).replace(/-/g, '')}`,
  ];
}

/** Tokyo is nine hours ahead, without summer time. @example utcTime('2027-04-01T16:00') // '20270401T070000Z' */
export function utcTime(tokyo: string): string {
  const hour = Number(tokyo.slice(11, 13)) - TOKYO_HOURS;
  const date = hour < 0 ? addDays(tokyo.slice(0, 10), -1) : tokyo.slice(0, 10);
  const hours = String((hour + 24) % 24).padStart(2, '0');
  const seconds = tokyo.slice(17, 19) || '00';
  return `${date.replace(/-/g, '')}T${hours}${tokyo.slice(14, 16)}${seconds}Z`;
}

/** Control characters have no place in a calendar; a line break is written `\n`. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');
}

/** No line longer than 75 octets of UTF-8, no character cut in two; the next line begins with a space. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
