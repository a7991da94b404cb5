// This file defines the programme TOSHA: 東社協 for social welfare councils, with 16 exact example premiums.
import type { FactSource } from '../../domain/fact';
import type { Plan, Program } from '../../domain/program';
import type { RateSeed } from '../../domain/rate-seed';
import { handbook } from './handbook';

const source = (section: string): FactSource => ({ document: 'S4', section });
const LIMITS = source('2.(7) 支払限度額と保険料例');
const BASIS = source('6. 告知事項申告書 ①保険料算出の基礎');

/** Premiums at 3, 5, 10 and 15億円, straight lines between them (an inference that fits all points). */
function examples(plan: string, premiumsYen: readonly [number, number, number, number]): RateSeed {
  return {
    version: 'S4-2018',
    plan,
    method: 'points',
    steps: [
      { revenueYen: 300_000_000, premiumYen: premiumsYen[0], toNext: 'line' },
      { revenueYen: 500_000_000, premiumYen: premiumsYen[1], toNext: 'line' },
      { revenueYen: 1_000_000_000, premiumYen: premiumsYen[2], toNext: 'line' },
      { revenueYen: 1_500_000_000, premiumYen: premiumsYen[3] },
    ],
    about: false,
    rounding: { unitYen: 10, mode: 'halfUp' },
    effectiveFrom: '2018-04-01',
    effectiveTo: '2019-03-31',
    yearNote: '2018年度',
    label: 'publishedExample',
    certainty: 'published',
    source: LIMITS,
  };
}

function plan(letter: string, kind: string, liabilityLimitYen: number, costLimitYen: number): Plan {
  return {
    code: `TOSHA-${letter}`,
    letter,
    name: `東社協 ${kind} ${letter}プラン`,
    liabilityBasis: '1請求・保険期間中',
    costBasis: '1事故・保険期間中',
    liabilityLimitYen: { value: liabilityLimitYen, state: 'published', source: LIMITS },
    costLimitYen: { value: costLimitYen, state: 'published', source: LIMITS },
    deductibleYen: { value: 0, state: 'published', source: LIMITS },
  };
}

export const tosha: Program = {
  code: 'TOSHA',
  name: '東京都内区市町村社会福祉協議会のためのサイバープロテクター',
  shortName: '東社協',
  document: { id: 'S4', title: '東社協 サイバープロテクターのご案内（2018年度）' },
  insurers: {
    value: [
      { insurer: '三井住友海上', percent: 68, lead: true },
      { insurer: '東京海上日動', percent: 26, lead: false },
      { insurer: '損保ジャパン日本興亜', percent: 6, lead: false },
    ],
    state: 'inferred',
    source: source('6. 共同保険契約の引受割合'),
    doubt: '社名の表記が資料内で分かれており、その後の社名変更も未確認です',
  },
  plans: [
    plan('A', 'スタンダード', 50_000_000, 5_000_000),
    plan('B', 'スタンダード', 100_000_000, 10_000_000),
    plan('C', 'プレミアム', 50_000_000, 5_000_000),
    plan('D', 'プレミアム', 100_000_000, 10_000_000),
  ],
  formerPlans: {
    value: [{ plan: '情報漏えい保険', successors: ['TOSHA-A', 'TOSHA-B'] }],
    state: 'inferred',
    source: source('昨年度からの主な改定点'),
    doubt: 'プランの対応は会員ごとに確認が必要です',
  },
  rates: [
    examples('TOSHA-A', [81_370, 98_810, 127_870, 144_220]),
    examples('TOSHA-B', [112_310, 136_370, 176_470, 199_040]),
    examples('TOSHA-C', [114_010, 138_450, 179_160, 202_070]),
    examples('TOSHA-D', [157_410, 191_150, 247_360, 278_990]),
  ],
  planRatios: {
    basePlan: 'TOSHA-A',
    thousandths: { 'TOSHA-B': 1380, 'TOSHA-C': 1401, 'TOSHA-D': 1934 },
    toleranceBasisPoints: 5,
  },
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
    months: { value: 12, state: 'published', source: source('2.(3) 保険期間') },
    period: {
      value: { start: '2018-04-01', end: '2019-04-01', timeOfDay: '16:00' },
      state: 'inferred',
      source: source('表紙 保険期間'),
      doubt: '本文には始期の時刻がなく、表紙の午後4時を使っています',
    },
    midTerm: { value: 'ask', state: 'published', source: source('2.(3) 保険期間') },
    closings: {
      value: { start: '2018-04-01', estimate: '2018-03-06', application: '2018-03-16' },
      state: 'published',
      source: source('表紙 初回締切日'),
    },
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
  settlement: { value: 'fixed', state: 'published', source: BASIS },
  premiumDoubts: [
    { text: '種別が社会福祉協議会で割引のない場合の例です' },
    { text: '保険料の端数処理の方法は公表されていません', factId: 'premiumRounding' },
  ],
  handbook,
};
