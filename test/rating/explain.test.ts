// What the one sentence about a rating says, clause by clause.
import { at } from '../../src/domain/problem';
import { explainRating, type ExplainContext } from '../../src/rating/explain';
import { ratingProblems } from '../../src/rating/messages';
import type { RatedPremium, Referral, TraceStep } from '../../src/rating/rating';

const PLAIN: ExplainContext = { doubts: [], approximate: false };
const VERSION: TraceStep = {
  step: 'version',
  version: 'S4-2018',
  yearNote: '2018年度',
  effectiveFrom: '2018-04-01',
  effectiveTo: '2019-03-31',
};
const POINT: TraceStep = { step: 'point', revenueYen: 300_000_000, premiumYen: 81_370 };
const LOW = { revenueYen: 300_000_000, premiumYen: 81_370 };
const HIGH = { revenueYen: 500_000_000, premiumYen: 98_810 };
const OUTSIDE: TraceStep = {
  step: 'outsideYear',
  effectiveFrom: '2018-04-01',
  effectiveTo: '2019-03-31',
  asOf: '2026-04-01',
};
const DISCOUNT: TraceStep = {
  step: 'discount',
  discountId: 'W-1',
  questionKey: 'POLICY',
  answer: 'はい',
  factor: 0.95,
  paper: '確認書1',
  approval: '管理者 2026-03-01',
};
const ANSWER: TraceStep = {
  step: 'insurerAnswer',
  referralNumber: 'R-7',
  answeredOn: '2026-05-01',
  answeredBy: '保険 太郎',
  approvedBy: '管理 花子',
};
const DISCLOSED: TraceStep = {
  step: 'answer',
  number: '3',
  key: 'LOSS',
  text: '事故はありますか',
  answer: 'はい',
  effect: 'loss',
};

const premium = (set: Partial<RatedPremium> = {}): RatedPremium => ({
  kind: 'premium',
  planCode: 'TOSHA-A',
  premiumYen: 81_370,
  label: 'publishedExample',
  about: false,
  interpolated: false,
  internalOnly: false,
  version: 'S4-2018',
  effectiveFrom: '2018-04-01',
  effectiveTo: '2019-03-31',
  yearNote: '2018年度',
  source: 'S4',
  certainty: 'published',
  trace: [VERSION, POINT],
  ...set,
});
const referral = (set: Partial<Referral> = {}): Referral => ({
  kind: 'refer',
  planCode: 'TOSHA-A',
  reason: 'betweenPoints',
  trace: [],
  ...set,
});

const HEAD = '料率版「S4-2018」（2018年度）';
const OF_POINT = `${HEAD}の掲載例「3億円」により年間保険料81,370円（公表例）`;

test.each<[string, Partial<RatedPremium>, string]>([
  ['a published point', {}, `${OF_POINT}、出典はS4。`],
  [
    'steps that have clauses of their own, or none, add no words in between',
    { trace: [VERSION, { step: 'refer', reason: 'betweenPoints' }, POINT] },
    `${OF_POINT}、出典はS4。`,
  ],
  [
    'a band from 0',
    { trace: [{ step: 'band', aboveYen: 0, upToYen: 300_000_000, premiumYen: 81_370 }] },
    `${HEAD}の区分「3億円以下」により年間保険料81,370円（公表例）、出典はS4。`,
  ],
  [
    // 81,370 + (98,810 − 81,370) × 1億 ÷ 2億 = 90,090
    'the line between two points',
    {
      premiumYen: 90_090,
      label: 'estimate',
      internalOnly: true,
      trace: [
        {
          step: 'line',
          low: LOW,
          high: HIGH,
          revenueYen: 400_000_000,
          premiumYen: 90_090,
          unitYen: 10,
          mode: 'halfUp',
        },
      ],
    },
    `${HEAD}の3億円＝81,370円と5億円＝98,810円の間を直線で求め、` +
      '81,370＋（98,810－81,370）×100,000,000÷200,000,000を10円単位に四捨五入して' +
      '年間保険料90,090円（概算）、掲載例の間の額のため社内限り、出典はS4。',
  ],
  [
    'a start of cover outside the year',
    { trace: [VERSION, POINT, OUTSIDE], label: 'indicative', about: true },
    `${HEAD}の掲載例「3億円」により年間保険料約81,370円（参考例）、` +
      '適用期間（始期2018年4月1日～2019年3月31日）の外の始期2026年4月1日に掲載年度の額を参考として示すもの、出典はS4。',
  ],
  [
    'a discount: for the house, for that reason alone',
    { trace: [POINT, DISCOUNT], internalOnly: true },
    `${HEAD}の掲載例「3億円」により割引「W-1」（回答「はい」×0.95、確認書1、承認管理者 2026-03-01）を掛けて` +
      '年間保険料81,370円（公表例）、割引の順序と端数処理（10円単位に四捨五入）は未確認のため社内限りの概算、出典はS4。',
  ],
  [
    'a tariff of the insurer’s paper',
    { certainty: 'insurer' },
    `${OF_POINT}、保険会社の確認書により代理店が登録した料率、出典はS4。`,
  ],
])('%s', (_, set, expected) => {
  expect(explainRating(premium(set), PLAIN)).toBe(expected);
});

const ANSWERED = '照会R-7への回答（2026年5月1日、保険 太郎）により年間保険料81,370円（会社回答）';

test.each<[string, Partial<RatedPremium>, string]>([
  ['by itself', { trace: [VERSION, ANSWER] }, `${ANSWERED}、根拠書類はS4、承認者は管理 花子。`],
  [
    'with what was asked and why; 約 is of the document, never of an answer',
    { trace: [VERSION, { step: 'refer', reason: 'aboveTable' }, ANSWER], about: true },
    `要照会（売上高等が公表された表の上限を超えています）、${ANSWERED}、根拠書類はS4、承認者は管理 花子。`,
  ],
  [
    'between two figures',
    { trace: [ANSWER], low: LOW, high: HIGH },
    `${ANSWERED}、前後の掲載例は3億円＝81,370円、5億円＝98,810円、根拠書類はS4、承認者は管理 花子。`,
  ],
  [
    'beside one figure: no range',
    { trace: [ANSWER], low: LOW },
    `${ANSWERED}、根拠書類はS4、承認者は管理 花子。`,
  ],
])('an insurer’s answer %s', (_, set, expected) => {
  expect(explainRating(premium({ label: 'insurerAnswer', ...set }), PLAIN)).toBe(expected);
});

const BETWEEN = '要照会（公表された2つの額の間で、算出方法が定まっていません）';

test.each<[string, Partial<Referral>, string]>([
  ['without more', {}, `${BETWEEN}。`],
  [
    'with version, neighbours and source',
    { trace: [DISCLOSED, VERSION], low: LOW, high: HIGH, source: 'S4' },
    `${BETWEEN}、${HEAD}、前後の掲載例は3億円＝81,370円、5億円＝98,810円、出典はS4。` +
      '事前確認3「事故はありますか」は「はい」（照会の対象）。',
  ],
  ['with one neighbour', { high: HIGH }, `${BETWEEN}。`],
  ['without a version step', { trace: [{ step: 'refer', reason: 'betweenPoints' }] }, `${BETWEEN}。`],
  [
    // The text's last 。 gives way to the sentence's own; the others stay.
    'with what is wrong in the table',
    {
      reason: 'tableBroken',
      problem: at(ratingProblems.rateVersionMissing(), { tab: '料率', row: 5, column: '版' }),
      source: 'S4',
    },
    '要照会（料率の表に誤りがあります）、料率 5行目「版」：版が空欄です。版の名前を入力してください。' +
      'この版は使用できません、出典はS4。',
  ],
])('a referral %s', (_, set, expected) => {
  expect(explainRating(referral(set), PLAIN)).toBe(expected);
});

test('what is doubtful about every premium comes last', () => {
  expect(explainRating(referral(), { doubts: ['甲', '乙'], approximate: true })).toBe(
    `${BETWEEN}、売上高等は概数、留意点：甲／乙。`,
  );
});
