// The programme AIOI: あいおいニッセイ同和, an agency's web form without any premium.
import type { FactSource } from '../../domain/fact';
import type { Rated } from '../../domain/program';
import { rateSeeds } from '../rate-table';
import { dates } from './dates';
import { limits } from './limits';
import { names } from './names';
import { rates } from './rates';

const source = (section: string): FactSource => ({ document: 'S1', section });
const DISCLOSURE = source('告知事項1');

export const aioi: Rated = {
  ...names,
  document: { id: 'S1', title: 'サイバーセキュリティ保険 資料請求・お見積り' },
  insurers: limits.insurers,
  rates: rateSeeds(rates),
  revenue: {
    basis: { value: 'sales', state: 'published', source: DISCLOSURE },
    tax: { value: 'included', state: 'published', source: DISCLOSURE },
    unit: { value: 'thousandYen', state: 'published', source: DISCLOSURE },
    fiscalYear: { value: 'forecastOrLatest', state: 'published', source: DISCLOSURE },
    latestYearWith: 'RIDER_FIXED_PREMIUM',
    planValue: {
      value: 'refers',
      state: 'unverified',
      source: DISCLOSURE,
      doubt: '新設の場合の取扱いは記載がありません',
    },
  },
  cover: { expiry: dates.expiry, months: dates.months, midTerm: dates.midTerm },
  disclosureRequired: { value: true, state: 'published', source: source('告知事項1～3') },
  contract: {
    value: { holder: 'member' },
    state: 'inferred',
    source: source('資料請求・お見積り'),
    doubt: '保険契約者の記載がなく、申込む企業と読み取っています',
  },
  premiumAdjustment: { value: 'byRider', state: 'published', source: DISCLOSURE },
  insured: {
    value: { beside: '' },
    state: 'inferred',
    source: source('資料請求・お見積り'),
    doubt: '被保険者の記載がなく、申込む企業と読み取っています',
  },
  certificate: {
    value: '保険証券',
    state: 'inferred',
    source: source('資料請求・お見積り'),
    doubt: '書類の名称の記載がなく、個別の契約のため保険証券と読み取っています',
  },
  premiumDoubts: [{ text: '保険料は公表されていません' }],
};
