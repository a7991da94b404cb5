// When the next cover starts: the group's next start, the end of the present cover, or the first of next month.
import { nextStart } from '../../../src/rooms/quotes/next-start';

const TODAY = '2026-11-22';
const blank = { periodStart: '', periodEnd: '' };
const cover = (endsAt: string, set = {}) =>
  ({ state: '契約中', endedOn: '', endsAt, renewedBy: '', ...set }) as const;

test.each([
  // desk.md and the brief: 個別 is the end of the present policy, else the first of next month.
  ['own', blank, [cover('2027-06-01T16:00:00')], '2027-06-01', '更改', 'renewal'],
  [
    'own',
    blank,
    [cover('2027-06-01T16:00:00'), cover('2027-08-01T16:00:00')],
    '2027-08-01',
    '更改',
    'renewal',
  ],
  ['own', blank, [], '2026-12-01', '新規', 'month'],
  // A cover that has ended, was ended, or is renewed already is followed by nothing.
  ['own', blank, [cover('2026-11-21T16:00:00')], '2026-12-01', '新規', 'month'],
  ['own', blank, [cover('2027-06-01T16:00:00', { endedOn: '2026-10-01' })], '2026-12-01', '新規', 'month'],
  ['own', blank, [cover('2027-06-01T16:00:00', { renewedBy: 'P-2' })], '2026-12-01', '新規', 'month'],
  // A group starts on its next day: of the year to come where it is keyed, else where the present one ends.
  ['common', { periodStart: '2027-04-01', periodEnd: '2028-04-01' }, [], '2027-04-01', '新規', 'common'],
  ['common', { periodStart: '2026-04-01', periodEnd: '2027-04-01' }, [], '2027-04-01', '新規', 'common'],
  [
    'common',
    { periodStart: '2026-04-01', periodEnd: '2027-04-01' },
    [cover('2027-04-01T16:00:00')],
    '2027-04-01',
    '更改',
    'renewal',
  ],
  // Nothing is guessed.
  ['common', blank, [], '', '新規', 'unknown'],
  ['common', { periodStart: '2025-04-01', periodEnd: '2026-04-01' }, [], '', '新規', 'unknown'],
] as const)('%s %j %j', (expiry, period, own, effectiveDate, transaction, by) => {
  expect(nextStart(expiry, period, own, TODAY)).toEqual({ effectiveDate, transaction, by });
});

test('in December the next month is of the next year', () => {
  expect(nextStart('own', blank, [], '2026-12-31').effectiveDate).toBe('2027-01-01');
});
