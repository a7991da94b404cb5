// CLAIM_PAYABLE in cells: names, notations, conditions, ranges, and what has no number.
import { functionsOver } from '../support/published-rates';

const { CLAIM_PAYABLE } = functionsOver();

test.each([
  // 6,000,000 x 80%.
  ['TOSHA-D', 'recurrencePrevention', 6_000_000, 4_800_000],
  ['東社協D', '再発防止費用', '600万円', 4_800_000],
  // 1,000,000 x 90%.
  ['TOSHA-C', '被害拡大防止費用', '1,000千円', 900_000],
  ['TOSHA-A', '法律上の損害賠償金', 60_000_000, 50_000_000],
  ['TOSHA-B', '訴訟対応費用', 12_000_000, 10_000_000],
  ['GH-A', '賠償損害', 25_000_000, 20_000_000],
  ['GH-B', 'cost', 500_000, 500_000],
  ['ALIVE', '損害賠償金', '1億円', 100_000_000],
  ['NISSHIN', '①不正アクセス等対応費用', 31_000_000, 30_000_000],
  ['NISSHIN', '再発防止費用・不正プログラム除去費用', 150_000, 100_000],
  ['ALIVE', '協力費用', 0, 0],
])('%s %s %s: %s', (plan, item, loss, expected) => {
  expect(CLAIM_PAYABLE(plan, item, loss)).toBe(expected);
});

test('amounts a head', () => {
  // 100 x 500 + 2 x 50,000.
  expect(CLAIM_PAYABLE('TOSHA-A', '見舞金・見舞品購入費用', 200_000, 100, 2)).toBe(150_000);
  expect(CLAIM_PAYABLE('ALIVE', '個人見舞費用', 2_000_000, '300名')).toBe(300_000);
  expect(() => CLAIM_PAYABLE('ALIVE', '個人見舞費用', 2_000_000)).toThrow('人数または法人数をご入力ください');
  expect(() => CLAIM_PAYABLE('ALIVE', '個人見舞費用', 2_000_000, -1)).toThrow('0以上の整数');
});

test('conditions by code or name', () => {
  const call = (conditions: string) =>
    CLAIM_PAYABLE('NISSHIN', 'investigation', 3_000_000, undefined, undefined, conditions);
  expect(call('notPublished')).toBe(2_000_000);
  expect(call('不正アクセスあり（公表なし）')).toBe(2_000_000);
  expect(call('noAccessOwnSuspicion')).toBe('保険会社確認');
  expect(() => call('雨天')).toThrow('条件「雨天」が見つかりません');
});

test('what has no number says 保険会社確認, and what is of another plan says so', () => {
  expect(CLAIM_PAYABLE('AIOI', 'liability', 1_000_000)).toBe('保険会社確認');
  // An item of S4: GH prints no items, so nothing is borrowed.
  expect(CLAIM_PAYABLE('GH-A', '見舞金・見舞品購入費用', 50_000, 100)).toBe('保険会社確認');
  expect(() => CLAIM_PAYABLE('TOSHA-A', '再発防止費用', 100)).toThrow('TOSHA-C・TOSHA-Dの費目です');
  expect(() => CLAIM_PAYABLE('TOSHA-A', 'ペンキ代', 100)).toThrow('費目「ペンキ代」が見つかりません');
});

test.each(['abc', -1, '-5円', 1.5])('%s is no amount', (loss) => {
  expect(() => CLAIM_PAYABLE('TOSHA-A', 'damages', loss)).toThrow(/金額|端数/);
});

test('ranges in, a column out; a bad row alone shows its message', () => {
  expect(
    CLAIM_PAYABLE(
      'TOSHA-D',
      [['再発防止費用'], ['被害拡大防止費用'], ['損害'], ['']],
      [[100], [100], [100], ['']],
    ),
  ).toEqual([[80], [90], [expect.stringContaining('費目「損害」')], ['']]);
  expect(() => CLAIM_PAYABLE('TOSHA-D', [['a'], ['b']], [[1], [2], [3]])).toThrow('行数');
});

test('the words of rule C5 never occur', () => {
  const told = [
    CLAIM_PAYABLE('AIOI', 'cost', 1),
    CLAIM_PAYABLE(
      ['TOSHA-A'].map((plan) => [plan]),
      '再発防止費用',
      1,
    ),
  ];
  expect(JSON.stringify(told)).not.toMatch(/支払えます|対象外です/);
});

// S3 prints 100万円 for costs, S1 1,000万円 for plan A, S4 500万円 for A and C; the corrections are nobody's figures.
test.each([
  ['ALIVE', 'cost', { 'limit.cost': '234万5,000円' }, 9_000_000, 2_345_000],
  ['GH-A', 'cost', { 'GH-A.costLimit': '300万円' }, 9_000_000, 3_000_000],
  ['GH-B', 'cost', { 'GH-A.costLimit': '300万円' }, 9_000_000, 5_000_000],
  // 6,000,000 x 70%.
  [
    'TOSHA-D',
    'recurrencePrevention',
    { 'coverage.recurrencePrevention.ratio': '70％' },
    6_000_000,
    4_200_000,
  ],
])('%s %s as the insurer’s paper has it', (plan, item, corrections, loss, expected) => {
  const over = functionsOver({ factCorrections: () => new Map(Object.entries(corrections)) });
  const cover = item === 'cost' && plan === 'ALIVE' ? 'certification' : item;
  expect(over.CLAIM_PAYABLE(plan, cover, loss)).toBe(expected);
});
