// This file tests Utilities.formatDate against SimpleDateFormat's letters.

import { formatDate } from '../../../local/services/utilities/format-date';

// 2026-04-01 is a Wednesday; 14:05:09.007 in Japan is 05:05:09.007 UTC
const date = new Date(Date.UTC(2026, 3, 1, 5, 5, 9, 7));

test.each([
  ['yyyy-MM-dd', '2026-04-01'],
  ['yy/M/d', '26/4/1'],
  ['HH:mm:ss.SSS', '14:05:09.007'],
  ['h:mm a', '2:05 PM'],
  ['EEE, MMM d', 'Wed, Apr 1'],
  ['EEEE MMMM', 'Wednesday April'],
  ["yyyy'年'M'月'd'日'", '2026年4月1日'],
  ['yyyy年M月d日', '2026年4月1日'],
  ["''HH''", "'14'"],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-04-01T14:05:09+09:00'],
  ['Z', '+0900'],
  ['u', '3'],
])('%s in Japan', (format, expected) => {
  expect(formatDate(date, 'Asia/Tokyo', format)).toBe(expected);
});

test('other zones, summer time included', () => {
  expect(formatDate(date, 'UTC', 'HH:mm X')).toBe('05:05 Z');
  // Berlin is UTC+2 on 1 April
  expect(formatDate(date, 'Europe/Berlin', 'HH:mm Z')).toBe('07:05 +0200');
});

test('an unknown letter and no date are refused', () => {
  expect(() => formatDate(date, 'UTC', 'F')).toThrow('not implemented');
  expect(() => formatDate('2026-04-01' as never, 'UTC', 'yyyy')).toThrow("don't match the method signature");
});
