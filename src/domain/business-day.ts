// Business days: weekdays on which banks and the agency work, told only for years whose holidays are published.
import { addDays, parseDate, serialOfDate, type IsoDate } from './calendar';
import { foldText } from './fold-text';

export interface HolidayCalendar {
  readonly isClosed: (day: IsoDate) => boolean;
  /** Years ('2027') whose holidays are known. */
  readonly years: ReadonlySet<string>;
}

/** The years that come with the product, as the Cabinet Office has published them. */
export const PUBLISHED_YEARS: readonly string[] = ['2018', '2019', '2025', '2026', '2027'];

/** Banks are closed on these days beside the holidays (銀行法施行令5条). */
const NEW_YEAR = /-(12-31|01-0[123])$/;

/**
 * `years`: a list of its own (設定 「祝日の公表年」). A row that somebody adds to 祝日 says nothing about the rest of its
 * year, and a year of which no row stands is not known either.
 */
export function holidayCalendar(
  days: readonly IsoDate[],
  years: readonly string[] = PUBLISHED_YEARS,
  closed: ClosedDays = NONE_CLOSED,
): HolidayCalendar {
  const holidays = new Set(days);
  const standing = new Set(days.map((day) => day.slice(0, 4)));
  return {
    isClosed: (day) => isWeekend(day) || holidays.has(day) || NEW_YEAR.test(day) || closed.has(day),
    years: new Set(years.filter((year) => standing.has(year))),
  };
}

/** The day itself where it is a business day, else the last one before it; undefined in a year not published. */
export function businessDayBefore(date: IsoDate, calendar: HolidayCalendar): IsoDate | undefined {
  for (let day = date; calendar.years.has(day.slice(0, 4)); day = addDays(day, -1)) {
    if (!calendar.isClosed(day)) return day;
  }
  return undefined;
}

/** @example isWeekend('2018-04-01') // true, a Sunday */
export function isWeekend(date: IsoDate): boolean {
  // Serial 0 was a Saturday, serial 1 a Sunday.
  return serialOfDate(date) % 7 < 2;
}

/** @example publishedYears('2026、2027年') // ['2026', '2027']; blank: those that come with the product */
export function publishedYears(text: string): readonly string[] {
  const named = foldText(text).match(/\d{4}/g);
  return named ?? PUBLISHED_YEARS;
}

export interface ClosedDays {
  readonly has: (day: IsoDate) => boolean;
  /** What could not be read. */
  readonly unread: readonly string[];
}

const NONE_CLOSED: ClosedDays = { has: () => false, unread: [] };
const WEEKDAYS = '土日月火水木金';
const YEARLY = /^(\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * 設定 「休業日」: days (2027-08-13), days of every year (8/13), ranges of either (8/13～8/15) and weekdays (水曜日).
 * @example parseClosedDays('8/13～8/15、水曜日').has('2027-08-14') // true
 */
export function parseClosedDays(text: string): ClosedDays {
  const rules: ((day: IsoDate) => boolean)[] = [];
  const unread: string[] = [];
  for (const part of foldText(text).split(/[,、;\n]+|\s{1,}(?=\d{4}[-/年]|\d{1,2}[/月])/)) {
    const said = part.trim();
    if (said === '') continue;
    const rule = ruleOf(said);
    if (rule) rules.push(rule);
    else unread.push(said);
  }
  return { has: (day) => rules.some((rule) => rule(day)), unread };
}

function ruleOf(said: string): ((day: IsoDate) => boolean) | undefined {
  const weekday = /^(?:毎週)?([日月火水木金土])曜?日?$/.exec(said)?.[1];
  if (weekday) return (day) => WEEKDAYS[serialOfDate(day) % 7] === weekday;
  const [from, to, ...more] = said.split(/[~〜～]|から|(?<=[日\d])\s*[-–―ー]\s*(?=\d{4}[-/年]|\d{1,2}[/月])/);
  if (more.length > 0 || from === undefined) return undefined;
  const [first, last] = [dayOf(from), dayOf(to === undefined ? from : to.replace(/まで$/, ''))];
  if (!first || !last || first.length !== last.length) return undefined;
  // A range of every year may go over its turn: 12/29～1/4.
  const within = (day: string): boolean =>
    first <= last ? first <= day && day <= last : first <= day || day <= last;
  return first.length === 5 ? (day) => within(day.slice(5)) : within;
}

/** 'YYYY-MM-DD', or 'MM-DD' of every year. */
function dayOf(text: string): string | undefined {
  const yearly = YEARLY.exec(text.trim());
  const day = parseDate(yearly ? `2024-${yearly[1]!}-${yearly[2]!}` : text.trim());
  if (!day.ok) return undefined;
  return yearly ? day.value.slice(5) : day.value;
}
