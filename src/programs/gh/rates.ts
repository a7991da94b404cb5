// GH's premiums: rounded examples ("about") without a year, for two plans.
import type { RateTable } from '../rate-table';
import { sourced } from '../sourced';

const { published } = sourced('S0');
/** Each row names its line of it. */
const TABLE = '保険料例';

export const rates = [
  published<RateTable>(
    {
      version: 'S0-公表',
      effectiveFrom: '',
      effectiveTo: '',
      yearNote: '年度の記載なし',
      label: 'indicative',
      about: true,
      method: 'points',
      plans: ['GH-A', 'GH-B'],
      rows: [
        // Straight lines from 1億円 only: below it the examples bend at a floor that nobody published.
        { row: '5,000万円', revenueYen: 50_000_000, premiumsYen: [30_000, 30_000], toNext: 'refer' },
        { row: '1億円', revenueYen: 100_000_000, premiumsYen: [51_000, 36_000], toNext: 'line' },
        { row: '2億円', revenueYen: 200_000_000, premiumsYen: [103_000, 71_000], toNext: 'line' },
        { row: '3億円', revenueYen: 300_000_000, premiumsYen: [115_000, 80_000] },
      ],
      rounding: { unitYen: 1000, mode: 'halfUp' },
    },
    TABLE,
  ),
];
