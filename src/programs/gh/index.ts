// The programme GH: the group-home association's cover, with rounded example premiums.
import type { FactSource } from '../../domain/fact';
import type { Rated } from '../../domain/program';
import { rateSeeds } from '../rate-table';
import { dates } from './dates';
import { limits } from './limits';
import { names } from './names';
import { rates } from './rates';

const source = (section: string): FactSource => ({ document: 'S0', section });
const CUSTOMERS = source('この保険の対象となるお客さま');

export const gh: Rated = {
  ...names,
  document: { id: 'S0', title: '情報漏えい補償制度（グループホーム）' },
  plans: names.plans.map((plan) => ({
    ...plan,
    liabilityBasis: limits.liabilityBasis.value,
    costBasis: limits.costBasis.value,
    liabilityLimitYen: limits.liability[plan.letter],
    costLimitYen: limits.cost[plan.letter],
    deductibleYen: limits.deductible,
  })),
  rates: rateSeeds(rates),
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
    eligibleUpToYen: limits.eligibleUpTo,
  },
  cover: { expiry: dates.expiry, midTerm: dates.midTerm },
  disclosureRequired: { value: true, state: 'published', source: CUSTOMERS },
  premiumAdjustment: { value: 'fixed', state: 'published', source: source('保険料例') },
  insured: {
    value: { beside: '' },
    state: 'inferred',
    source: CUSTOMERS,
    doubt: '被保険者の範囲（役員・使用人など）の記載がありません',
  },
  certificate: {
    value: null,
    state: 'unverified',
    source: CUSTOMERS,
    doubt: '契約を証する書類の名称の記載がありません',
  },
  premiumDoubts: [
    { text: '「約」の付いた例で、告知内容により変わります' },
    { text: '年度の記載がありません' },
    { text: '売上高が税込か税抜かの記載がありません', factId: 'revenue.tax' },
  ],
};
