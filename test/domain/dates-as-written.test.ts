// Days as people, programs and old papers write them, at the bounds of every notation, and what is told of the rest.
import { addMonths, formatJapanese, parseDate, parseFiscalMonth } from '../../src/domain/calendar';

const read = (value: unknown): string => {
  const result = parseDate(value);
  return result.ok
    ? result.value
    : `${result.problem.code} ${String(result.problem.params?.text ?? '')}`.trim();
};
const month = (value: unknown): string => {
  const result = parseFiscalMonth(value);
  return result.ok
    ? result.value
    : `${result.problem.code} ${String(result.problem.params?.text ?? '')}`.trim();
};

// An era's year is its base and the year: 昭和 from 1925, 大正 from 1911, 明治 from 1867.
test.each([
  ['S64.1.7', '1989-01-07'],
  ['昭和63年12月31日', '1988-12-31'],
  ['T15.12.24', '1926-12-24'],
  ['大正元年7月30日', '1912-07-30'],
  ['M45.7.29', '1912-07-29'],
  ['明治元年10月23日', '1868-10-23'],
  ['H元.1.8', '1989-01-08'],
  ['R1/5/1', '2019-05-01'],
  ['令和8-4-1', '2026-04-01'],
  ['平成十二年四月一日', '2000-04-01'],
  ['平成二十三年十月二十日', '2011-10-20'],
  ['平成三十年十一月三十一日', 'dateNotInCalendar 平成三十年十一月三十一日'],
  ['二〇二六年四月十日', '2026-04-10'],
  ['昭和元年12月24日', 'dateBeforeEra 昭和元年12月24日'],
  ['大正元年7月29日', 'dateBeforeEra 大正元年7月29日'],
  ['明治元年10月22日', 'dateBeforeEra 明治元年10月22日'],
])('%s is %s', (text, date) => {
  expect(read(text)).toBe(date);
});

// 3 November 2026 is a Tuesday, 5 November 2026 a Thursday; the month's own 月 is no Monday.
test.each([
  ['2026/11/5 木', '2026-11-05'],
  ['2026/11/5木曜日', '2026-11-05'],
  ['2026/11/5木曜', '2026-11-05'],
  ['2026/11/5 (木曜)', '2026-11-05'],
  ['2026/11/5[木]', '2026-11-05'],
  ['2026年11月5日 木曜日 10:30', '2026-11-05'],
  ['2026/11/3(火祝)', '2026-11-03'],
  ['2026/11/3(火・祝日)', '2026-11-03'],
  ['2026/11/3(火曜日・祝)', '2026-11-03'],
  ['2026/11/3(祝)', '2026-11-03'],
  ['2026/11/3(祝日)', '2026-11-03'],
  ['2026/11/3(休)', '2026-11-03'],
  ['2026/11/3(休日)', '2026-11-03'],
  ['2026年11月3 日', '2026-11-03'],
  ['2026/11/5 金', 'dateNotInCalendar 2026/11/5 金'],
  [' 2026/11/5 金 ', 'dateNotInCalendar 2026/11/5 金'],
  ['2026/11/5(祝)x', 'dateUnreadable 2026/11/5(祝)x'],
])('with a day of the week, %s is %s', (text, date) => {
  expect(read(text)).toBe(date);
});

// Tokyo is nine hours ahead of UTC: an offset of h hours makes it h earlier, 24 hours the next day.
test.each([
  ['2026-11-05T14:59:00Z', '2026-11-05'],
  ['2026-11-05T15:00:00Z', '2026-11-06'],
  ['2026-11-05T09:59-05:00', '2026-11-05'],
  ['2026-11-05T10:00-05:00', '2026-11-06'],
  ['2026-11-05T10:00-0500', '2026-11-06'],
  ['2026-11-05T02:29:00+11:30', '2026-11-04'],
  ['2026-11-05T02:30:00+11:30', '2026-11-05'],
  ['2026-11-05T00:29:00+09:30', '2026-11-04'],
  ['2026-11-05T00:30:00+09:30', '2026-11-05'],
  // Three in the afternoon in UTC is midnight in Tokyo; three in the morning is noon; noon is noon.
  ['2026-11-05 午後3:00Z', '2026-11-06'],
  ['2026-11-05 午前3:00Z', '2026-11-05'],
  ['2026-11-05 午後12:00Z', '2026-11-05'],
  ['2026-11-05 pm 3:00Z', '2026-11-06'],
  ['2026-11-05T15Z', 'dateUnreadable 2026-11-05T15Z'],
  ['2026-11-05 10:30:15.123', '2026-11-05'],
  ['2026-11-05  10:30', '2026-11-05'],
  ['2026-11-05 10時', '2026-11-05'],
  ['2026-11-05 10時30分', '2026-11-05'],
  ['2026-11-05 10時30分15秒', '2026-11-05'],
  ['2026年11月5日10:30', '2026-11-05'],
  ['2026/11/5(木)10:30', '2026-11-05'],
  ['2026/11/5 10:30:15 PM', '2026-11-05'],
])('with a time, %s is %s', (text, date) => {
  expect(read(text)).toBe(date);
});

test.each<[unknown, string]>([
  ['x2026-04-01', 'dateUnreadable x2026-04-01'],
  ['2026-04-01x', 'dateUnreadable 2026-04-01x'],
  ['120260401', 'dateUnreadable 120260401'],
  ['202604011', 'dateUnreadable 202604011'],
  ['xR8.4.1', 'dateUnreadable xR8.4.1'],
  ['R8.4.1x', 'dateUnreadable R8.4.1x'],
  [' 来月 ', 'dateUnreadable 来月'],
  [' 2026-02-30 ', 'dateNotInCalendar 2026-02-30'],
  [' 令和元年4月30日 ', 'dateBeforeEra 令和元年4月30日'],
  ['#REF!', 'dateErrorCell #REF!'],
  ['0000-01-01', 'dateNotInCalendar 0000-01-01'],
  ['0001-01-01', '0001-01-01'],
  ['2026-00-10', 'dateNotInCalendar 2026-00-10'],
  ['2026-12-31', '2026-12-31'],
  ['2026-01-32', 'dateNotInCalendar 2026-01-32'],
  // The first day that a spreadsheet counts, and its last: 2,958,465 days after 1899-12-30.
  [1, '1899-12-31'],
  [0.9, 'dateUnreadable 0.9'],
  [2_958_465, '9999-12-31'],
  [2_958_465.5, '9999-12-31'],
  [2_958_466, 'dateUnreadable 2958466'],
  [NaN, 'dateUnreadable NaN'],
  [true, 'dateUnreadable true'],
  [null, 'dateBlank'],
  [new Date(NaN), 'dateUnreadable Invalid Date'],
])('%p is %s', (value, date) => {
  expect(read(value)).toBe(date);
});

test('a day before its era names the era', () => {
  expect(parseDate('令和元年4月30日')).toMatchObject({ problem: { params: { era: '令和' } } });
});

test.each<[unknown, string]>([
  ['2026/1', '2026-01'],
  ['2026.12月', '2026-12'],
  ['2026年3期', '2026-03'],
  ['2026-3', '2026-03'],
  ['H29.3期', '2017-03'],
  ['平成29年12月', '2017-12'],
  ['R8/12月期', '2026-12'],
  ['昭和63年3月期', '1988-03'],
  ['2026年0月期', 'fiscalMonthUnreadable 2026年0月期'],
  [' 2026年13月期 ', 'fiscalMonthUnreadable 2026年13月期'],
  ['x2026年3月期', 'fiscalMonthUnreadable x2026年3月期'],
  ['2026年3月期x', 'fiscalMonthUnreadable 2026年3月期x'],
  ['x平成29年3月期', 'fiscalMonthUnreadable x平成29年3月期'],
  ['平成29年3月期x', 'fiscalMonthUnreadable 平成29年3月期x'],
  [43191, '2018-04'],
  [0, 'fiscalMonthUnreadable 0'],
  [null, 'fiscalMonthBlank'],
])('the fiscal month %p is %s', (value, wanted) => {
  expect(month(value)).toBe(wanted);
});

test('no month goes beyond the last day of a spreadsheet', () => {
  expect(addMonths('9999-11-30', 1)).toBe('9999-12-30');
  expect(addMonths('9999-12-01', 1)).toBe('9999-12-31');
  expect(addMonths('9999-01-15', 11)).toBe('9999-12-15');
  expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
  expect(addMonths('2026-11-30', 1)).toBe('2026-12-30');
});

test.each([
  ['1989-01-07', '昭和64年1月7日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1868-10-22', '1868年10月22日'],
])('%s is %s', (date, text) => {
  expect(formatJapanese(date, 'era')).toBe(text);
  expect(formatJapanese(date, 'western')).toBe(formatJapanese(date));
});
