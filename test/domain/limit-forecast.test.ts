// This file tests when what grows reaches its limit, by hand-reckoned lines.
import { limitReachedOn } from '../../src/domain/limit-forecast';

test.each<[string, [string, number][], number, string | undefined]>([
  // 100 in 10 days are 10 a day; 500 are left: 50 days after 11 January.
  [
    'grows evenly',
    [
      ['2026-01-01', 400],
      ['2026-01-11', 500],
    ],
    1_000,
    '2026-03-02',
  ],
  // Half a day is a day.
  [
    'not a whole day',
    [
      ['2026-01-01', 0],
      ['2026-01-11', 100],
    ],
    105,
    '2026-01-12',
  ],
  [
    'the first and the last count',
    [
      ['2026-01-01', 0],
      ['2026-01-05', 90],
      ['2026-01-11', 100],
    ],
    200,
    '2026-01-21',
  ],
  [
    'is there',
    [
      ['2026-01-01', 400],
      ['2026-01-11', 1_000],
    ],
    1_000,
    '2026-01-11',
  ],
  [
    'shrinks',
    [
      ['2026-01-01', 500],
      ['2026-01-11', 400],
    ],
    1_000,
    undefined,
  ],
  ['one measure', [['2026-01-01', 500]], 1_000, undefined],
  ['none', [], 1_000, undefined],
  // One a year.
  [
    'too slow to matter',
    [
      ['2026-01-01', 1],
      ['2027-01-01', 2],
    ],
    1_000,
    undefined,
  ],
])('%s', (_, measures, limit, on) => {
  expect(
    limitReachedOn(
      measures.map(([day, value]) => ({ on: day, value })),
      limit,
    ),
  ).toBe(on);
});
