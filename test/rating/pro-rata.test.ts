// The premium of part of a year: months counted back from the end, both roundings.
import { proRate, proRateBy, readProRataRule } from '../../src/rating/pro-rata';

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
])('%s to %s is refused with both days: %s', (start, end, code) => {
  const refused = { ok: false, problem: { code, params: { start, end } } };
  expect(proRate(20_000, start, end)).toMatchObject(refused);
  expect(proRateBy({ rounding: 'halfUp', partMonth: 'dropped' }, 20_000, start, end)).toMatchObject(refused);
});

// 20,000 × months ÷ 12: 6 are 10,000; 7 are 11,666.67; 5 are 8,333.33. 100 ÷ 12 = 8.33.
test.each([
  // Seven months to the day: nothing is dropped.
  ['halfUp', 'counts', 20_000, '2026-09-01', 7, 11_670],
  ['halfUp', 'dropped', 20_000, '2026-09-01', 7, 11_670],
  ['cutOff', 'counts', 20_000, '2026-09-01', 7, 11_660],
  ['cutOff', 'dropped', 20_000, '2026-09-01', 7, 11_660],
  // Six months and one day.
  ['halfUp', 'counts', 20_000, '2026-09-30', 7, 11_670],
  ['cutOff', 'counts', 20_000, '2026-09-30', 7, 11_660],
  ['halfUp', 'dropped', 20_000, '2026-09-30', 6, 10_000],
  // Five months and 30 days.
  ['halfUp', 'dropped', 20_000, '2026-10-02', 5, 8330],
  ['cutOff', 'dropped', 20_000, '2026-10-02', 5, 8330],
  // One day before the year is over a month begun: kept whole, or nothing.
  ['halfUp', 'counts', 100, '2027-03-31', 1, 10],
  ['cutOff', 'counts', 100, '2027-03-31', 1, 0],
  ['halfUp', 'dropped', 100, '2027-03-31', 0, 0],
  ['halfUp', 'dropped', 66_000, '2026-04-01', 12, 66_000],
] as const)('%s, part of a month %s: %d yen from %s are %d months, %d yen', (...given) => {
  const [rounding, partMonth, annual, start, months, yen] = given;
  expect(proRateBy({ rounding, partMonth }, annual, start, '2027-04-01')).toEqual({
    ok: true,
    value: { months, yen },
  });
});

describe('the rule of 制度', () => {
  const confirmed = {
    roundingConfirmed: '2026-03-02 山田',
    proRataRounding: '10円未満四捨五入',
    partMonth: '1か月とする',
  };
  test.each([
    [{}, { rounding: 'halfUp', partMonth: 'counts' }],
    [{ proRataRounding: '10円未満切捨て' }, { rounding: 'cutOff', partMonth: 'counts' }],
    [{ partMonth: '切り捨てる' }, { rounding: 'halfUp', partMonth: 'dropped' }],
    // Decision 7: unsaid in any part, it is no rule.
    [{ roundingConfirmed: '' }, undefined],
    [{ roundingConfirmed: ' 　' }, undefined],
    [{ proRataRounding: '' }, undefined],
    [{ partMonth: '' }, undefined],
  ] as const)('%j', (changed, rule) => {
    expect(readProRataRule({ ...confirmed, ...changed })).toEqual(rule);
  });
});
