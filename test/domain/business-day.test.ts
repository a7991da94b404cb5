// Days on which the agency works: weekends, holidays, the turn of the year, and its own days off as people write them.
import {
  businessDayBefore,
  holidayCalendar,
  isWeekend,
  parseClosedDays,
  publishedYears,
  PUBLISHED_YEARS,
} from '../../src/domain/business-day';

// As calendars say: 1 April 2018 is a Sunday.
test.each([
  ['2018-03-30', false],
  ['2018-03-31', true],
  ['2018-04-01', true],
  ['2018-04-02', false],
])('%s: weekend %p', (day, weekend) => {
  expect(isWeekend(day)).toBe(weekend);
});

// 14 to 20 June 2027 is a week from Monday to Sunday.
test.each([
  ['', [], []],
  ['2027-06-16', ['2027-06-16'], []],
  ['2027/6/16', ['2027-06-16'], []],
  ['6/16', ['2027-06-16', '2028-06-16'], []],
  ['6月16日', ['2027-06-16', '2028-06-16'], []],
  ['06-16', ['2027-06-16', '2028-06-16'], []],
  ['6.16', ['2027-06-16'], []],
  ['水', ['2027-06-16'], []],
  ['水曜', ['2027-06-16'], []],
  ['水曜日', ['2027-06-16'], []],
  ['毎週水曜日', ['2027-06-16'], []],
  ['月曜日、火曜日,木曜日;金曜日\n土曜日、日曜日', ['2027-06-14', '2027-06-15', '2027-06-17'], []],
  ['6/15～6/17', ['2027-06-15', '2027-06-16', '2027-06-17', '2028-06-15'], []],
  ['6/15〜6/17', ['2027-06-16'], []],
  ['6/15~6/17', ['2027-06-16'], []],
  ['6/15から6/17まで', ['2027-06-15', '2027-06-16', '2027-06-17'], []],
  ['6/15-6/17', ['2027-06-16'], []],
  ['6月15日ー6月17日', ['2027-06-16'], []],
  ['2027-06-15～2027-06-17', ['2027-06-15', '2027-06-16', '2027-06-17'], []],
  ['6/15 6/17', ['2027-06-15', '2027-06-17'], []],
  ['6/15 2027-06-17', ['2027-06-15', '2027-06-17'], []],
  ['6/15 12/29', ['2027-06-15', '2027-12-29'], []],
  ['6/15-12/17', ['2027-06-15', '2027-09-01', '2027-12-17'], []],
  ['2027年6月15日-2027年6月17日', ['2027-06-15', '2027-06-16', '2027-06-17'], []],
  ['2/29', ['2028-02-29'], []],
  ['12/29～1/4', ['2026-12-29', '2027-01-01', '2027-01-04'], []],
  ['夏季休業、6/16', ['2027-06-16'], ['夏季休業']],
  ['水曜日x', [], ['水曜日x']],
  ['x水曜日', [], ['x水曜日']],
  ['6/15～6/16～6/17', [], ['6/15~6/16~6/17']],
  ['6/15～2027-06-17', [], ['6/15~2027-06-17']],
  ['6/15～', [], ['6/15~']],
  ['～6/17', [], ['~6/17']],
  ['6/31', [], ['6/31']],
  ['16/6', [], ['16/6']],
  ['x6/16', [], ['x6/16']],
  ['6/16x', [], ['6/16x']],
] as const)('「%s」', (text, closed, unread) => {
  const days = parseClosedDays(text);
  expect(days.unread).toEqual(unread);
  for (const day of closed) expect([day, days.has(day)]).toEqual([day, true]);
});

test.each([
  ['2027-06-16', ['2027-06-15', '2027-06-17', '2028-06-16']],
  ['6/16', ['2027-06-15', '2027-06-17']],
  ['水曜日', ['2027-06-14', '2027-06-15', '2027-06-17', '2027-06-18', '2027-06-19', '2027-06-20']],
  ['6/15～6/17', ['2027-06-14', '2027-06-18']],
  ['2027-06-15～2027-06-17', ['2027-06-14', '2027-06-18', '2028-06-16']],
  ['12/29～1/4', ['2026-12-28', '2027-01-05', '2027-06-16']],
  ['6/15 6/17', ['2027-06-16']],
])('「%s」 closes no more', (text, open) => {
  for (const day of open) expect([day, parseClosedDays(text).has(day)]).toEqual([day, false]);
});

test('banks are closed from 31 December to 3 January, on holidays and weekends', () => {
  const { isClosed, years } = holidayCalendar(['2027-06-16', '2025-01-01']);
  for (const day of ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-06-16', '2027-06-19'])
    expect([day, isClosed(day)]).toEqual([day, true]);
  // Thursday 30 December 2027 and Monday 4 January 2027.
  for (const day of ['2027-12-30', '2027-01-04', '2027-06-15', '2027-06-17'])
    expect([day, isClosed(day)]).toEqual([day, false]);
  // Published and standing in the tab.
  expect([...years].sort()).toEqual(['2025', '2027']);
  expect(holidayCalendar([], ['2027']).years.size).toBe(0);
});

test('the day before stays within the years that are known', () => {
  const calendar = holidayCalendar(['2027-01-01', '2027-06-16']);
  expect(businessDayBefore('2027-06-17', calendar)).toBe('2027-06-17');
  expect(businessDayBefore('2027-06-16', calendar)).toBe('2027-06-15');
  // Back into 2026, of which nothing stands.
  expect(businessDayBefore('2027-01-03', calendar)).toBeUndefined();
  expect(businessDayBefore('2028-06-16', calendar)).toBeUndefined();
});

test.each([
  ['2026、2027年', ['2026', '2027']],
  ['２０２８', ['2028']],
  ['', PUBLISHED_YEARS],
  ['未公表', PUBLISHED_YEARS],
])('the years of 「%s」', (text, years) => {
  expect(publishedYears(text)).toEqual(years);
});
// https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html, as fetched for the product.
test('the years that come with the product', () => {
  expect(PUBLISHED_YEARS).toEqual(['2018', '2019', '2025', '2026', '2027']);
});
