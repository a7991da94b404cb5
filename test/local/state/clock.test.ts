// This file tests the twin's clock and the firing times of its triggers.

import { nextFiring } from '../../../local/services/script/schedule';
import { createClock, parseTokyoTime, tokyoDate, tokyoStamp } from '../../../local/state/clock';

test.each([
  ['2026-04-01', '2026-03-31T15:00:00.000Z'],
  ['2026-04-01T09:00', '2026-04-01T00:00:00.000Z'],
  ['2026-04-01 09:00:30', '2026-04-01T00:00:30.000Z'],
  ['2026-04-01T00:00:00Z', '2026-04-01T00:00:00.000Z'],
  ['2026-04-01T00:00+01:00', '2026-03-31T23:00:00.000Z'],
])('%s is Japanese time unless it names a zone', (text, iso) => {
  expect(parseTokyoTime(text).toISOString()).toBe(iso);
});

test.each(['', 'tomorrow', '2026-13-01', '2026/04/01'])('"%s" is refused', (text) => {
  expect(() => parseTokyoTime(text)).toThrow('ISO time');
});

test('dates and stamps are Japanese', () => {
  const date = new Date('2026-03-31T15:00:00Z');
  expect(tokyoDate(date)).toBe('2026-04-01');
  expect(tokyoStamp(date)).toBe('20260401-000000');
});

test('the clock can be set and moved', () => {
  const clock = createClock('2018-04-01');
  clock.move(1000);
  const expected = Date.UTC(2018, 2, 31, 15, 0, 1);
  expect(clock.now().getTime() - expected).toBeGreaterThanOrEqual(0);
  expect(clock.now().getTime() - expected).toBeLessThan(5000);
});

const at = (text: string) => parseTokyoTime(text).getTime();
test.each([
  [
    'before the hour',
    { every: 'days', count: 1, hour: 9, minute: 0 },
    '2026-04-01T08:00',
    '2026-04-01T09:00',
  ],
  ['at the hour', { every: 'days', count: 1, hour: 9, minute: 0 }, '2026-04-01T09:00', '2026-04-02T09:00'],
  [
    'every other day',
    { every: 'days', count: 2, hour: 9, minute: 0 },
    '2026-04-01T10:00',
    '2026-04-03T09:00',
  ],
  ['hours', { every: 'hours', count: 6 }, '2026-04-01T10:30', '2026-04-01T16:30'],
  // 1 April 2026 is a Wednesday; weekday 1 is Monday, the 6th
  ['weekday', { every: 'weeks', weekday: 1, hour: 7, minute: 15 }, '2026-04-01T10:00', '2026-04-06T07:15'],
  [
    'same weekday, later',
    { every: 'weeks', weekday: 3, hour: 11, minute: 0 },
    '2026-04-01T10:00',
    '2026-04-01T11:00',
  ],
] as const)('a trigger fires next: %s', (_what, schedule, now, expected) => {
  expect(nextFiring(schedule, at(now))).toBe(at(expected));
});
