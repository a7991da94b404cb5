// When an automatic mail may leave.
import { holidayCalendar } from '../../../src/domain/business-day';
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
