// How revenues are read: every notation of decision 11, and what is refused.
import { nearBandEdge, parseRevenue, type RevenueUnit } from '../../src/domain/revenue';
import { formatYen, formatYenInWords } from '../../src/domain/yen';
import { problemText } from '../../src/domain/problem-text';

function read(value: unknown, unit: RevenueUnit = 'yen') {
  const result = parseRevenue(value, unit);
  return result.ok ? result.value : result.problem.code;
}

describe('notations', () => {
  // The yen are the written number times its unit.
  test.each<[string | number, number]>([
    ['1億円', 100_000_000],
    ['２億円', 200_000_000],
    ['300,000千円', 300_000_000],
    ['７，５００万円', 75_000_000],
    ['48,000,000', 48_000_000],
    ['50,000,001円', 50_000_001],
    ['1億5,000万円', 150_000_000],
    ['1億5千万円', 150_000_000],
    ['12億5,000万円', 1_250_000_000],
    ['1,200,000千円', 1_200_000_000],
    ['1,200百万円', 1_200_000_000],
    ['2.5億円', 250_000_000],
    ['0.5億', 50_000_000],
    ['1.25億円', 125_000_000],
    ['五億円', 500_000_000],
    ['一億五千万円', 150_000_000],
    ['十二億円', 1_200_000_000],
    ['千五百万円', 15_000_000],
    ['二五〇〇万円', 25_000_000],
    ['1億1円', 100_000_001],
    ['¥1,000,000', 1_000_000],
    ['￥1,000,000', 1_000_000],
    [' 3 億 円 ', 300_000_000],
    ['1兆円', 1_000_000_000_000],
    [50_000_000, 50_000_000],
  ])('%s is %d yen', (text, yen) => {
    expect(read(text)).toMatchObject({ yen, approximate: false });
  });

  test('a bare number takes the unit of its channel, a written unit wins', () => {
    expect(read('50,000', 'thousandYen')).toMatchObject({ yen: 50_000_000, unitSource: 'channel' });
    expect(read(50_000, 'thousandYen')).toMatchObject({ yen: 50_000_000, unit: 'thousandYen' });
    expect(read(1.1, 'thousandYen')).toMatchObject({ yen: 1100 });
    expect(read('50,000円', 'thousandYen')).toMatchObject({ yen: 50_000, unitSource: 'written' });
    expect(read('5,000万', 'thousandYen')).toMatchObject({ yen: 50_000_000, unit: 'tenThousandYen' });
  });

  test.each([
    ['50,000千円', 'thousandYen', 1000],
    ['5,000万円', 'tenThousandYen', 10_000],
    ['50百万円', 'millionYen', 1_000_000],
    ['3億円', 'hundredMillionYen', 100_000_000],
    ['2.5億円', 'hundredMillionYen', 10_000_000],
    ['1億5,000万円', 'mixed', 10_000],
    ['50,000,000', 'yen', 1],
  ])('%s is written in %s, to %d yen', (text, unit, granularityYen) => {
    expect(read(text)).toMatchObject({ unit, granularityYen });
  });

  test.each(['約2.5億円', 'およそ2億5,000万円', '2.5億円程度'])('%s is approximate', (text) => {
    expect(read(text)).toMatchObject({ yen: 250_000_000, approximate: true });
  });
});

test.each<[unknown, RevenueUnit, string]>([
  ['50,000千円', 'yen', '50,000千円＝5,000万円'],
  ['50000千円', 'yen', '50,000千円＝5,000万円'],
  [50_000, 'thousandYen', '50,000千円＝5,000万円'],
  ['5,000万円', 'yen', '5,000万円＝50,000,000円'],
  ['５億円', 'yen', '5億円＝500,000,000円'],
  ['五億円', 'yen', '五億円＝5億円'],
  [150_000_000, 'yen', '150,000,000円＝1億5,000万円'],
  ['約2.5億円', 'yen', '約2.5億円＝約2億5,000万円'],
])('%s in %s is echoed as %s', (value, unit, echo) => {
  expect(read(value, unit)).toMatchObject({ echo });
});

test.each<[unknown, string]>([
  ['', 'revenueBlank'],
  ['　', 'revenueBlank'],
  [undefined, 'revenueBlank'],
  [null, 'revenueBlank'],
  [0, 'revenueZero'],
  ['0円', 'revenueZero'],
  [-1000, 'revenueNegative'],
  ['-1000', 'revenueNegative'],
  ['－１０００', 'revenueNegative'],
  ['▲1,000千円', 'revenueNegative'],
  ['△1,000千円', 'revenueNegative'],
  ['(1,000)', 'revenueNegative'],
  ['不明', 'revenueUnreadable'],
  ['1億～2億円', 'revenueUnreadable'],
  ['①億円', 'revenueUnreadable'],
  ['万円', 'revenueUnreadable'],
  ['円', 'revenueUnreadable'],
  ['5,0000円', 'revenueUnreadable'],
  ['1万2億円', 'revenueUnreadable'],
  ['2026/4/1', 'revenueUnreadable'],
  [NaN, 'revenueUnreadable'],
  [Infinity, 'revenueUnreadable'],
  ['1億5,000', 'revenueAmbiguous'],
  [1.5, 'revenueFraction'],
  ['1.5円', 'revenueFraction'],
  ['0.00001万円', 'revenueFraction'],
  [2 ** 53, 'revenueTooLarge'],
  ['9007199254740992', 'revenueTooLarge'],
  ['9007199254740993円', 'revenueTooLarge'],
  ['#N/A', 'revenueErrorCell'],
  ['#REF!', 'revenueErrorCell'],
  [true, 'revenueFlag'],
  [new Date(2026, 3, 1), 'revenueDate'],
])('%s is refused: %s', (value, code) => {
  expect(read(value)).toBe(code);
});

test('the largest exact whole number of yen is read', () => {
  expect(read('9007199254740991')).toMatchObject({ yen: Number.MAX_SAFE_INTEGER });
});

test('an unreadable revenue is told with its place and an example', () => {
  const result = parseRevenue('不明', 'yen');
  if (result.ok) throw new Error('must be refused');
  const problem = { ...result.problem, where: { file: '取込ファイル', row: 18, column: '売上高' } };
  expect(problemText(problem)).toBe(
    '取込ファイル 18行目「売上高」：「不明」は金額として読み取れません。例：1億5,000万円、150,000千円',
  );
});

test('thousands within 1,000 yen of an edge cannot be told from it', () => {
  const edges = [50_000_000, 100_000_000];
  expect(nearBandEdge({ yen: 50_000_000, unit: 'thousandYen' }, edges)).toBe(50_000_000);
  expect(nearBandEdge({ yen: 50_001_000, unit: 'thousandYen' }, edges)).toBe(50_000_000);
  expect(nearBandEdge({ yen: 49_999_000, unit: 'thousandYen' }, edges)).toBe(50_000_000);
  expect(nearBandEdge({ yen: 50_002_000, unit: 'thousandYen' }, edges)).toBeUndefined();
  expect(nearBandEdge({ yen: 50_000_000, unit: 'yen' }, edges)).toBeUndefined();
});

test.each([
  [0, '0円', '0円'],
  [66_000, '66,000円', '6万6,000円'],
  [300_000_001, '300,000,001円', '3億1円'],
  [150_000_000, '150,000,000円', '1億5,000万円'],
  [1_000_000_000_000, '1,000,000,000,000円', '1兆円'],
])('%d is written %s and %s', (yen, plain, words) => {
  expect(formatYen(yen)).toBe(plain);
  expect(formatYenInWords(yen)).toBe(words);
});
