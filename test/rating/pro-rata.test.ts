// The premium of part of a year: months counted back from the end, both roundings.
import { proRate } from '../../src/rating/pro-rata';

test.each([
  // 20,000 × 7 ÷ 12 = 11,666.67.
  [20_000, '2026-09-01', '2027-04-01', 7, 11_670, 11_660],
  // One day more than six months counts as seven.
  [20_000, '2026-09-30', '2027-04-01', 7, 11_670, 11_660],
  [20_000, '2026-10-01', '2027-04-01', 6, 10_000, 10_000],
  [20_000, '2027-03-31', '2027-04-01', 1, 1670, 1660],
  [66_000, '2026-04-01', '2027-04-01', 12, 66_000, 66_000],
  // Back from 31 March: one month is 28 February (clamped), so a start on 1 March is within one month.
  [12_000, '2027-02-28', '2027-03-31', 1, 1000, 1000],
  [12_000, '2027-02-27', '2027-03-31', 2, 2000, 2000],
  // 100 × 1 ÷ 12 = 8.33: to 10 yen it is 10, cut off it is 0.
  [100, '2027-03-31', '2027-04-01', 1, 10, 0],
])('%d from %s to %s is %d months', (annual, start, end, months, halfUpYen, cutOffYen) => {
  expect(proRate(annual, start, end)).toEqual({ ok: true, value: { months, halfUpYen, cutOffYen } });
});

test.each([
  ['2027-04-01', '2027-04-01', 'startNotBeforeEnd'],
  ['2027-04-02', '2027-04-01', 'startNotBeforeEnd'],
  ['2026-03-31', '2027-04-01', 'moreThanOneYear'],
])('%s to %s is refused: %s', (start, end, code) => {
  expect(proRate(20_000, start, end)).toMatchObject({ ok: false, problem: { code } });
});
