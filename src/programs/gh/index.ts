// This file defines the programme GH: the group-home association's cover, with rounded example premiums.
import type { FactSource } from '../../domain/fact';
import type { Program } from '../../domain/program';
import type { RateSeed } from '../../domain/rate-seed';
import { handbook } from './handbook';

const source = (section: string): FactSource => ({ document: 'S0', section });
const LIMITS = source('支払限度額と保険料');
const EXAMPLES = source('保険料例');
const CUSTOMERS = source('この保険の対象となるお客さま');

/** Between 1億 and 3億円 only; below 1億円 the examples bend at a floor that nobody published. */
function examples(plan: string, premiumsYen: readonly [number, number, number, number]): RateSeed {
  return {
    version: 'S0-公表',
    plan,
    method: 'points',
    steps: [
      { revenueYen: 50_000_000, premiumYen: premiumsYen[0], toNext: 'refer' },
      { revenueYen: 100_000_000, premiumYen: premiumsYen[1], toNext: 'line' },
      { revenueYen: 200_000_000, premiumYen: premiumsYen[2], toNext: 'line' },
      { revenueYen: 300_000_000, premiumYen: premiumsYen[3] },
    ],
    about: true,
    rounding: { unitYen: 1000, mode: 'halfUp' },
    effectiveFrom: '',
    effectiveTo: '',
    yearNote: '年度の記載なし',
    label: 'indicative',
    certainty: 'published',
    source: EXAMPLES,
  };
}

export const gh: Program = {
  code: 'GH',
  name: 'サイバープロテクター（グループホーム情報漏えい補償制度）',
  shortName: 'グループホーム',
  document: { id: 'S0', title: '情報漏えい補償制度（グループホーム）' },
  plans: [
    {
      code: 'GH-A',
      letter: 'A',
      name: 'グループホーム Aプラン',
      liabilityBasis: '1請求・期間中',
      costBasis: '1事故・期間中',
      liabilityLimitYen: { value: 20_000_000, state: 'published', source: LIMITS },
      costLimitYen: { value: 10_000_000, state: 'published', source: LIMITS },
      deductibleYen: { value: 0, state: 'published', source: LIMITS },
    },
    {
      code: 'GH-B',
      letter: 'B',
      name: 'グループホーム Bプラン',
      liabilityBasis: '1請求・期間中',
      costBasis: '1事故・期間中',
      liabilityLimitYen: { value: 10_000_000, state: 'published', source: LIMITS },
      costLimitYen: { value: 5_000_000, state: 'published', source: LIMITS },
      deductibleYen: { value: 0, state: 'published', source: LIMITS },
    },
  ],
  rates: [
    examples('GH-A', [30_000, 51_000, 103_000, 115_000]),
    examples('GH-B', [30_000, 36_000, 71_000, 80_000]),
  ],
  revenue: {
    basis: { value: 'sales', state: 'published', source: source('保険料') },
    tax: {
      value: 'unstated',
      state: 'unverified',
      source: source('見積りシート 質問A'),
      doubt: '売上高が税込か税抜かの記載がありません',
    },
    unit: { value: 'thousandYen', state: 'published', source: source('見積りシート 質問A') },
    fiscalYear: { value: 'latestFinishedYear', state: 'published', source: CUSTOMERS },
    planValue: { value: 'rates', state: 'published', source: source('保険料') },
    eligibleUpToYen: { value: 500_000_000_000, state: 'published', source: CUSTOMERS },
  },
  cover: {
    midTerm: {
      value: 'unstated',
      state: 'unverified',
      source: LIMITS,
      doubt: '保険期間と中途加入についての記載がありません',
    },
  },
  disclosureRequired: { value: true, state: 'published', source: CUSTOMERS },
  settlement: { value: 'fixed', state: 'published', source: source('保険料例') },
  premiumDoubts: [
    { text: '「約」の付いた例で、告知内容により変わります' },
    { text: '年度の記載がありません' },
    { text: '売上高が税込か税抜かの記載がありません', factId: 'revenue.tax' },
  ],
  handbook,
};
