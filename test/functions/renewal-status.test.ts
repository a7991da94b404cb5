// This file tests RENEWAL_STATUS: days counted by hand, ranges, and what is no date.
import { createFunctions } from '../../src/functions';

const { RENEWAL_STATUS } = createFunctions({
  rateValues: () => [],
  referenceDate: () => '2027-03-01',
  defaultProgram: () => '',
});

// From 2027-04-01 back: 90 days 2027-01-01, 60 days 2027-01-31, 30 days 2027-03-02, 14 days 03-18, 7 days 03-25.
test.each([
  ['2026-12-31', '準備前（あと91日）'],
  ['2027-01-01', '90日前の段階（あと90日）'],
  ['2027-01-30', '90日前の段階（あと61日）'],
  ['2027-01-31', '60日前の段階（あと60日）'],
  ['2027-03-02', '30日前の段階（あと30日）'],
  ['2027-03-18', '14日前の段階（あと14日）'],
  ['2027-03-31', '7日前の段階（あと1日）'],
  ['2027-04-01', '本日満期'],
  ['2027-04-02', '満期経過（1日）'],
])('on %s: %s', (asOf, expected) => {
  expect(RENEWAL_STATUS('2027-04-01', asOf)).toBe(expected);
});

test('29 February, 和暦 and serials are dates; the reference date stands in', () => {
  // 2028-02-29 is 28 days after 2028-02-01.
  expect(RENEWAL_STATUS('令和10年2月29日', '2028-02-01')).toBe('30日前の段階（あと28日）');
  // Serial 46478 is 2027-04-01: 46113 is 2026-04-01, and 365 days follow. 31 days after the reference date.
  expect(RENEWAL_STATUS(46478)).toBe('60日前の段階（あと31日）');
});

test('a column in, a column out; the bad row alone says what is wrong', () => {
  const column = [['2027-04-01'], [''], ['2027-02-29']];
  const answers = RENEWAL_STATUS(column, '2027-03-25') as string[][];
  expect(answers[0]).toEqual(['7日前の段階（あと7日）']);
  expect(answers[1]).toEqual(['']);
  expect(answers[2]![0]).toMatch(/暦にない日付/);
});

test('a single value that is no date throws its text', () => {
  expect(() => RENEWAL_STATUS('来春', '2027-03-25')).toThrow(/日付として読み取れません/);
});
