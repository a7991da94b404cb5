// Numbers of sheets, tables of brochures and parts of a month, as the world writes them.
import { parseMoney } from '../../src/domain/money-text';
import { parseRevenue } from '../../src/domain/revenue';
import { startProRataCall } from '../../src/functions/term-premium';
import { readInsurerList } from '../../src/rooms/payments/insurer-list';
import { readBrochure } from '../../src/rating/brochure';
import { functionsOver } from '../support/published-rates';

// 22: what doubles leave beside a whole yen; the products are those of IEEE 754.
test.each([
  [100_000_000 * 1.1, 110_000_000],
  [110_000_000 / 1.1, 100_000_000],
  [1.1 * 100_000_000, 110_000_000],
  [10_737_419_960 * 1.1, 11_811_161_956],
  [0.1 * 3 * 1e8, 30_000_000],
  [123_456_789.1 * 10, 1_234_567_891],
  [1_000_000_007 * 0.07 * 100, 7_000_000_049],
])('%d is %d yen', (value, yen) => {
  const read = parseRevenue(value, 'yen');
  expect(read.ok && read.value.yen).toBe(yen);
});
test.each([110_000_000.5, 0.5, 99.9])('%d is a fraction of a yen', (value) => {
  const read = parseRevenue(value, 'yen');
  expect(!read.ok && read.problem.code).toBe('revenueFraction');
});

// The same as text: ROSTER and files hand numbers over so.
test.each([
  ['110000000.00000001', 110_000_000],
  ['11811161956.000002', 11_811_161_956],
  ['110,000,000.00000001円', 110_000_000],
  ['99999999.99999999', 100_000_000],
  ['0.30000000000000004億円', 30_000_000],
])('the text %s is %d yen', (text, yen) => {
  const read = parseRevenue(text, 'yen');
  expect(read.ok && read.value.yen).toBe(yen);
});
test.each(['110000000.5', '1.000000001億円', '0.123456789万円'])(
  'the text %s is a fraction of a yen',
  (text) => {
    const read = parseRevenue(text, 'yen');
    expect(!read.ok && read.problem.code).toBe('revenueFraction');
  },
);
test('what arithmetic leaves of nothing is nothing, below it too', () => {
  for (const value of [0.3 - 0.1 * 3, 0.1 * 3 - 0.3]) {
    const read = parseRevenue(value, 'yen');
    expect(!read.ok && read.problem.code).toBe('revenueZero');
  }
});

// In every function; 1億1,000万円 stands inside a band, 40,000円 for ALIVE.
test('a hair off is the same case in every function', () => {
  const own = functionsOver();
  const [exact, off] = [110_000_000, 100_000_000 * 1.1];
  expect(off).not.toBe(exact);
  for (const name of ['PREMIUM', 'PREMIUM_LABEL', 'PREMIUM_RANGE', 'PREMIUM_EXPLAIN'] as const)
    expect(own[name](off, 'ALIVE')).toEqual(own[name](exact, 'ALIVE'));
  expect(own.REVENUE_YEN(off)).toBe(exact);
  expect(own.COMPARE_PLANS(off)).toEqual(own.COMPARE_PLANS(exact));
  const roster = (yen: number) => own.ROSTER('0001', '', '架空会', 'ALIVE', '', yen, '', '', '');
  expect(roster(off)).toEqual(roster(exact));
  expect(roster(off)).toEqual([[40_000, expect.any(String), expect.any(String), exact]]);
  expect(own.CLAIM_PAYABLE('ALIVE', '争訟費用', 1_000_000 * 1.1)).toEqual(
    own.CLAIM_PAYABLE('ALIVE', '争訟費用', 1_100_000),
  );
  expect(own.PRORATED_PREMIUM(30_000 * 1.1, 'ALIVE', '2026-10-01', '2027-04-01')).toEqual(
    own.PRORATED_PREMIUM(33_000, 'ALIVE', '2026-10-01', '2027-04-01'),
  );
  expect(own.INSURER_SHARES(90_000 * 1.1, 'TOSHA')).toEqual(own.INSURER_SHARES(99_000, 'TOSHA'));
});

// 19: the signs of accounting programs, statements of insurers and passbooks.
test.each([
  ['△￥5,000-', -5000],
  ['¥(5,000)', -5000],
  ['5,000▲', -5000],
  ['ー5,000', -5000],
  ['―5,000', -5000],
  ['─5,000', -5000],
  ['▼5,000円', -5000],
  ['Δ5,000', -5000],
  ['∆5,000', -5000],
  ['マイナス5,000円', -5000],
  ['*5,000', 5000],
  ['±0', 0],
  ['△0', 0],
])('%s is %d yen of money', (text, yen) => {
  expect(parseMoney(text)).toEqual({ ok: true, value: yen });
});
test.each(['△△5,000', '-△5,000', '△5,000△', '(5,000)△', '±5,000'])('%s is no money', (text) => {
  expect(parseMoney(text).ok).toBe(false);
});

test('a dash where an insurer prints no commission holds no line', () => {
  const { lines, problems } = readInsurerList(
    '証券番号,保険料,手数料\nP-1,"11,000","1,100"\nP-2,△5000,―\nP-3,―5000,－\nP-4,0,不明な字',
  );
  expect(lines.map(({ yen, feeYen }) => [yen, feeYen])).toEqual([
    [11_000, 1100],
    [-5000, undefined],
    [-5000, undefined],
  ]);
  expect(problems).toHaveLength(1);
});

const plans = [{ code: 'ALIVE', name: 'アライブ', letter: '' }] as unknown as Parameters<
  typeof readBrochure
>[1];
const steps = (text: string) =>
  readBrochure(text, plans)?.steps.map(({ aboveYen, revenueYen, premiums, doubts }) => [
    aboveYen,
    revenueYen,
    premiums[0]!.premiumYen,
    doubts.filter((doubt) => doubt !== 'rangeWithoutWords' && doubt !== 'exclusiveBound'),
  ]);
// S2 as the document has it: 5,000万円 20,000, 1億円 30,000, 1.5億円 40,000, above that asked for.
const BANDS = [
  [0, 50_000_000, 20_000, []],
  [50_000_000, 100_000_000, 30_000, []],
  [100_000_000, 150_000_000, 40_000, []],
];
// 18: one bound alone, bands over two lines, and a table of 以下 alone, as brochures print and PDF files give them.
test.each([
  ['～ alone', '売上高\t保険料\n～5,000万円\t20,000円\n～1億円\t30,000円\n～1.5億円\t40,000円'],
  ['以下 alone', '売上高\t保険料\n5,000万円以下\t20,000円\n1億円以下\t30,000円\n1.5億円以下\t40,000円'],
  [
    'まで alone, with spaces',
    '売上高 保険料\n5,000万円まで 20,000円\n1億円まで 30,000円\n1.5億円まで 40,000円',
  ],
  [
    'a band over two lines, premium below',
    '売上高\t保険料\n5,000万円以下\t20,000円\n5,000万円超\n1億円以下\t30,000円\n1億円超\n1.5億円以下\t40,000円',
  ],
  [
    'a band over two lines, premium above',
    '売上高\t保険料\n5,000万円以下\t20,000円\n5,000万円超\t30,000円\n1億円以下\n1億円超 1.5億円以下\t40,000円',
  ],
  [
    'from and to with ～',
    '売上高\t保険料\n～5,000万円\t20,000円\n5,000万円～1億円\t30,000円\n1億円～1.5億円\t40,000円',
  ],
  [
    'a table of Markdown',
    '|売上高|保険料|\n|---|---|\n|～5,000万円|20,000円|\n|～1億円|30,000円|\n|～1.5億円|40,000円|',
  ],
  [
    'from nothing',
    '売上高\t保険料\n0円～5,000万円\t20,000円\n5,000万円～1億円\t30,000円\n1億円～1.5億円\t40,000円',
  ],
  [
    'each from a step above, in 万円',
    '売上高（万円）\t保険料\n0～5,000\t20,000円\n5,001～10,000\t30,000円\n10,001～15,000\t40,000円',
  ],
  [
    'each from a yen above',
    '売上高\t保険料\n5,000万円以下\t20,000円\n5,000万1円～1億円\t30,000円\n100,000,001円～150,000,000円\t40,000円',
  ],
  [
    'a range broken behind ～',
    '売上高\t保険料\n～5,000万円\t20,000円\n5,000万円～\n1億円\t30,000円\n1億円～\n1.5億円\t40,000円',
  ],
  [
    'an amount over its 以下',
    '売上高\t保険料\n5,000万円\n以下\t20,000円\n1億円\n以下\t30,000円\n1.5億円\n以下\t40,000円',
  ],
])('%s', (_, text) => {
  expect(steps(text)).toEqual(BANDS);
});
test('an open band at the end refers, and starts where the one before ends', () => {
  expect(steps('売上高\t保険料\n～5,000万円\t20,000円\n～1.5億円\t30,000円\n1.5億円～\t照会')).toEqual([
    [0, 50_000_000, 20_000, []],
    [50_000_000, 150_000_000, 30_000, []],
    [150_000_000, null, null, []],
  ]);
});
test.each([
  '売上高\t保険料\n0円～\t20,000円\n5,000万円～\t30,000円\n1億円～\t40,000円\n1.5億円～\t照会',
  '売上高\t保険料\n5,000万円以下\t20,000円\n5,000万円超\t30,000円\n1億円超\t40,000円\n1.5億円超\t照会',
])('lower bounds alone: each band ends where the next begins: %j', (text) => {
  expect(steps(text)).toEqual([...BANDS, [150_000_000, null, null, []]]);
});
test('a gap that is one is still told', () => {
  const read = steps('売上高\t保険料\n～5,000万円\t20,000円\n1億円超 1.5億円以下\t40,000円');
  expect(read![1]![3]).toEqual(['bandGap']);
});

// Decision 7: 30,000 × 9 ÷ 12 = 22,500 with the part of a month, 30,000 × 8 ÷ 12 = 20,000 without it.
test('both readings of a part of a month stand side by side while nobody has said', () => {
  const call = startProRataCall({} as Parameters<typeof startProRataCall>[0]);
  expect(call(30_000, 'ALIVE', '2026-07-15', '2027-04-01')).toEqual([
    22_500,
    22_500,
    expect.stringMatching(/端数処理未確認.*20,000円/),
  ]);
  expect(call(30_000, 'ALIVE', '2026-07-01', '2027-04-01')).toEqual([22_500, 22_500, '端数処理未確認']);
});
