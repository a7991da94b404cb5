// Which kind of start follows from the dates of a contract, and facts of a term that contradict each other.
import { disagreementIn, kindOfStart, monthsOf, type TermFacts } from '../../src/domain/contract-period';

const YEAR = { periodStart: '2026-04-01', periodEnd: '2027-04-01' };

describe('the kind of start', () => {
  test.each([
    // Within the year of the group: whatever was keyed.
    ['common', '新規', '2026-09-01', '中途'],
    ['common', '更改', '2026-04-02', '中途'],
    ['common', '新規', '2027-03-31', '中途'],
    // On the group's own day, or on the day of the next year's.
    ['common', '中途', '2026-04-01', '新規'],
    ['common', '更改', '2027-04-01', '更改'],
    // Another year than the one that is keyed: the insurer is asked.
    ['common', '中途', '2027-09-01', '中途'],
    ['own', '中途', '2026-09-01', '新規'],
    ['own', '更改', '2026-09-01', '更改'],
  ] as const)('%s, keyed %s for %s, is %s', (expiry, keyed, start, kind) => {
    expect(kindOfStart(expiry, keyed, start, YEAR)).toBe(kind);
  });

  test('of a group whose end alone is keyed starts a year before it', () => {
    const end = { periodStart: '', periodEnd: '2027-04-01' };
    expect(kindOfStart('common', '中途', '2026-04-01', end)).toBe('新規');
    expect(kindOfStart('common', '新規', '2026-04-02', end)).toBe('中途');
  });

  test('stays as keyed while no year is', () => {
    expect(kindOfStart('common', '新規', '2026-09-01', { periodStart: '', periodEnd: '' })).toBe('新規');
  });
});

test.each([
  ['2026-09-01', '2027-04-01', 7],
  ['2026-04-01', '2027-04-01', 12],
  // A part of a month counts as one; the day is clamped to the month's end.
  ['2026-08-31', '2027-04-01', 8],
  ['2027-02-28', '2027-08-31', 6],
  ['2026-04-01', '2028-04-01', 24],
])('from %s to %s are %i months', (start, end, months) => {
  expect(monthsOf(start, end)).toBe(months);
});

describe('facts of a term', () => {
  // S2: 1億円超 1億5,000万円以下 → 40,000; 40,000 × 7 ÷ 12 = 23,333.3 → 23,330.
  const part: TermFacts = {
    start: '2026-09-01',
    end: '2027-04-01',
    months: 7,
    annualYen: 40_000,
    appliedYen: 23_330,
  };
  const year = { ...part, start: '2026-04-01', months: 12, appliedYen: 40_000 };

  test.each<[string, TermFacts, string | undefined]>([
    ['a part of a year', part, undefined],
    ['a year', year, undefined],
    ['months that nobody has said', { ...year, months: null }, undefined],
    ['a part of a month that is dropped', { ...part, start: '2026-08-31', months: 7 }, undefined],
    [
      'two years for twice as much',
      { ...year, end: '2028-04-01', months: 24, appliedYen: 80_000 },
      undefined,
    ],
    ['no day of cover', { ...part, end: '2026-09-01' }, 'order'],
    ['twelve months of seven', { ...part, months: 12 }, 'months'],
    ['a whole month that is dropped', { ...part, months: 6 }, 'months'],
    ['all of the premium for seven months', { ...part, appliedYen: 40_000 }, 'full'],
    ['more than a year of it for seven months', { ...part, appliedYen: 40_010 }, 'part'],
    ['a part of it for the year', { ...year, appliedYen: 23_330 }, 'year'],
    ['a part of it for two years', { ...year, end: '2028-04-01', months: 24, appliedYen: 23_330 }, 'long'],
  ])('%s: %o', (_name, facts, expected) => {
    expect(disagreementIn(facts)).toBe(expected);
  });
});
