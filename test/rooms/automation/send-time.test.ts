// When an automatic mail may leave, and which start of cover a quote is for where nobody names one.
import { holidayCalendar } from '../../../src/domain/business-day';
import { nextStart } from '../../../src/rooms/automation/next-start';
import { isInHours, sendTime } from '../../../src/rooms/automation/send-time';

// New Year's Day makes the year known; Monday 23 November 2026 is 勤労感謝の日.
const calendar = holidayCalendar(['2026-01-01', '2026-11-23', '2027-01-01']);

// 20 November 2026 is a Friday.
test.each([
  ['in the morning', '2026-11-20T10:05:00', '2026-11-20T11:05:00'],
  // Thirty minutes until 17 h, thirty more after the weekend and the holiday, from 9 h on.
  ['late on a Friday', '2026-11-20T16:30:00', '2026-11-24T09:30:00'],
  ['at night', '2026-11-20T22:00:00', '2026-11-24T10:00:00'],
  ['before opening', '2026-11-20T06:00:00', '2026-11-20T10:00:00'],
  ['on a Sunday', '2026-11-22T12:00:00', '2026-11-24T10:00:00'],
  // 17 h is closed already: an hour that ends then ends with the next opening.
  ['an hour before closing', '2026-11-20T16:00:00', '2026-11-24T09:00:00'],
  ['in a year that is not published', '2028-11-20T10:00:00', undefined],
])('%s', (_, now, at) => {
  expect(sendTime(now, calendar)).toBe(at);
});

test.each([
  ['2026-11-20T08:59:59', false],
  ['2026-11-20T09:00:00', true],
  ['2026-11-20T16:59:59', true],
  ['2026-11-20T17:00:00', false],
  ['2026-11-21T10:00:00', false],
  ['2026-11-23T10:00:00', false],
])('%s is in business hours: %s', (now, isIn) => {
  expect(isInHours(now, calendar)).toBe(isIn);
});

const row = {
  periodStart: '2026-04-01',
  periodEnd: '2027-04-01',
  joiningClosingDay: 20,
  joiningMonthsAfter: 1,
  joiningTime: '16:00',
};
test.each<[string, Parameters<typeof nextStart>, string | undefined]>([
  ['a contract of its own: the first of next month', ['own', row, '2026-11-20'], '2026-12-01'],
  // 25 November and seven days are 2 December.
  ['or of the month after, where a week is not left', ['own', row, '2026-11-25'], '2027-01-01'],
  ['a group: its next common start', ['common', row, '2026-03-01'], '2026-04-01'],
  ['within the year: closing on the 20th, the next month', ['common', row, '2026-11-20'], '2026-12-01'],
  ['after the closing: a month later', ['common', row, '2026-11-21'], '2027-01-01'],
  ['not the day on which the year ends', ['common', row, '2027-02-21'], undefined],
  ['no rule of joining', ['common', { ...row, joiningTime: '' }, '2026-11-20'], undefined],
  ['no year that is keyed', ['common', { ...row, periodStart: '', periodEnd: '' }, '2026-11-20'], undefined],
])('%s', (_, given, start) => {
  expect(nextStart(...given)).toBe(start);
});
