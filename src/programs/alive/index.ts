// The programme ALIVE: 損保ジャパン, leak cover only, with the one real tariff.
import type { FactSource } from '../../domain/fact';
import type { Rated } from '../../domain/program';
import { rateSeeds } from '../rate-table';
import { dates } from './dates';
import { limits } from './limits';
import { names } from './names';
import { rates } from './rates';

const source = (section: string): FactSource => ({ document: 'S2', section });
const TABLE = source('保険金額と保険料');

export const alive: Rated = {
  ...names,
  document: { id: 'S2', title: '事業所の情報漏えいの補償（アライブ・損保ジャパン）' },
  insurers: limits.insurers,
  plans: names.plans.map((plan) => ({
    ...plan,
    liabilityBasis: limits.liabilityBasis.value,
    costBasis: limits.costBasis.value,
    liabilityLimitYen: limits.liability,
    costLimitYen: limits.cost,
    deductibleYen: limits.deductible,
  })),
  rates: rateSeeds(rates),
  revenue: {
    basis: { value: 'sales', state: 'published', source: TABLE },
    tax: { value: 'included', state: 'published', source: TABLE },
    unit: { value: 'yen', state: 'published', source: TABLE },
    fiscalYear: {
      value: 'latestFinishedYear',
      state: 'inferred',
      source: source('保険金額と保険料 注記'),
      doubt: '実績のある年度を使うことは読み取れますが、どの年度かの記載はありません',
    },
    planValue: { value: 'refers', state: 'published', source: source('保険金額と保険料 注記') },
  },
  cover: { expiry: dates.expiry, months: dates.months, midTerm: dates.midTerm },
  disclosureRequired: {
    value: true,
    state: 'unverified',
    source: source('事業所の情報漏えいの補償'),
    doubt: '告知書についての記載がなく、必要なものとして扱っています',
  },
  premiumAdjustment: { value: 'fixed', state: 'published', source: source('保険金額と保険料 注記') },
  insured: {
    value: { beside: '使用人等' },
    state: 'published',
    source: source('事業所の情報漏えいの補償'),
  },
  certificate: {
    value: null,
    state: 'unverified',
    source: source('事業所の情報漏えいの補償'),
    doubt: '契約を証する書類の名称の記載がありません',
  },
  premiumDoubts: [
    { text: '保険料表の年度は資料に記載がありません', factId: 'tariffYear' },
    { text: '売上高が法人全体のものか事業所ごとのものかは明記がありません', factId: 'unit' },
  ],
};
