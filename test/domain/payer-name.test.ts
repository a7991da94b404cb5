// That every way of writing one payer folds to one name, and different payers stay apart.
import { compareNames, foldPayer } from '../../src/domain/payer-name';

const core = (text: string) => foldPayer(text).core;

// The banks' usual abbreviations of legal forms: カ) フク) シヤ) ドク) トクヒ) and so on, in front, behind, between.
test.each([
  ['株式会社ミホン', 'カ)ミホン'],
  ['㈱ミホン', 'ﾐﾎﾝ(ｶ'],
  ['ミホン（株）', 'ｶﾌﾞｼｷｶﾞｲｼｬ ﾐﾎﾝ'],
  ['社会福祉法人みほん会', 'フク)みほん会'],
  ['シャカイフクシホウジン　ミホンカイ', 'ﾌｸ)ﾐﾎﾝｶｲ'],
  ['一般社団法人ミホン', 'シヤ)ミホン'],
  ['独立行政法人ミホン', 'ドク)ミホン'],
  ['地方独立行政法人ミホン', 'チドク)ミホン'],
  ['特定非営利活動法人ミホン', 'トクヒ)ミホン'],
  ['医療法人社団ミホン', 'イ)ミホン'],
  ['ミホンクシャカイフクシキョウギカイ', 'フク)ミホンク(シヤキヨウ'],
])('%s is %s', (written, banked) => {
  expect(core(banked)).toBe(core(written));
  expect(compareNames(foldPayer(written), foldPayer(banked))).toBe('same');
});

test('width, small kana, voiced marks, dashes and signs do not tell payers apart', () => {
  for (const text of [
    'ガッコウ・セーター',
    'ｶﾞｯｺｳ ｾｰﾀｰ',
    'カ゛ツコウセ-タ-',
    'がっこう．せーたー',
    'ガツコウ セ－タ－',
  ]) {
    expect(core(text)).toBe('ガツコウセーター');
  }
  expect(core('ヲクノ')).toBe('オクノ');
});

test('a voiced and a plain letter are two letters', () => {
  expect(compareNames(foldPayer('ハタ'), foldPayer('ハダ'))).toBe('different');
});

test('other legal forms, and names that the bank cut off, are similar and no more', () => {
  expect(compareNames(foldPayer('カ)ミホン'), foldPayer('ユ)ミホン'))).toBe('similar');
  expect(
    compareNames(foldPayer('ミホンカクウダイイチ'), foldPayer('ミホンカクウダイイチクシャカイフクシ')),
  ).toBe('similar');
  expect(compareNames(foldPayer('ミホ'), foldPayer('ミホンシヨウジ'))).toBe('different');
  expect(compareNames(foldPayer(''), foldPayer(''))).toBe('different');
  // 「カ」 without a bracket is a letter of the name.
  expect(core('カミホン')).toBe('カミホン');
});
