// 12: days on which banks are closed, and what a typed row says of its year; 21: text that is exported comes back.
import { businessDayBefore, holidayCalendar, parseClosedDays } from '../../src/domain/business-day';
import { csvText } from '../../src/domain/csv-file';
import { publishedHolidays } from '../../src/rooms/set-up/published-holidays';
import { parseDate } from '../../src/domain/calendar';
import { parseDateNear } from '../../src/domain/yearless-day';
import { parseCsv } from '../../src/rooms/roster/csv';

const DAYS = publishedHolidays.map((line) => line.slice(0, 10));
const before = (day: string, closed = '', more: readonly string[] = [], years?: readonly string[]) =>
  businessDayBefore(day, holidayCalendar([...DAYS, ...more], years, parseClosedDays(closed)));

// From the calendar of the Cabinet Office (国民の祝日), 銀行法施行令5条, and how shops write their days off.
test.each([
  ['2026-05-06', '', '2026-05-01', '振替休日 of a Sunday three days before'],
  ['2026-09-22', '', '2026-09-18', '国民の休日 between two holidays'],
  ['2027-03-22', '', '2027-03-19', 'the Monday after 春分の日 on a Sunday'],
  ['2026-12-31', '', '2026-12-30', 'banks are closed on the last day of the year'],
  ['2027-01-03', '', '2026-12-30', 'over the turn of the year'],
  ['2027-08-16', '8/13～8/16', '2027-08-12', 'お盆 as a range of every year'],
  ['2027-06-02', '毎週水曜日', '2027-06-01', 'a day of the week'],
  ['2027-01-05', '12/28～1/5', '2026-12-25', 'a range over the turn of the year'],
  ['2027-08-13', '2027年8月13日（金）', '2027-08-12', 'one day, as a notice writes it'],
])('%s with 「%s」: %s (%s)', (day, closed, wanted) => {
  expect(before(day, closed)).toBe(wanted);
});

test('neither a typed row nor a year named in 設定 alone makes a year known', () => {
  expect(before('2028-05-05', '', ['2028-01-04'])).toBeUndefined();
  expect(before('2028-05-05', '', [], ['2027', '2028'])).toBeUndefined();
});

// The weekday of a day is that of its number of days: 2026-11-30 is a Monday, and 365 days are 52 weeks and one day.
// 2028-02-29 is 456 days on, 65 weeks and one day: a Tuesday. 2024-02-29 was 1005 days before, 143 weeks and 4: Thursday.
// 2026-04-01 was 243 days before, 34 weeks and 5: Wednesday; 2027-04-01 is 122 days on, 17 weeks and 3: Thursday.
test.each([
  ['2月29日（火）', '2028-02-29'],
  ['２／２９（火）', '2028-02-29'],
  ['2/29 火曜日', '2028-02-29'],
  ['2月29日（木）', '2024-02-29'],
  ['4月1日（水）', '2026-04-01'],
  ['4.1(木)', '2027-04-01'],
  ['11月30日（月）', '2026-11-30'],
  ['四月一日（水）10:30', '2026-04-01'],
  ['2月29日（月）', 'dateNotInCalendar'],
  ['2月30日（火）', 'dateNotInCalendar'],
  ['2月29日', 'dateUnreadable'],
  ['4/1', 'dateUnreadable'],
  ['4/1日', 'dateUnreadable'],
  ['2028/2/29（火）', '2028-02-29'],
])('on 2026-11-30, %s is %s', (typed, wanted) => {
  const read = parseDateNear(typed, '2026-11-30');
  expect(read.ok ? read.value : read.problem.code).toBe(wanted);
});

test('where no day is known the year is not guessed; from 1896 on the next leap day is 1904', () => {
  expect(parseDate('2月29日（火）').ok).toBe(false);
  // 1904-02-29: 2921 days after 1896-02-29, a Saturday by the same count; 417 weeks and 2 days make it a Monday.
  expect(parseDateNear('2/29（月）', '1900-01-01')).toEqual({ ok: true, value: '1904-02-29' });
});

// Codes, formulas, apostrophes of names and of Excel, line ends of forms, commas and quotes, and what looks like a date.
test.each([
  ['0001'],
  ['=1+1'],
  ['-△5,000'],
  ["'s-Hertogenbosch"],
  ["'0001'"],
  ['＝合計'],
  ['1行目\r\n2行目'],
  ['"引用",カンマ'],
  ['1-1'],
  ['\t前の空白'],
  ['@a'],
  ['a|b;c'],
])('%j is exported, saved and read again as it was', (text) => {
  const once = csvText(['見出し', '番号'], [[text, '0001']]);
  const read = parseCsv(once);
  expect(read.ok && read.value[1]).toEqual([text, '0001']);
  // Saved by a spreadsheet program and exported once more, it is the same file.
  expect(read.ok && csvText(['見出し', '番号'], [read.value[1]!])).toBe(once);
});
