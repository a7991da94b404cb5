// TOSHA's premiums: 16 examples of 2018, for social welfare councils without discounts.
import type { PlanRatios } from '../../domain/program';
import type { RateTable } from '../rate-table';
import { sourced } from '../sourced';

const { published } = sourced('S4');
/** Each row names its line of it. */
const TABLE = '2.(7) 支払限度額と保険料例';

/** All examples end in 0; how they were rounded is not published. */
export const unitYen = 10;

export const rates = [
  published<RateTable>(
    {
      version: 'S4-2018',
      // First and last start of a cover in the period; written out, so that a later period never moves them.
      effectiveFrom: '2018-04-01',
      effectiveTo: '2019-03-31',
      yearNote: '2018年度',
      label: 'publishedExample',
      about: false,
      method: 'points',
      plans: ['TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D'],
      // Straight lines between the points: an inference that fits all of them.
      rows: [
        {
          row: '収入合計3億円の場合',
          revenueYen: 300_000_000,
          premiumsYen: [81_370, 112_310, 114_010, 157_410],
          toNext: 'line',
        },
        {
          row: '収入合計5億円の場合',
          revenueYen: 500_000_000,
          premiumsYen: [98_810, 136_370, 138_450, 191_150],
          toNext: 'line',
        },
        {
          row: '収入合計10億円の場合',
          revenueYen: 1_000_000_000,
          premiumsYen: [127_870, 176_470, 179_160, 247_360],
          toNext: 'line',
        },
        {
          row: '収入合計15億円の場合',
          revenueYen: 1_500_000_000,
          premiumsYen: [144_220, 199_040, 202_070, 278_990],
        },
      ],
      rounding: { unitYen, mode: 'halfUp' },
    },
    TABLE,
  ),
];

/** How the columns above stand to the first; no document prints it. */
export const planRatios: PlanRatios = {
  basePlan: 'TOSHA-A',
  thousandths: { 'TOSHA-B': 1380, 'TOSHA-C': 1401, 'TOSHA-D': 1934 },
  toleranceBasisPoints: 5,
};
