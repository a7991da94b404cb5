// What a rating carries besides its yen: what may leave the house, its trace, its edges.
import { edgesYenOf, rate } from '../../src/rating/rate';
import { publishedRates } from '../support/published-rates';

const rates = publishedRates();

// Rules C2 and C3: a figure between two examples stays inside; a published one may go out.
test.each([
  ['GH-A', 150_000_000, true],
  ['GH-A', 200_000_000, false],
  ['TOSHA-A', 400_000_000, true],
  ['TOSHA-A', 500_000_000, false],
  ['ALIVE', 123_456_789, false],
])('%s at %d is internal only: %s', (plan, revenueYen, internalOnly) => {
  expect(rate(rates, { revenueYen, plan, asOf: '2018-04-01' })).toMatchObject({ internalOnly });
});

test('GH figures say 「約」, the others do not', () => {
  const about = (plan: string) => rate(rates, { revenueYen: 300_000_000, plan, asOf: '2018-04-01' });
  expect(about('GH-A')).toMatchObject({ about: true, yearNote: '年度の記載なし' });
  expect(about('TOSHA-A')).toMatchObject({ about: false, yearNote: '2018年度', effectiveTo: '2019-03-31' });
});

test('the trace names the version and the figures, as plain values', () => {
  const rating = rate(rates, { revenueYen: 400_000_000, plan: 'TOSHA-A', asOf: '2026-04-01' });
  expect(rating.trace).toEqual([
    {
      step: 'version',
      version: 'S4-2018',
      yearNote: '2018年度',
      effectiveFrom: '2018-04-01',
      effectiveTo: '2019-03-31',
    },
    { step: 'outsideYear', effectiveFrom: '2018-04-01', effectiveTo: '2019-03-31', asOf: '2026-04-01' },
    {
      step: 'line',
      low: { revenueYen: 300_000_000, premiumYen: 81_370 },
      high: { revenueYen: 500_000_000, premiumYen: 98_810 },
      revenueYen: 400_000_000,
      premiumYen: 90_090,
      unitYen: 10,
      mode: 'halfUp',
    },
  ]);
  expect(JSON.parse(JSON.stringify(rating))).toEqual(rating);
});

test('a referral ends its trace with the reason', () => {
  const rating = rate(rates, { revenueYen: 600_000_000, plan: 'ALIVE', asOf: '2026-04-01' });
  expect(rating.trace.at(-1)).toEqual({ step: 'refer', reason: 'aboveTable' });
});

test('only bands have edges that a revenue in thousands can miss', () => {
  expect(edgesYenOf(rates, 'ALIVE', '2026-04-01')).toEqual(
    [50, 100, 150, 200, 250, 300, 400, 500].map((millions) => millions * 1_000_000),
  );
  expect(edgesYenOf(rates, 'TOSHA-A', '2018-04-01')).toEqual([]);
  expect(edgesYenOf(rates, 'AIOI', '2026-04-01')).toEqual([]);
});
