// This file tests disclosure discounts (decision 6): arithmetic, cap, and what may not be used.
import { applyDiscounts, withTracedDiscounts, type DiscountFactor } from '../../src/rating/discounts';
import { explainRating } from '../../src/rating/explain';
import type { RatedPremium, Rating } from '../../src/rating/rating';

const factor = (set: Partial<DiscountFactor> = {}): DiscountFactor => ({
  discountId: 'W-1',
  program: 'ALIVE',
  questionKey: 'POLICY',
  answer: 'はい',
  factor: 0.95,
  capPercent: null,
  effectiveFrom: '2026-04-01',
  effectiveTo: '',
  paper: '確認書1',
  approval: '管理者 2026-03-01',
  ...set,
});
const rated = (premiumYen: number, set: Partial<RatedPremium> = {}): RatedPremium => ({
  kind: 'premium',
  planCode: 'ALIVE',
  premiumYen,
  label: 'tariff',
  about: false,
  interpolated: false,
  internalOnly: false,
  version: 'V',
  effectiveFrom: '',
  effectiveTo: '',
  yearNote: '',
  source: 'S2',
  certainty: 'published',
  trace: [],
  ...set,
});
const told = {
  program: 'ALIVE',
  answers: { POLICY: 'はい', CARD: 'いいえ' },
  asOf: '2027-04-01',
};
const premium = (rating: Rating) => (rating.kind === 'premium' ? rating.premiumYen : undefined);

it.each([
  // 66,000 × 0.95
  ['one factor', 66_000, [factor()], 62_700],
  // 66,000 × 0.95 × 0.9 = 56,430
  ['two factors', 66_000, [factor(), factor({ questionKey: 'CARD', answer: 'いいえ', factor: 0.9 })], 56_430],
  // 66,000 × (1 − 10%)
  [
    'a cap',
    66_000,
    [factor({ capPercent: 10 }), factor({ questionKey: 'CARD', answer: 'いいえ', factor: 0.7 })],
    59_400,
  ],
  // 109,000 × 0.937 = 102,133, to the nearest 10
  ['rounding down', 109_000, [factor({ factor: 0.937 })], 102_130],
  // 20,100 × 0.95 = 19,095: a half goes up
  ['rounding a half', 20_100, [factor()], 19_100],
  // 66,000 × (1 − 10%): the lower of two caps holds
  [
    'two caps',
    66_000,
    [
      factor({ capPercent: 20 }),
      factor({ questionKey: 'CARD', answer: 'いいえ', factor: 0.7, capPercent: 10 }),
    ],
    59_400,
  ],
  ['a factor of 1', 66_000, [factor({ factor: 1 })], 66_000],
  // Nothing may come off
  ['a cap of 0%', 66_000, [factor({ capPercent: 0 })], 66_000],
  // 66,000 × 0.95
  ['a cap of 100%', 66_000, [factor({ capPercent: 100 })], 62_700],
  ['the first day of validity', 66_000, [factor({ effectiveFrom: '2027-04-01' })], 62_700],
  ['the last day of validity', 66_000, [factor({ effectiveTo: '2027-04-01' })], 62_700],
])('reckons %s', (_, base, rows, expected) => {
  const { rating, ignored } = applyDiscounts(rated(base), rows, told);
  expect(premium(rating)).toBe(expected);
  expect(rating).toMatchObject({ label: 'estimate', internalOnly: true });
  expect(ignored).toEqual([]);
});

it.each([
  ['no paper', { paper: ' ' }],
  ['no approver', { approval: '' }],
  ['no start of validity', { effectiveFrom: '' }],
  ['no factor', { factor: null }],
  ['a factor above 1', { factor: 1.2 }],
  ['a factor of 0', { factor: 0 }],
  ['an approver of spaces', { approval: ' ' }],
  ['a cap below 0%', { capPercent: -1 }],
  ['a cap above 100%', { capPercent: 101 }],
])('ignores a row with %s, and says so', (_, set) => {
  expect(applyDiscounts(rated(66_000), [factor(set)], told)).toEqual({
    rating: rated(66_000),
    ignored: ['W-1'],
  });
});

it.each([
  ['another programme', { program: 'TOSHA' }],
  ['another answer', { answer: 'いいえ' }],
  ['a question that is not answered', { questionKey: 'BCP' }],
  ['a key named like a method of Object', { questionKey: 'toString' }],
  ['a start after the cover', { effectiveFrom: '2027-04-02' }],
  ['an end before the cover', { effectiveTo: '2027-03-31' }],
])('does not mean %s', (_, set) => {
  expect(applyDiscounts(rated(66_000), [factor(set)], told)).toEqual({ rating: rated(66_000), ignored: [] });
});

it('takes nothing off a figure that the document gives with 「約」', () => {
  const about = rated(51_000, { about: true, label: 'indicative' });
  expect(applyDiscounts(about, [factor()], told)).toEqual({ rating: about, ignored: ['W-1'] });
});

it('names each factor, its paper and its approver in the explanation', () => {
  const { rating } = applyDiscounts(rated(66_000), [factor({ capPercent: 3 })], told);
  const text = explainRating(rating, { doubts: [], approximate: false });
  // 66,000 × 97%
  expect(text).toContain('64,020円（概算）');
  expect(text).toContain('割引「W-1」（回答「はい」×0.95、確認書1、承認管理者 2026-03-01）');
  expect(text).toContain('割引の上限3%');
});

it('does not mean a question that was left blank, nor a row without an answer', () => {
  const blank = { ...told, answers: { POLICY: '' } };
  const rows = [factor({ answer: '' })];
  expect(applyDiscounts(rated(66_000), rows, blank)).toEqual({ rating: rated(66_000), ignored: [] });
});

it('takes nothing off a referral', () => {
  const refer: Rating = { kind: 'refer', planCode: 'ALIVE', reason: 'aboveTable', trace: [] };
  expect(applyDiscounts(refer, [factor(), factor({ paper: '' })], told)).toEqual({
    rating: refer,
    ignored: [],
  });
});

// 66,000 × 0.95 = 62,700. A cap of 5% leaves just that, and so changes nothing; one of 4% leaves 63,360.
it.each([
  [null, 62_700, []],
  [5, 62_700, []],
  [4, 63_360, [{ step: 'discountCap', percent: 4 }]],
])('a cap of %s%% is in the trace where it changes the premium', (capPercent, expected, cap) => {
  const { rating } = applyDiscounts(rated(66_000), [factor({ capPercent })], told);
  expect(rating).toMatchObject({ premiumYen: expected });
  expect(rating.trace).toEqual([
    {
      step: 'discount',
      discountId: 'W-1',
      questionKey: 'POLICY',
      answer: 'はい',
      factor: 0.95,
      paper: '確認書1',
      approval: '管理者 2026-03-01',
    },
    ...cap,
  ]);
  // A quote is recomputed from its own trace, whatever else stands in it.
  const trace = [{ step: 'point', revenueYen: 1, premiumYen: 66_000 } as const, ...rating.trace];
  expect(withTracedDiscounts(66_000, trace)).toBe(expected);
});

it('leaves a premium without discounts to the yen', () => {
  expect(withTracedDiscounts(66_005, [{ step: 'point', revenueYen: 1, premiumYen: 66_005 }])).toBe(66_005);
});
