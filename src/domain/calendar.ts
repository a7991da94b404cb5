// Calendar dates: ISO text 'YYYY-MM-DD', how it is read, reckoned with and written.
import { dayProblems } from './messages';
import { isDateLike, isErrorCell } from './cell-value';
import { foldText } from './fold-text';
import { fail, ok, type Result } from './problem';

/** 'YYYY-MM-DD', a day without zone or time; sorts and compares as text. */
export type IsoDate = string;
/** 'YYYY-MM' */
export type IsoMonth = string;

interface Era {
  name: string;
  letter: string;
  /** The Gregorian year before its first year. */
  base: number;
  from: IsoDate;
}

const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', base: 2018, from: '2019-05-01' },
  { name: '平成', letter: 'H', base: 1988, from: '1989-01-08' },
  { name: '昭和', letter: 'S', base: 1925, from: '1926-12-25' },
  { name: '大正', letter: 'T', base: 1911, from: '1912-07-30' },
  { name: '明治', letter: 'M', base: 1867, from: '1868-10-23' },
];

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA_FIRST = /^(令和|平成|昭和|大正|明治|[RHSTM])\.?(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const MONTH_OF_YEAR = /^(\d{4})[-/.年](\d{1,2})(月期?|期)?$/;
const MONTH_OF_ERA = /^(令和|平成|昭和|大正|明治|[RHSTM])\.?(元|\d{1,2})[-/.年](\d{1,2})(月期?|期)?$/;

// Script and sheet zone are Asia/Tokyo: one fixed offset, no summer time.
const TOKYO_MS = 9 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

// The last day that a spreadsheet can show (9999-12-31).
const LAST_SERIAL = 2_958_465;
const LAST_DAY: IsoDate = '9999-12-31';

/** Reads ISO text, 2026/4/1, 2026年4月1日, 和暦, a spreadsheet serial or a Date (its day in Tokyo). */
export function parseDate(value: unknown): Result<IsoDate> {
  if (typeof value === 'string') return parseDateText(value);
  if (typeof value === 'number') {
    const whole = Math.floor(value);
    if (!(whole >= 1 && whole <= LAST_SERIAL))
      return fail(dayProblems.dateUnreadable({ text: String(value) }));
    return ok(dateOfSerial(whole));
  }
  if (isDateLike(value)) {
    if (Number.isNaN(value.getTime())) return fail(dayProblems.dateUnreadable({ text: 'Invalid Date' }));
    const days = Math.floor((value.getTime() + TOKYO_MS) / DAY_MS);
    return ok(addDays('1970-01-01', days));
  }
  if (value === undefined || value === null) return fail(dayProblems.dateBlank());
  return fail(dayProblems.dateUnreadable({ text: `${value as string}` }));
}

/** 10:30, 午後3時, T10:30:00+09:00 behind a date; Excel and systems print it with days. */
const TIME =
  /(?:T|\s+|(?<=[日)曜]))(午前|午後|AM|PM)?\s*(\d{1,2})(?::(\d{2})(?::\d{2}(?:[.,]\d+)?)?|時(?:(\d{1,2})分?(?:\d{1,2}秒)?)?)\s*(?:AM|PM)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY =
  /\s*(?:[([]([日月火水木金土])(?:曜日?)?(?:・?祝日?)?[)\]]|(?<!月\s*\d+)\s([日月火水木金土])|([日月火水木金土])曜日?)$/;
const WEEKDAYS = '土日月火水木金';

function parseDateText(raw: string): Result<IsoDate> {
  const folded = foldText(raw).replace(/\((?:祝日?|休日?)\)$/, '');
  const time = TIME.exec(folded);
  const timeless = time ? folded.slice(0, time.index) : folded;
  const weekday = WEEKDAY.exec(timeless);
  const day = readDay(raw, weekday ? timeless.slice(0, weekday.index) : timeless);
  if (!day.ok) return day;
  const named = weekday?.[1] ?? weekday?.[2] ?? weekday?.[3];
  // A date with another day's weekday stands in no calendar: one of the two is a slip.
  if (named && WEEKDAYS[serialOfDate(day.value) % 7] !== named)
    return fail(dayProblems.dateNotInCalendar({ text: raw.trim() }));
  return ok(time?.[5] ? inTokyo(day.value, time) : day.value);
}

/** What a time with an offset is in Tokyo can be the day before or after. */
function inTokyo(day: IsoDate, [, half, hour, minutes, , offset]: RegExpExecArray): IsoDate {
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(offset!);
  const ahead = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  const afternoon = /午後|pm/i.test(half ?? '') && Number(hour) < 12 ? 12 : 0;
  const at = (Number(hour) + afternoon) * 60 + Number(minutes ?? 0) - ahead + TOKYO_MS / 60_000;
  return addDays(day, Math.floor(at / (24 * 60)));
}

function readDay(raw: string, dayText: string): Result<IsoDate> {
  const text = plainDigits(dayText);
  if (text === '') return fail(dayProblems.dateBlank());
  if (isErrorCell(text)) return fail(dayProblems.dateErrorCell({ text }));
  const western = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (western) return checkedDate(raw, Number(western[1]), Number(western[2]), Number(western[3]));
  const japanese = ERA_FIRST.exec(text);
  if (!japanese) return fail(dayProblems.dateUnreadable({ text: raw.trim() }));
  const era = eraOf(japanese[1]!);
  const date = checkedDate(raw, yearOfEra(era, japanese[2]!), Number(japanese[3]), Number(japanese[4]));
  // 平成32年 still stands on old papers and means one day; 令和元年4月1日 is a slip of the pen.
  if (date.ok && date.value < era.from)
    return fail(dayProblems.dateBeforeEra({ text: raw.trim(), era: era.name }));
  return date;
}

/** 2026年3月期, R8.3, 2025/12, 平成29年3月期, or any date in that month. */
export function parseFiscalMonth(value: unknown): Result<IsoMonth> {
  if (typeof value !== 'string') {
    const date = parseDate(value);
    if (date.ok) return ok(date.value.slice(0, 7));
    return date.problem.code === dayProblems.dateBlank.code
      ? fail(dayProblems.fiscalMonthBlank())
      : fail(dayProblems.fiscalMonthUnreadable({ text: String(date.problem.params?.text) }));
  }
  const text = plainDigits(value);
  if (text === '') return fail(dayProblems.fiscalMonthBlank());
  const western = MONTH_OF_YEAR.exec(text);
  const japanese = MONTH_OF_ERA.exec(text);
  const month = Number(western?.[2] ?? japanese?.[3] ?? 0);
  const year = western ? Number(western[1]) : japanese ? yearOfEra(eraOf(japanese[1]!), japanese[2]!) : 0;
  if (month >= 1 && month <= 12) return ok(isoDate(year, month, 1).slice(0, 7));
  const date = parseDateText(value);
  return date.ok
    ? ok(date.value.slice(0, 7))
    : fail(dayProblems.fiscalMonthUnreadable({ text: value.trim() }));
}

function checkedDate(raw: string, year: number, month: number, day: number): Result<IsoDate> {
  const date = isoDate(year, month, day);
  // 2026-02-30 counted on is 2 March: a mistake to be told.
  const isDay = year >= 1 && month >= 1 && month <= 12 && dateOfDay(dayOf(date)) === date;
  return isDay ? ok(date) : fail(dayProblems.dateNotInCalendar({ text: raw.trim() }));
}

function plainDigits(raw: string): string {
  return foldText(raw)
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[〇一二三四五六七八九十]+(?=[年月日])/g, (kanji) => String(smallKanjiNumber(kanji)));
}

/** 二十五 → 25, 二〇二六 → 2026. */
function smallKanjiNumber(kanji: string): number {
  const digits = '〇一二三四五六七八九';
  const tens = kanji.indexOf('十');
  if (tens < 0) return Number([...kanji].map((char) => digits.indexOf(char)).join(''));
  const before = kanji.slice(0, tens);
  const after = kanji.slice(tens + 1);
  return (before === '' ? 1 : digits.indexOf(before)) * 10 + (after === '' ? 0 : digits.indexOf(after));
}

function eraOf(name: string): Era {
  return ERAS.find((era) => era.name === name || era.letter === name)!;
}

function yearOfEra(era: Era, year: string): number {
  return era.base + (year === '元' ? 1 : Number(year));
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const partsOf = (date: IsoDate): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayOf(date) + days);
}

const DAYS_OF_400_YEARS = 146_097;

/** Days since 1 March of the year 0, so that the leap day is the last of its year. */
function dayOf(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // From March on the months have 31, 30, 31, 30, 31 days, again and again.
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leapDays + before + Number(date.slice(8, 10)) - 1;
}

function dateOfDay(day: number): IsoDate {
  const centuries = Math.floor(day / DAYS_OF_400_YEARS);
  const rest = day - centuries * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const year = Math.floor((rest - leapDays) / 365);
  const inYear = rest - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const monthDay = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return isoDate(400 * centuries + year + (month < 3 ? 1 : 0), month, monthDay);
}

/** The day is clamped to the month's end. @example addMonths('2026-01-31', 1) // '2026-02-28' */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOf(date);
  const to = 12 * year + month - 1 + months;
  // No calendar of a spreadsheet goes on.
  if (to >= 12 * 10_000) return LAST_DAY;
  const monthOf = (count: number) => isoDate(Math.floor(count / 12), (count % 12) + 1, 1);
  const monthEnd = to % 12 === 11 ? 31 : Number(addDays(monthOf(to + 1), -1).slice(8, 10));
  return `${monthOf(to).slice(0, 8)}${String(Math.min(day, monthEnd)).padStart(2, '0')}`;
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayOf(to) - dayOf(from);
}

/** The number that a spreadsheet keeps for the day. @example serialOfDate('2018-04-01') // 43191 */
export function serialOfDate(date: IsoDate): number {
  return daysBetween('1899-12-30', date);
}

export function dateOfSerial(serial: number): IsoDate {
  return addDays('1899-12-30', Math.floor(serial));
}

/** @example formatJapanese('2026-04-01') // '2026年4月1日', with era '令和8年4月1日' */
export function formatJapanese(date: IsoDate, style: 'western' | 'era' = 'western'): string {
  const [year, month, day] = partsOf(date);
  const era = style === 'era' ? ERAS.find((candidate) => candidate.from <= date) : undefined;
  const ofEra = era && year - era.base;
  return `${era?.name ?? ''}${ofEra === 1 ? '元' : (ofEra ?? year)}年${month}月${day}日`;
}
