// Date inside a script shows the local time of the manifest's zone, summer time included.
import vm from 'node:vm';
import { installDate } from '../../../local/execution/realm-date';

function inZone(zone: string, code: string): unknown {
  const context = vm.createContext({ now: () => Date.UTC(2026, 0, 1) });
  vm.runInContext(`(${installDate.toString()})(now, ${JSON.stringify(zone)})`, context);
  return vm.runInContext(code, context);
}

test.each([
  // New York is five hours behind in winter and four in summer, from 8 March to 1 November 2026.
  ['America/New_York', 'new Date(2026, 0, 1).toISOString()', '2026-01-01T05:00:00.000Z'],
  ['America/New_York', 'new Date(2026, 6, 1).toISOString()', '2026-07-01T04:00:00.000Z'],
  ['America/New_York', 'new Date(Date.UTC(2026, 6, 1)).getHours()', 20],
  ['America/New_York', 'new Date(2026, 6, 1).getTimezoneOffset()', 240],
  [
    'America/New_York',
    'new Date(2026, 6, 1).toString()',
    'Wed Jul 01 2026 00:00:00 GMT-0400 (Eastern Daylight Time)',
  ],
  [
    'America/New_York',
    'const d = new Date(2026, 2, 7, 12); d.setDate(8); d.toISOString()',
    '2026-03-08T16:00:00.000Z',
  ],
  ['Asia/Kolkata', 'new Date("2026-01-01T00:00:00").toISOString()', '2025-12-31T18:30:00.000Z'],
  ['Asia/Tokyo', 'new Date(2026, 3, 1).toISOString()', '2026-03-31T15:00:00.000Z'],
  [
    'Asia/Tokyo',
    'new Date(2026, 3, 1).toString()',
    'Wed Apr 01 2026 00:00:00 GMT+0900 (Japan Standard Time)',
  ],
])('%s: %s', (zone, code, expected) => {
  expect(inZone(zone, code)).toBe(expected);
});
