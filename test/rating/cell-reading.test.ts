// What one cell of a pasted table is read as: amounts, bands, referrals, blanks and words.
import type { RevenueUnit } from '../../src/domain/revenue';
import { readCell, unitNote, type CellDoubt } from '../../src/rating/cell-reading';

/** A doubt counts once, however often the cell gives cause for it. */
function read(text: string, unit?: RevenueUnit) {
  const reading = readCell(text, unit);
  return { ...reading, doubts: [...new Set<CellDoubt>(reading.doubts)] };
}

const OKU = 100_000_000;

test.each(['', ' ', '\u3000', '-', '--', '――', '—', 'ー', '－－'])('「%s」 is blank', (text) =>
  expect(read(text)).toEqual({ kind: 'blank', doubts: [] }),
);

test.each([
  'お問い合わせください',
  'お問い合せください',
  'お問合わせください',
  'お問合せください',
  '要照会',
  '別途お見積り',
  '応相談',
  '個別に算出',
  'コース2は別途',
])('「%s」 refers to the insurer', (text) => expect(read(text)).toEqual({ kind: 'refer', doubts: [] }));

// 0円 and a fraction of a yen are no amounts; a bare number among words counts something else.
test.each(['年間保険料', '-なし', 'なし-', '第1区分', '0円', '1.5円', '1.5円未満', '0円以下', '0円まで'])(
  '「%s」 is words',
  (text) => expect(read(text)).toEqual({ kind: 'text', doubts: [] }),
);

test.each<[string, RevenueUnit | undefined, number, string, CellDoubt[]]>([
  ['20,000円', undefined, 20_000, '', []],
  ['¥20,000', undefined, 20_000, '', []],
  ['2万円', undefined, 20_000, '', []],
  ['20,000円/年', undefined, 20_000, '/年', []],
  ['第1区分 5,000万円', undefined, 50_000_000, '第1区分', []],
  ['収入合計3億円の場合の保険料', undefined, 3 * OKU, '収入合計の場合の保険料', []],
  ['免責0円、保険料3万円', undefined, 30_000, '免責0円、保険料', []],
  ['20', 'thousandYen', 20_000, '', []],
  ['20,000円', 'thousandYen', 20_000, '', []],
  ['20,000', undefined, 20_000, '', ['unitAssumed']],
  ['20,000,', 'yen', 20_000, '', []],
  ['20,000,.', 'yen', 20_000, '', []],
  ['3万円(4万円)', undefined, 30_000, '(4万円)', ['severalAmounts']],
  ['1億円～5,000万円', undefined, OKU, '～5,000万円', ['severalAmounts']],
  ['1億円～1億円', undefined, OKU, '～1億円', ['severalAmounts']],
  ['1.5円～1億円', undefined, OKU, '1.5円～', []],
  ['1億円～1.5円', undefined, OKU, '～1.5円', []],
  ['20,000円※', undefined, 20_000, '', ['footnote']],
  ['20,000円※1', undefined, 20_000, '', ['footnote']],
  ['20,000円(注12)', undefined, 20_000, '', ['footnote']],
  ['20,000円（※ 2）', undefined, 20_000, '', ['footnote']],
  ['20,000円*1年', undefined, 20_000, '年', ['footnote']],
  ['2O,OOO円', undefined, 20_000, '', ['letterForDigit']],
  ['l0,000円', undefined, 10_000, '', ['letterForDigit']],
  ['Il,000円', undefined, 11_000, '', ['letterForDigit']],
  ['lI0円', undefined, 110, '', ['letterForDigit']],
  ['5,OoO万円', undefined, 50_000_000, '', ['letterForDigit']],
  ['20.000円', undefined, 20_000, '', ['dotForComma']],
  ['1.234.567円', undefined, 1_234_567, '', ['dotForComma']],
  // 1.5億 with more places is no 1,500億, and 1.125万 no 1,125万.
  ['1.500億円', undefined, 150_000_000, '', []],
  ['1.125万円', undefined, 11_250, '', []],
])('「%s」 in %s is %d yen beside 「%s」', (text, unit, yen, words, doubts) =>
  expect(read(text, unit)).toEqual({ kind: 'amount', yen, about: false, words, doubts }),
);

test.each(['約3万円', 'およそ3万円', 'おおよそ3万円', '概ね3万円', '3万円程度', '3万円前後'])(
  '「%s」 is about 30,000 yen',
  (text) => expect(read(text)).toEqual({ kind: 'amount', yen: 30_000, about: true, words: '', doubts: [] }),
);

// The lower bound is exclusive and the upper one inclusive: 以上 and 未満 stand a yen below what is written.
test.each<[string, { aboveYen?: number; upToYen?: number }, CellDoubt[]]>([
  ['5,000万円以下', { upToYen: 50_000_000 }, []],
  ['5,000万円まで', { upToYen: 50_000_000 }, []],
  ['5,000万円迄', { upToYen: 50_000_000 }, []],
  ['5,000万円以内', { upToYen: 50_000_000 }, []],
  ['5,000万円未満', { upToYen: 49_999_999 }, ['exclusiveBound']],
  ['5億円超', { aboveYen: 5 * OKU }, []],
  ['5億円を超える', { aboveYen: 5 * OKU }, []],
  ['5億円超え', { aboveYen: 5 * OKU }, []],
  ['5億円より', { aboveYen: 5 * OKU }, []],
  ['5億円以上', { aboveYen: 499_999_999 }, ['exclusiveBound']],
  ['5,000万円超 1億円以下', { aboveYen: 50_000_000, upToYen: OKU }, []],
  ['5,000万円以上 1億円未満', { aboveYen: 49_999_999, upToYen: 99_999_999 }, ['exclusiveBound']],
  ['0円超 1億円以下', { aboveYen: 0, upToYen: OKU }, []],
  ['0円以上 1億円以下', { aboveYen: 0, upToYen: OKU }, []],
  ['¥0より 1億円以下', { aboveYen: 0, upToYen: OKU }, []],
  ['0超 1億円以下', { aboveYen: 0, upToYen: OKU }, []],
  ['10円超 1億円以下', { aboveYen: 10, upToYen: OKU }, []],
  ['5,000万円～1億円', { aboveYen: 50_000_000, upToYen: OKU }, ['rangeWithoutWords']],
  ['5,000万円-1億円', { aboveYen: 50_000_000, upToYen: OKU }, ['rangeWithoutWords']],
  ['0円～1億円', { aboveYen: 0, upToYen: OKU }, ['rangeWithoutWords']],
  ['0億円～1億円', { aboveYen: 0, upToYen: OKU }, ['rangeWithoutWords']],
  ['0～1億円', { aboveYen: 0, upToYen: OKU }, ['rangeWithoutWords']],
  ['10円～1億円', { aboveYen: 10, upToYen: OKU }, ['rangeWithoutWords']],
  ['～5,000万円', { upToYen: 50_000_000 }, ['rangeWithoutWords']],
  ['1.5億円～', { aboveYen: 150_000_000 }, ['rangeWithoutWords']],
])('「%s」 is the band %o', (text, bounds, doubts) => {
  expect(read(text)).toStrictEqual({ kind: 'band', ...bounds, doubts });
});

test('the unit of the heading holds for the bounds of a band', () => {
  const bounds = { kind: 'band', aboveYen: 50_000_000, upToYen: OKU };
  expect(read('50超100以下', 'millionYen')).toEqual({ ...bounds, doubts: [] });
  expect(read('50～100', 'millionYen')).toEqual({ ...bounds, doubts: ['rangeWithoutWords'] });
});

test.each<[string, RevenueUnit | undefined]>([
  ['保険料(円)', 'yen'],
  ['保険料（千円）', 'thousandYen'],
  ['売上高[万円]', 'tenThousandYen'],
  ['売上高 ( 百万円 )', 'millionYen'],
  ['単位:億円', 'hundredMillionYen'],
  ['単位 千円', 'thousandYen'],
  ['売上高(消費税込み)', undefined],
  ['3万円', undefined],
  ['', undefined],
])('the heading 「%s」 says the unit %s', (text, unit) => expect(unitNote(text)).toBe(unit));
