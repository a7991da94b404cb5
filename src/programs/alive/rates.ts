// ALIVE's premiums: the one real tariff, bands of tax-included sales with an inclusive upper bound.
import type { RateTable } from '../rate-table';
import { sourced } from '../sourced';

const { published } = sourced('S2');
/** Each row names its line of it. */
const TABLE = '保険金額と保険料';

export const rates = [
  published<RateTable>(
    {
      version: 'S2-公表',
      effectiveFrom: '',
      effectiveTo: '',
      yearNote: '年度の記載なし',
      label: 'tariff',
      about: false,
      method: 'bands',
      plans: ['ALIVE'],
      rows: [
        { row: '5,000万円以下', revenueYen: 50_000_000, premiumsYen: [20_000] },
        { row: '5,000万円超 1億円以下', revenueYen: 100_000_000, premiumsYen: [30_000] },
        { row: '1億円超 1億5,000万円以下', revenueYen: 150_000_000, premiumsYen: [40_000] },
        { row: '1億5,000万円超 2億円以下', revenueYen: 200_000_000, premiumsYen: [45_000] },
        { row: '2億円超 2億5,000万円以下', revenueYen: 250_000_000, premiumsYen: [55_000] },
        { row: '2億5,000万円超 3億円以下', revenueYen: 300_000_000, premiumsYen: [66_000] },
        { row: '3億円超 4億円以下', revenueYen: 400_000_000, premiumsYen: [88_000] },
        { row: '4億円超 5億円以下', revenueYen: 500_000_000, premiumsYen: [109_000] },
      ],
    },
    TABLE,
  ),
];
