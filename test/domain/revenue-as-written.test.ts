// Revenues at the bounds of each notation: signs, closings, taxes, units of a channel, and what is told of the rest.
import { isDoubtfullySmall, parseRevenue, revenueUnitOf, type RevenueUnit } from '../../src/domain/revenue';

const read = (value: unknown, unit: RevenueUnit = 'yen') => {
  const result = parseRevenue(value, unit);
  return result.ok
    ? result.value.yen
    : `${result.problem.code} ${String(result.problem.params?.text ?? '')}`.trim();
};

test.each<[unknown, number | string]>([
  ['JPY1,000', 1000],
  ['yen 1,000', 1000],
  ['1,000JPY', 1000],
  ['1,000 yen', 1000],
  ['JPY1,000-', 1000],
  ['\\1,000-', 1000],
  ['約1,000jpy', 'revenueUnreadable 約1,000jpy'],
  ['約金¥1,000', 'revenueUnreadable 約金¥1,000'],
  ['jpy', 'revenueUnreadable jpy'],
  ['約jpy1,000', 'revenueUnreadable 約jpy1,000'],
  ['金¥1,000', 1000],
  ['¥1,000-', 1000],
  ['¥1,000.-', 1000],
  ['¥1,000ーー', 1000],
  ['¥1,000―', 1000],
  ['¥1,000也', 1000],
  ['金1,000円也', 1000],
  ['1,000円整', 1000],
  ['¥1,000.', 1000],
  ['1,000-', 'revenueUnreadable 1,000-'],
  ['\\1,000', 1000],
  ['△¥1,000', 'revenueNegative △¥1,000'],
  [' ▲1,000 ', 'revenueNegative ▲1,000'],
  ['(¥1,000)', 'revenueNegative (¥1,000)'],
  ['1,000(千円)', 'revenueUnreadable 1,000(千円)'],
  [' 不明 ', 'revenueUnreadable 不明'],
  [' 1億5,000 ', 'revenueAmbiguous 1億5,000'],
  // Sixty, or sixty thousand.
  [' 60.000 ', 'revenueAmbiguous 60.000'],
  ['¥60.000', 'revenueAmbiguous ¥60.000'],
  ['600.000', 'revenueAmbiguous 600.000'],
  ['6000.000', 6000],
  ['60.000円', 60],
  ['60.0000', 60],
  [' 1.5円 ', 'revenueFraction 1.5円'],
  [1.5, 'revenueFraction 1.5'],
  [' 9007199254740993円 ', 'revenueTooLarge 9007199254740993円'],
  ['9007199254740991円', 9_007_199_254_740_991],
  [9_007_199_254_740_991, 9_007_199_254_740_991],
  [2 ** 53, 'revenueTooLarge 9007199254740992'],
  [-1, 'revenueNegative -1'],
  // Nothing, as a spreadsheet reckons it: 0.3-0.1*3.
  [0.3 - 0.1 * 3, 'revenueZero'],
  [NaN, 'revenueUnreadable NaN'],
  [Infinity, 'revenueUnreadable Infinity'],
  [true, 'revenueFlag TRUE'],
  [false, 'revenueFlag FALSE'],
  [['1'], 'revenueUnreadable 1'],
  ['#N/A', 'revenueErrorCell #N/A'],
  ['1', 1],
  ['99', 99],
  ['999999999999999', 999_999_999_999_999],
])('%p is %p', (value, wanted) => {
  expect(read(value)).toBe(wanted);
});

test.each([
  ['約', '億円', ''],
  ['およそ', '億円', ''],
  ['おおよそ', '億円', ''],
  ['概ね', '億円', ''],
  ['概算', '億円', ''],
  ['', '億円', '程度'],
  ['', '億円', 'くらい'],
  ['', '億円', 'ぐらい'],
  ['', '億円', '前後'],
  ['', '億円', 'ほど'],
])('%s3%s%s is approximate', (before, unit, after) => {
  expect(parseRevenue(`${before}3${unit}${after}`, 'yen')).toMatchObject({
    value: { yen: 300_000_000, approximate: true, echo: '約3億円＝約300,000,000円' },
  });
});
test.each(['3約億円', '3程度億円', '3億円程度x', 'x約3億円'])('%s is nothing', (text) => {
  expect(read(text)).toBe(`revenueUnreadable ${text}`);
});

test.each([
  ['5,000万円(税抜)', '税抜'],
  ['5,000万円（税抜き）', '税抜'],
  ['税抜5,000万円', '税抜'],
  ['5,000万円消費税抜', '税抜'],
  ['5,000万円【消費税抜き】', '税抜'],
  ['5,000万円[税別]', '税抜'],
  ['5,000万円外税', '税抜'],
  ['5,000万円(税込)', '税込'],
  ['5,000万円税込み', '税込'],
  ['5,000万円(消費税込)', '税込'],
  ['5,000万円(消費税込み)', '税込'],
  ['内税5,000万円', '税込'],
  ['5,000万円', undefined],
])('%s: %s', (text, tax) => {
  const result = parseRevenue(text, 'yen');
  expect(result.ok && [result.value.yen, result.value.tax]).toEqual([50_000_000, tax]);
});

test.each<[unknown, RevenueUnit, number, RevenueUnit, string, string, number]>([
  ['50,000', 'thousandYen', 50_000_000, 'thousandYen', 'channel', '50,000千円＝5,000万円', 1000],
  ['50000', 'thousandYen', 50_000_000, 'thousandYen', 'channel', '50,000千円＝5,000万円', 1000],
  ['50.5', 'thousandYen', 50_500, 'thousandYen', 'channel', '50.5千円＝5万500円', 1000],
  [1.5, 'millionYen', 1_500_000, 'millionYen', 'channel', '1.5百万円＝150万円', 1_000_000],
  ['¥50000', 'yen', 50_000, 'yen', 'written', '¥50,000＝5万円', 1],
  ['5000万円', 'thousandYen', 50_000_000, 'tenThousandYen', 'written', '5,000万円＝50,000,000円', 10_000],
  ['5000万', 'yen', 50_000_000, 'tenThousandYen', 'written', '5,000万円＝50,000,000円', 10_000],
  ['1億5000万円', 'yen', 150_000_000, 'yen', 'written', '1億5000万円＝1億5,000万円', 10_000],
] as const)('%p in %s', (value, channel, yen, unit, unitSource, echo, granularityYen) => {
  const result = parseRevenue(value, channel);
  expect(result).toMatchObject({ value: { yen, unitSource, echo, granularityYen } });
  if (!String(value).includes('億')) expect(result).toMatchObject({ value: { unit } });
});

test.each([
  ['円', 'yen'],
  ['千円', 'thousandYen'],
  ['（千円）', 'thousandYen'],
  ['[百万円]', 'millionYen'],
  ['【億円】', 'hundredMillionYen'],
  [' 万 円 ', 'tenThousandYen'],
  ['千', 'thousandYen'],
  ['', 'yen'],
  ['千(円', undefined],
  ['千)円', undefined],
  ['千円円', undefined],
  ['人', undefined],
])('the unit %j is %s', (text, unit) => {
  expect(revenueUnitOf(text)).toBe(unit);
});

// Decision 11: a million yen a year is the least that is taken without a word.
test.each([
  [999_999, 'channel', true],
  [1_000_000, 'channel', false],
  [999_999, 'written', false],
] as const)('%d yen by the %s: doubtful %p', (yen, unitSource, doubtful) => {
  expect(isDoubtfullySmall({ yen, unitSource })).toBe(doubtful);
});

// Sixty thousand either way: of thousands the point is a decimal one.
test('points are doubtful of yen alone', () => {
  expect(read('60.000', 'thousandYen')).toBe(60_000);
});
