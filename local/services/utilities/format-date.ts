// Utilities.formatDate: the letters of Java's SimpleDateFormat that the twin knows.

import { ScriptError } from '../../execution/service-object';
import { asGoogle } from '../../execution/behaviours';
import { isDate } from '../../execution/wire';

const formatters = new Map<string, Intl.DateTimeFormat>();

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offsetMinutes: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export function formatDate(date: Date, timeZone: string, format: string): string {
  if (!isDate(date) || Number.isNaN(date.getTime())) {
    throw new ScriptError("The parameters don't match the method signature for Utilities.formatDate.");
  }
  const fields = fieldsIn(date, timeZone);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, literal?: string) => {
    if (literal !== undefined) return literal === '' ? "'" : literal.replace(/''/g, "'");
    if ('zwDkKGYL'.includes(token[0]!) && asGoogle('dateLetters'))
      return rarerLetters(token, fields, timeZone);
    return formatLetters(token, fields);
  });
}

function formatLetters(token: string, fields: Fields): string {
  const pad = (value: number) => String(value).padStart(token.length, '0');
  const weekday = new Date(Date.UTC(fields.year, fields.month - 1, fields.day)).getUTCDay();
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(fields.year % 100).padStart(2, '0') : pad(fields.year);
    case 'M':
      if (token.length >= 4) return MONTHS[fields.month - 1]!;
      return token.length === 3 ? MONTHS[fields.month - 1]!.slice(0, 3) : pad(fields.month);
    case 'd':
      return pad(fields.day);
    case 'H':
      return pad(fields.hour);
    case 'h':
      return pad(fields.hour % 12 || 12);
    case 'm':
      return pad(fields.minute);
    case 's':
      return pad(fields.second);
    case 'S':
      return pad(fields.millisecond);
    case 'a':
      return fields.hour < 12 ? 'AM' : 'PM';
    case 'E':
      return token.length >= 4 ? DAYS[weekday]! : DAYS[weekday]!.slice(0, 3);
    case 'u':
      return pad(weekday || 7);
    case 'Z':
      return offsetText(fields.offsetMinutes, '');
    case 'X':
      if (fields.offsetMinutes === 0) return 'Z';
      return token.length === 1
        ? offsetText(fields.offsetMinutes, '').slice(0, 3)
        : offsetText(fields.offsetMinutes, token.length === 3 ? ':' : '');
    default:
      throw new ScriptError(`not implemented: Utilities.formatDate with the letter ${token[0]}`, 'Error');
  }
}

function rarerLetters(token: string, fields: Fields, timeZone: string): string {
  const pad = (value: number) => String(value).padStart(token.length, '0');
  const { year, month, day, hour } = fields;
  switch (token[0]) {
    case 'z':
      return zoneName(fields, timeZone, token.length >= 4);
    case 'L':
      return formatLetters('M'.repeat(token.length), fields);
    case 'D':
      return pad(dayOfYear(year, month, day));
    case 'k':
      return pad(hour === 0 ? 24 : hour);
    case 'K':
      return pad(hour % 12);
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'w':
      return pad(weekOf(fields).week);
    default: {
      const weekYear = weekOf(fields).year;
      return token.length === 2 ? String(weekYear % 100).padStart(2, '0') : pad(weekYear);
    }
  }
}

const dayOfYear = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;

/** As Java counts for the United States: weeks begin on Sunday, and the week of 1 January is the first. */
function weekOf({ year, month, day }: Fields): { week: number; year: number } {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const saturday = new Date(Date.UTC(year, month - 1, day + 6 - weekday));
  if (saturday.getUTCFullYear() > year) return { week: 1, year: year + 1 };
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return { week: Math.floor((dayOfYear(year, month, day) - 1 + first) / 7) + 1, year };
}

/** Java says JST where the language's own list has GMT+9. */
function zoneName(fields: Fields, timeZone: string, long: boolean): string {
  const zone = timeZone === 'JST' ? 'Asia/Tokyo' : timeZone;
  if (zone === 'Asia/Tokyo' && !long) return 'JST';
  const { year, month, day, hour, minute, offsetMinutes } = fields;
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute) - offsetMinutes * 60_000);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: long ? 'long' : 'short',
  }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}

function offsetText(minutes: number, colon: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${colon}${two(Math.abs(minutes) % 60)}`;
}

function fieldsIn(date: Date, timeZone: string): Fields {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const millisecond = ((date.getTime() % 1000) + 1000) % 1000;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond,
    offsetMinutes: Math.round((local - date.getTime()) / 60_000),
  };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const zone = timeZone === 'JST' ? 'Asia/Tokyo' : timeZone;
  let known = formatters.get(zone);
  if (!known) {
    try {
      known = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        timeZone: zone,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        hourCycle: 'h23',
      });
    } catch {
      // Java takes an unknown zone for GMT without a word.
      known = formatter('UTC');
    }
    formatters.set(zone, known);
  }
  return known;
}
