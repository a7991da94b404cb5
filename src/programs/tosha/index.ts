// The programme TOSHA: 東社協 for social welfare councils, with 16 exact example premiums.
import type { FactSource } from '../../domain/fact';
import type { Rated } from '../../domain/program';
import { rateSeeds } from '../rate-table';
import { dates } from './dates';
import { limits } from './limits';
import { names } from './names';
import { planRatios, rates } from './rates';

const source = (section: string): FactSource => ({ document: 'S4', section });
const BASIS = source('6. 告知事項申告書 ①保険料算出の基礎');

export const tosha: Rated = {
  ...names,
  document: { id: 'S4', title: `東社協 サイバープロテクターのご案内（${dates.year.value}）` },
  insurers: limits.insurers,
  plans: names.plans.map((plan) => ({
    ...plan,
    liabilityBasis: limits.liabilityBasis.value,
    costBasis: limits.costBasis.value,
    liabilityLimitYen: limits.liability[plan.letter],
    costLimitYen: limits.cost[plan.letter],
    deductibleYen: limits.deductible,
  })),
  formerPlans: {
    value: [{ plan: '情報漏えい保険', successors: ['TOSHA-A', 'TOSHA-B'] }],
    state: 'inferred',
    source: source('昨年度からの主な改定点'),
    doubt: 'プランの対応は会員ごとに確認が必要です',
  },
  rates: rateSeeds(rates),
  planRatios,
  revenue: {
    basis: { value: 'totalIncome', state: 'published', source: BASIS },
    tax: {
      value: 'unstated',
      state: 'unverified',
      source: BASIS,
      doubt: '収入合計が税込か税抜かの記載がありません',
    },
    unit: {
      value: 'yen',
      state: 'unverified',
      source: BASIS,
      doubt: '見積依頼シートが手元になく、記入の単位が分かりません',
    },
    fiscalYear: { value: 'latestFinishedYear', state: 'published', source: BASIS },
    planValue: { value: 'rates', state: 'published', source: BASIS },
  },
  cover: {
    expiry: dates.expiry,
    months: dates.months,
    period: dates.period,
    midTerm: dates.midTerm,
    closings: dates.closings,
    renewalFrom: 'closing',
  },
  disclosureRequired: {
    value: true,
    state: 'published',
    source: source('6. ご注意いただきたいこと 告知事項申告書'),
  },
  contract: {
    value: { holder: 'association', name: '社会福祉法人東京都社会福祉協議会' },
    state: 'published',
    source: source('2.(1) 保険契約者'),
  },
  premiumAdjustment: { value: 'fixed', state: 'published', source: BASIS },
  insured: {
    value: { beside: 'その役員' },
    state: 'published',
    source: source('2.(2) 被保険者'),
  },
  certificate: {
    value: '加入者証',
    state: 'published',
    source: source('2.(6) ご加入の流れ'),
  },
  premiumDoubts: [
    { text: '種別が社会福祉協議会で割引のない場合の例です' },
    { text: '保険料の端数処理の方法は公表されていません', factId: 'premiumRounding' },
  ],
};
