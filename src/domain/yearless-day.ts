// A day that is written without its year, where its weekday tells it: 2月29日（火）.
import { parseDate, type IsoDate } from './calendar';
import { foldText } from './fold-text';
import { dayProblems } from './messages';
import { fail, type Result } from './problem';

const YEARLESS =
  /^([\d一二三四五六七八九十]{1,3}\s*([月/.-])\s*[\d一二三四五六七八九十]{1,3}日?)([^\d/.-].*)$/;
const WEEKDAY = /[([][日月火水木金土]|[日月火水木金土]曜|\s[日月火水木金土]$/;

/**
 * As parseDate, and the last or the next day of that name: 365, 366, 1461 and 2921 days are no whole weeks, so a weekday
 * fits one of the two at most. Where it fits neither it is a slip: a year ten years off is nobody's.
 */
export function parseDateNear(value: unknown, today: IsoDate): Result<IsoDate> {
  const text = typeof value === 'string' ? foldText(value) : '';
  const [, day = '', sign, rest = ''] = YEARLESS.exec(text) ?? [];
  if (!WEEKDAY.test(rest)) return parseDate(value);
  // From one 29 February to the next are eight years at most.
  const days = Array.from({ length: 17 }, (_, index) => {
    const year = `${Number(today.slice(0, 4)) - 8 + index}${sign === '月' ? '年' : sign}`;
    return { date: parseDate(year + day), whole: parseDate(year + text) };
  }).filter(({ date }) => date.ok);
  const next = days.findIndex(({ date }) => date.ok && date.value > today);
  const found = days.slice(Math.max(0, next - 1), next + 1).find(({ whole }) => whole.ok);
  return found?.whole ?? fail(dayProblems.dateNotInCalendar({ text: text.trim() }));
}
