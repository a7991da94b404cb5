// Decision 19 within a term, and the bounds of a term: what contradicts what.
import {
  disagreementIn,
  endorsementDisagrees,
  kindOfStart,
  monthsOf,
} from '../../src/domain/contract-period';

const year = { start: '2026-04-01', end: '2027-04-01' };
const half = { start: '2026-10-01', end: '2027-04-01' };
const long = { start: '2026-04-01', end: '2028-10-01' };

// Annual and applied premium before → after.
test.each([
  ['nothing changes', half, [60_000, 30_000], [60_000, 30_000], false],
  ['the annual one alone', half, [60_000, 30_000], [90_000, 30_000], false],
  ['a whole year moves with it', year, [60_000, 60_000], [90_000, 90_000], false],
  // Half of a year of 30,000 more is 15,000: agrees as a term of its own.
  ['half a year, half of the rise', half, [60_000, 30_000], [90_000, 45_000], false],
  // In the whole year 30,000 more, from the middle on 15,000: no term of its own, moved by no more than the rise.
  ['a year, half of the rise', year, [60_000, 60_000], [90_000, 75_000], false],
  ['a year, the annual one alone', year, [60_000, 60_000], [90_000, 60_000], false],
  ['half a year, a yen less for more', half, [60_000, 30_000], [90_000, 29_999], false],
  ['a year, all of the rise and a yen', year, [60_000, 60_000], [90_000, 90_001], true],
  ['a year, against the rise', year, [60_000, 60_000], [90_000, 55_000], true],
  ['a year, a fall', year, [90_000, 90_000], [60_000, 70_000], false],
  ['a year, a fall and more than it', year, [90_000, 90_000], [60_000, 59_999], true],
  ['a year, money without a rise', year, [60_000, 60_000], [60_000, 65_000], true],
  // Two and a half years are three begun: three times the rise of 30,000 is 90,000. Less than a year's premium is odd.
  ['a long term, thrice a fall', long, [90_000, 140_000], [60_000, 50_000], false],
  ['a long term, more than thrice a fall', long, [90_000, 140_001], [60_000, 50_000], true],
] as const)('%s', (_what, dates, [annualYen, appliedYen], [newAnnualYen, newAppliedYen], disagrees) => {
  expect(endorsementDisagrees({ ...dates, annualYen, appliedYen, newAnnualYen, newAppliedYen })).toBe(
    disagrees,
  );
});

test.each([
  ['a year at its premium', { ...year, months: 12, annualYen: 66_000, appliedYen: 66_000 }, undefined],
  ['a year for a yen less', { ...year, months: 12, annualYen: 66_000, appliedYen: 65_999 }, 'year'],
  ['no day', { start: '2027-04-01', end: '2027-04-01', months: 0, annualYen: 1, appliedYen: 1 }, 'order'],
  ['half a year', { ...half, months: 6, annualYen: 66_000, appliedYen: 33_000 }, undefined],
  ['half a year for all', { ...half, months: 6, annualYen: 66_000, appliedYen: 66_000 }, 'full'],
  ['half a year for more', { ...half, months: 6, annualYen: 66_000, appliedYen: 66_001 }, 'part'],
  ['seven months by its dates six', { ...half, months: 7, annualYen: 66_000, appliedYen: 33_000 }, 'months'],
  // To the day: nothing to drop.
  ['five months by its dates six', { ...half, months: 5, annualYen: 66_000, appliedYen: 33_000 }, 'months'],
  [
    'five months and a day, a part dropped',
    { start: '2026-10-31', end: '2027-04-01', months: 5, annualYen: 66_000, appliedYen: 27_500 },
    undefined,
  ],
  [
    'five months and a day, two dropped',
    { start: '2026-10-31', end: '2027-04-01', months: 4, annualYen: 66_000, appliedYen: 27_500 },
    'months',
  ],
  // Twelve months begun, the last in part: all of the year's premium may be due.
  [
    'eleven months and a day for all',
    { start: '2026-04-30', end: '2027-04-01', months: 12, annualYen: 66_000, appliedYen: 66_000 },
    undefined,
  ],
  ['more than a year for less', { ...long, months: 30, annualYen: 66_000, appliedYen: 65_999 }, 'long'],
  ['more than a year for a year', { ...long, months: 30, annualYen: 66_000, appliedYen: 66_000 }, undefined],
] as const)('%s: %j', (_what, facts, wanted) => {
  expect(disagreementIn(facts)).toBe(wanted);
});

test('months are counted to the first beyond ten years', () => {
  expect(monthsOf('2017-04-01', '2027-04-01')).toBe(120);
  expect(monthsOf('2017-03-31', '2027-04-01')).toBe(121);
  expect(monthsOf('1900-01-01', '2027-04-01')).toBe(121);
});

const period = { periodStart: '2026-04-01', periodEnd: '2027-04-01' };
test.each([
  ['common', '新規', '2026-04-01', period, '新規'],
  ['common', '新規', '2026-04-02', period, '中途'],
  ['common', '更改', '2027-03-31', period, '中途'],
  ['common', '新規', '2027-04-01', period, '新規'],
  ['common', '中途', '2026-04-01', period, '新規'],
  ['common', '更改', '2026-04-01', period, '更改'],
  ['common', '中途', '2027-04-01', period, '中途'],
  // Begun a year before its end where the start is not keyed, and where it is, then.
  ['common', '新規', '2026-05-01', { ...period, periodStart: '' }, '中途'],
  ['common', '中途', '2026-04-01', { ...period, periodStart: '' }, '新規'],
  ['common', '新規', '2026-05-01', { ...period, periodStart: '2026-06-01' }, '新規'],
  ['common', '中途', '2026-06-01', { ...period, periodStart: '2026-06-01' }, '新規'],
  ['common', '中途', '2026-05-01', { periodStart: '2026-04-01', periodEnd: '' }, '中途'],
  ['common', '新規', '2026-05-01', { periodStart: '2026-04-01', periodEnd: '' }, '新規'],
  ['own', '中途', '2026-05-01', period, '新規'],
  ['own', '更改', '2026-05-01', period, '更改'],
] as const)('%s, %s from %s in %j: %s', (expiry, keyed, start, keyedPeriod, kind) => {
  expect(kindOfStart(expiry, keyed, start, keyedPeriod)).toBe(kind);
});
