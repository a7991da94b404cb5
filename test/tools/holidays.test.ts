// These tests hold the holidays in the bundle to the library, and to dates that the Cabinet Office published.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { businessDayBefore, holidayCalendar } from '../../src/domain/business-day';
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
  expect(calendar.days.has(date)).toBe(true);
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
