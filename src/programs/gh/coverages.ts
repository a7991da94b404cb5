// GH's cover: two limits a plan; the document lists no cost items, so none are invented.
import type { Coverage, Coverages, Limit, LossCategory } from '../../domain/coverage';
import type { Fact } from '../../domain/fact';
import { sourced } from '../sourced';
import { limits } from './limits';

const { published, unverified } = sourced('S0');
const LIMITS = '支払限度額と保険料';
const PLANS = ['GH-A', 'GH-B'];
const NO_LIST = '費目、支払割合、承認の要否、対象期間の一覧が資料にありません';

/** One limit for costs without a list of items: every kind of cost is asked under it. */
const COSTS: readonly LossCategory[] = [
  'incidentResponse',
  'attackCheck',
  'investigation',
  'publicity',
  'legalAdvice',
  'consulting',
  'condolencePerson',
  'condolenceCompany',
  'monitoring',
  'officialInvestigation',
  'restoration',
  'containment',
  'prevention',
];

export const coverages = (): Coverages => ({
  limits: [
    limit('liability.A', '賠償損害', 'GH-A', limits.liability.A, 'claimAndPeriod'),
    limit('liability.B', '賠償損害', 'GH-B', limits.liability.B, 'claimAndPeriod'),
    limit('cost.A', '費用損害', 'GH-A', limits.cost.A, 'eventAndPeriod'),
    limit('cost.B', '費用損害', 'GH-B', limits.cost.B, 'eventAndPeriod'),
  ],
  items: [
    item(
      'liability',
      '賠償損害（サイバープロテクター特約）',
      '情報の漏えい、そのおそれ等で負う賠償責任の賠償金',
    ),
    item('cost', '費用損害（プロテクト費用補償特約）', '情報の漏えい、そのおそれ等のときの費用'),
  ],
  events: [
    {
      code: 'leak',
      kinds: ['leak'],
      printed: '',
      part: 'liability',
      name: '情報の漏えいまたはそのおそれ等',
      plans: published(PLANS, '情報漏えい補償制度 冒頭'),
    },
  ],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
});

function limit(
  id: string,
  name: string,
  plan: string,
  amountYen: Fact<number>,
  appliesTo: Limit['appliesTo'],
): Limit {
  const loweredBy = appliesTo === 'claimAndPeriod' ? 'liability' : 'cost';
  return { id, name, plans: [plan], amountYen, appliesTo, loweredBy };
}

function item(part: Coverage['part'], name: string, summary: string): Coverage {
  return {
    item: part,
    name,
    part,
    summary,
    categories: part === 'liability' ? ['damages'] : COSTS,
    plans: published(PLANS, LIMITS),
    limits: [`${part}.A`, `${part}.B`],
    payRatioPercent: unverified(null, LIMITS, NO_LIST),
    consent: unverified(['unstated'], LIMITS, NO_LIST),
  };
}
