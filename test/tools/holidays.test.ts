// These tests hold the holidays in the bundle to the library, and to dates that the Cabinet Office published.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  businessDayBefore,
  holidayCalendar,
  parseClosedDays,
  publishedYears,
  PUBLISHED_YEARS,
} from '../../src/domain/business-day';
import { publishedHolidays } from '../../src/rooms/set-up/published-holidays';

const calendar = holidayCalendar(publishedHolidays.map((line) => line.slice(0, 10)));

test('the module is what the tool writes', () => {
  const run = spawnSync(process.execPath, ['tools/holidays.mjs', '--check'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

// 2026-09-22 lies between 敬老の日 (21st) and 秋分の日 (23rd), so it is one too; 2027-03-21 is a Sunday.
test.each(['2018-02-12', '2026-09-22', '2027-03-22'])('%s is a holiday', (date) => {
  expect(calendar.isClosed(date)).toBe(true);
});

test.each([
  // 敬老の日, 国民の休日, 秋分の日 in a row after a weekend: back to Friday the 18th.
  ['2026-09-23', '2026-09-18'],
  ['2026-09-24', '2026-09-24'],
  // 2026-05-03 to 05-06 are holidays (the 3rd a Sunday), the 2nd a Saturday: Friday the 1st.
  ['2026-05-06', '2026-05-01'],
  // The documents' dates are weekdays: a Tuesday and a Friday.
  ['2018-03-06', '2018-03-06'],
  ['2018-03-16', '2018-03-16'],
  ['2018-04-01', '2018-03-30'],
])('the business day for %s is %s', (date, expected) => {
  expect(businessDayBefore(date, calendar)).toBe(expected);
});

// 元日 of 2025 leads back into a year that is not in the list.
test.each(['2028-01-04', '2025-01-01', '2020-06-01'])('nothing is said about %s', (date) => {
  expect(businessDayBefore(date, calendar)).toBeUndefined();
});

const days = publishedHolidays.map((line) => line.slice(0, 10));

test('the years that are named published are those whose days come with the product', () => {
  expect([...new Set(days.map((day) => day.slice(0, 4)))].sort()).toEqual([...PUBLISHED_YEARS]);
});

// 31 December 2026 is a Thursday, 3 January 2027 a Sunday: banks opened last on Wednesday the 30th.
test.each([
  ['2027-01-03', '2026-12-30'],
  ['2026-12-31', '2026-12-30'],
  ['2027-01-04', '2027-01-04'],
])('over the turn of the year the business day for %s is %s', (date, expected) => {
  expect(businessDayBefore(date, calendar)).toBe(expected);
});

test('a day that somebody adds to 祝日 publishes no year, and a year on the list needs its days', () => {
  const typed = ['2027-12-29', '2027-12-30', '2028-01-01', '2028-01-03'];
  const more = holidayCalendar([...days, ...typed]);
  expect(businessDayBefore('2028-05-05', more)).toBeUndefined();
  expect(businessDayBefore('2028-05-05', holidayCalendar(days, publishedYears('2027,2028')))).toBeUndefined();
  // With 2028 keyed and named: 5 May 2028 is こどもの日, a Friday, and 3 and 4 May are holidays: Tuesday the 2nd.
  const keyed = [...days, '2028-05-03', '2028-05-04', '2028-05-05'];
  expect(businessDayBefore('2028-05-05', holidayCalendar(keyed, publishedYears('2027、2028年')))).toBe(
    '2028-05-02',
  );
});

// 2027: 13 August is a Friday, 12 August a Thursday, 11 August (山の日) a Wednesday; 29 December a Wednesday.
test.each([
  ['8/13～8/15', '2027-08-15', '2027-08-12'],
  ['8月12日～8月13日、毎週火曜', '2027-08-13', '2027-08-09'],
  ['2027-08-13', '2027-08-13', '2027-08-12'],
  ['12/29～1/4', '2027-01-04', '2026-12-28'],
  ['2026/12/28-2027/1/5', '2027-01-05', '2026-12-25'],
])('設定 「休業日」 %s: the business day for %s is %s', (text, date, expected) => {
  const closed = parseClosedDays(text);
  expect(closed.unread).toEqual([]);
  expect(businessDayBefore(date, holidayCalendar(days, PUBLISHED_YEARS, closed))).toBe(expected);
});

test('what is no day is told', () => {
  expect(parseClosedDays('お盆、8/13、2/30').unread).toEqual(['お盆', '2/30']);
});
