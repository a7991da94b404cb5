// How dates are read, reckoned with and written.
import { CalendarDate, JapaneseCalendar, toCalendar } from '@internationalized/date';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfSerial,
  daysBetween,
  formatJapanese,
  parseDate,
  parseFiscalMonth,
  serialOfDate,
} from '../../src/domain/calendar';

function read(value: unknown): string {
  const result = parseDate(value);
  return result.ok ? result.value : result.problem.code;
}

test.each<[unknown, string]>([
  ['2026-04-01', '2026-04-01'],
  ['2026/4/1', '2026-04-01'],
  ['２０２６年４月１日', '2026-04-01'],
  ['20260401', '2026-04-01'],
  ['令和8年4月1日', '2026-04-01'],
  ['令和八年四月一日', '2026-04-01'],
  ['R8.4.1', '2026-04-01'],
  ['r8/4/1', '2026-04-01'],
  ['H30.4.1', '2018-04-01'],
  ['平成31.4.1', '2019-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成元年1月8日', '1989-01-08'],
  ['昭和64年1月7日', '1989-01-07'],
  ['平成32年3月31日', '2020-03-31'],
  ['2024-02-29', '2024-02-29'],
  // As calendars say: 29 February 2028 is a Tuesday, 5 November 2026 a Thursday.
  ['2028年2月29日（火）', '2028-02-29'],
  ['令和8年11月5日(木曜日) 10時30分', '2026-11-05'],
  ['2026/11/05 10:30:15', '2026-11-05'],
  ['2026-11-05T10:30:00', '2026-11-05'],
  ['2026/11/5 午後3時', '2026-11-05'],
  ['2026/11/5 10:30 AM', '2026-11-05'],
  ['2026/11/03(火・祝)', '2026-11-03'],
  // 15:30 in UTC is half past midnight of the next day in Tokyo; 08:00 at -05:00 is 22:00 there.
  ['2026-11-05T15:30:00Z', '2026-11-06'],
  ['2026-11-05T08:00:00-05:00', '2026-11-05'],
  ['2026-11-05T00:30:00+09:00', '2026-11-05'],
  // 43191 days after 1899-12-30, as every spreadsheet counts.
  [43191, '2018-04-01'],
  [43191.75, '2018-04-01'],
  // Midnight and the last minute of the day in Tokyo, nine hours ahead of UTC.
  [new Date('2018-03-31T15:00:00Z'), '2018-04-01'],
  [new Date('2018-04-01T14:59:00Z'), '2018-04-01'],
])('%s is %s', (value, date) => {
  expect(read(value)).toBe(date);
});

test.each<[unknown, string]>([
  ['', 'dateBlank'],
  [undefined, 'dateBlank'],
  ['2026-02-29', 'dateNotInCalendar'],
  ['2026-13-01', 'dateNotInCalendar'],
  ['2026-04-00', 'dateNotInCalendar'],
  ['平成30年2月30日', 'dateNotInCalendar'],
  // A Thursday.
  ['2026年11月5日（金）', 'dateNotInCalendar'],
  ['令和元年4月30日', 'dateBeforeEra'],
  ['4月1日', 'dateUnreadable'],
  ['来月', 'dateUnreadable'],
  [20260401, 'dateUnreadable'],
  [0, 'dateUnreadable'],
  [true, 'dateUnreadable'],
  [new Date(NaN), 'dateUnreadable'],
  ['#N/A', 'dateErrorCell'],
])('%s is refused: %s', (value, code) => {
  expect(read(value)).toBe(code);
});

test.each<[unknown, string]>([
  ['2026年3月期', '2026-03'],
  ['令和8年3月期', '2026-03'],
  ['令和８年３月期', '2026-03'],
  ['R8.3', '2026-03'],
  ['2025/12', '2025-12'],
  ['2026-03', '2026-03'],
  ['平成29年3月期', '2017-03'],
  ['2026年3月31日', '2026-03'],
  [new Date('2025-11-30T15:00:00Z'), '2025-12'],
])('the fiscal year %s ends in %s', (value, month) => {
  expect(parseFiscalMonth(value)).toEqual({ ok: true, value: month });
});

test.each<[unknown, string]>([
  ['', 'fiscalMonthBlank'],
  [undefined, 'fiscalMonthBlank'],
  ['2026年13月期', 'fiscalMonthUnreadable'],
  ['前期', 'fiscalMonthUnreadable'],
])('the fiscal year %s is refused: %s', (value, code) => {
  expect(parseFiscalMonth(value)).toMatchObject({ ok: false, problem: { code } });
});

test('months are added with the day clamped, days across leap days', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2019-04-01', -12)).toBe('2018-04-01');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2018-04-01', '2019-04-01')).toBe(365);
  // 1900 and 2100 have no leap day, 2000 has one; 400 years have 146,097 days.
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
  expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  expect(addDays('2026-02-28', 146_097)).toBe('2426-02-28');
  expect(daysBetween('2026-11-22', '2426-11-22')).toBe(146_097);
});

test('serials go both ways', () => {
  expect(serialOfDate('2018-04-01')).toBe(43191);
  expect(dateOfSerial(43191)).toBe('2018-04-01');
  expect(dateOfSerial(serialOfDate('1900-03-01'))).toBe('1900-03-01');
});

test('dates are written the Japanese way', () => {
  expect(formatJapanese('2026-04-01')).toBe('2026年4月1日');
  expect(formatJapanese('2026-04-01', 'era')).toBe('令和8年4月1日');
  expect(formatJapanese('2019-04-30', 'era')).toBe('平成31年4月30日');
  expect(formatJapanese('2019-05-01', 'era')).toBe('令和元年5月1日');
});

test('days and months are reckoned, read and written as the date library has them', () => {
  const day = fc.record({
    year: fc.integer({ min: 1900, max: 2200 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    days: fc.integer({ min: -80_000, max: 80_000 }),
    months: fc.integer({ min: -600, max: 600 }),
  });
  fc.assert(
    fc.property(day, ({ year, month, day, days, months }) => {
      const from = new CalendarDate(year, month, day);
      const to = from.add({ days });
      expect(addDays(from.toString(), days)).toBe(to.toString());
      expect(daysBetween(from.toString(), to.toString())).toBe(days);
      expect(addMonths(from.toString(), months)).toBe(from.add({ months }).toString());
      // The library moves 31 April to the 30th: what it moves stands in no calendar.
      const written = `${year}-${month}-${day}`;
      expect(read(written)).toBe(from.day === day ? from.toString() : 'dateNotInCalendar');
      const japanese = toCalendar(from, new JapaneseCalendar());
      const ofEra = japanese.year === 1 ? '元' : japanese.year;
      expect(formatJapanese(from.toString(), 'era').slice(2)).toBe(`${ofEra}年${from.month}月${from.day}日`);
    }),
  );
});
