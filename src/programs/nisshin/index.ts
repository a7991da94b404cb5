// The programme NISSHIN: 日新火災 ビジサポ rider, with limits and no premium.
import type { FactSource } from '../../domain/fact';
import type { Rated } from '../../domain/program';
import { rateSeeds } from '../rate-table';
import { dates } from './dates';
import { limits } from './limits';
import { names } from './names';
import { rates } from './rates';

const source = (section: string): FactSource => ({ document: 'S3', section });
const OUTLINE = source('サイバー・情報漏えい事故補償特約の概要');
const UNSTATED = '保険料とその算出方法についての記載がありません';

export const nisshin: Rated = {
  ...names,
  document: { id: 'S3', title: 'ビジサポ サイバー・情報漏えい事故補償特約のチラシ' },
  insurers: limits.insurers,
  plans: names.plans.map((plan) => ({
    ...plan,
    liabilityBasis: limits.liabilityBasis.value,
    liabilityLimitYen: limits.liability,
    costLimitYen: {
      ...limits.cost,
      source: OUTLINE,
      doubt: `費用全体の${limits.liability.doubt}`,
    },
    limitsAreMaxima: true,
  })),
  rates: rateSeeds(rates),
  revenue: {
    basis: { value: 'sales', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    tax: { value: 'unstated', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    unit: { value: 'yen', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    fiscalYear: { value: 'latestFinishedYear', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    planValue: { value: 'refers', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
  },
  cover: { expiry: dates.expiry, months: dates.months, midTerm: dates.midTerm },
  disclosureRequired: {
    value: true,
    state: 'unverified',
    source: source('注記 重要事項説明書'),
    doubt: '告知書についての記載がなく、必要なものとして扱っています',
  },
  contract: {
    value: { holder: 'member' },
    state: 'inferred',
    source: OUTLINE,
    doubt: '保険契約者の記載がなく、個別の契約と読み取っています',
  },
  insured: {
    value: null,
    state: 'unverified',
    source: OUTLINE,
    doubt: '被保険者の範囲の記載がありません',
  },
  certificate: {
    value: '保険証券',
    state: 'inferred',
    source: OUTLINE,
    doubt: '書類の名称の記載がなく、個別の契約のため保険証券と読み取っています',
  },
  premiumDoubts: [{ text: '保険料は公表されていません' }],
};
