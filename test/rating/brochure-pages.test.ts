// How a brochure's whole page is read: bands over two lines, bands by where they begin, doubts of the whole table.
import { programOf } from '../../src/programs';
import { readBrochure, type BrochureReading } from '../../src/rating/brochure';

function reading(text: string, code = 'ALIVE'): BrochureReading | undefined {
  return readBrochure(text, programOf(code)!.plans);
}

function read(text: string, code = 'ALIVE'): BrochureReading {
  const found = reading(text, code);
  if (!found) throw new Error('nothing was read');
  return found;
}

/** [above, up to, premium, ...doubts] of every step of the only plan. */
const steps = (found: BrochureReading) =>
  found.steps.map(({ aboveYen, revenueYen, premiums, doubts }) => [
    aboveYen,
    revenueYen,
    ...premiums.flatMap(({ premiumYen, doubts: own }) => [premiumYen, ...own]),
    ...doubts,
  ]);

const M = 1_000_000;

test('a band over two lines is one, whichever line the premium stands beside', () => {
  const found = read(
    '区分\t年間保険料\n5,000万円以下\t20,000円\n5,000万円超\t30,000円\n1億円以下\t\n1億円超\t\n1億5,000万円以下\t40,000円',
  );
  expect(steps(found)).toEqual([
    [0, 50 * M, 20_000],
    [50 * M, 100 * M, 30_000],
    [100 * M, 150 * M, 40_000],
  ]);
  expect(found.steps.map(({ line, text }) => [line, text])).toEqual([
    [2, '5,000万円以下'],
    [3, '5,000万円超 1億円以下'],
    [5, '1億円超 1億5,000万円以下'],
  ]);
  expect(found).toMatchObject({
    method: 'bands',
    plans: ['ALIVE'],
    ignored: ['区分 年間保険料'],
    doubtful: 0,
  });
});

test('a range over two lines is one', () => {
  const found = read('～5,000万円\t20,000円\n5,000万円～\t\n1億円\t30,000円\n1億円〜\t40,000円\n1.5億円\t');
  expect(steps(found)).toEqual([
    [0, 50 * M, 20_000, 'rangeWithoutWords'],
    [50 * M, 100 * M, 30_000, 'rangeWithoutWords'],
    [100 * M, 150 * M, 40_000, 'rangeWithoutWords'],
  ]);
  expect(found.doubtful).toBe(3);
});

test.each([
  ['以下', 0, []],
  ['まで', 0, []],
  ['迄', 0, []],
  ['以内', 0, []],
  ['未満', 1, ['exclusiveBound']],
])('the word 「%s」 on a line of its own ends the band above it', (word, less, doubts) =>
  expect(steps(read(`5,000万円\t20,000円\n${word}\t\n1億円\t\n${word}\t30,000円`))).toEqual([
    [0, 50 * M - less, 20_000, ...doubts],
    [50 * M - less, 100 * M - less, 30_000, ...doubts],
  ]),
);

test.each(['超', 'を超える', '超え', '超える'])(
  'the word 「%s」 on a line of its own begins a band',
  (word) =>
    expect(steps(read(`5,000万円\t20,000円\n${word}\t\n1億円\t\n${word}\t30,000円`))).toEqual([
      [50 * M, 100 * M, 20_000, 'bandGap'],
      [100 * M, null, 30_000, 'openBand'],
    ]),
);

test.each(['以下の表', '表は以下', '備考', '別途照会', '2万件'])(
  '「%s」 between two points is no part of either',
  (word) => {
    const found = read(`1億円\t30,000円\n${word}\t\n2億円\t40,000円`);
    expect(steps(found)).toEqual([
      [null, 100 * M, 30_000],
      [null, 200 * M, 40_000],
    ]);
    expect(found).toMatchObject({ method: 'points', ignored: [word], doubtful: 0 });
  },
);

test('an upper bound above a point is no range', () => {
  const found = read('～5,000万円\t\n1億円\t30,000円\n2億円\t40,000円');
  expect(found.steps.map(({ text }) => text)).toEqual(['1億円', '2億円']);
  expect(found.ignored).toEqual(['~5,000万円']);
});

test.each([
  ['premiums beside both', '5,000万円超\t30,000円\n1億円以下\t20,000円', ['1億円以下', '5,000万円超']],
  [
    'an end below the beginning',
    '1億円超\t\n5,000万円以下\t2万円\n8,000万円以下\t3万円',
    ['5,000万円以下', '8,000万円以下', '1億円超'],
  ],
  [
    'an end where it begins',
    '5,000万円超\t\n5,000万円以下\t2万円\n8,000万円以下\t3万円',
    ['5,000万円以下', '8,000万円以下', '5,000万円超'],
  ],
  [
    'an end already',
    '5,000万円以下\t\n1億円以下\t2万円\n2億円以下\t3万円',
    ['5,000万円以下', '1億円以下', '2億円以下'],
  ],
  [
    'a lower bound below',
    '5,000万円超\t2万円\n5,000万円超1億円以下\t\n2億円以下\t3万円',
    ['5,000万円超1億円以下', '2億円以下', '5,000万円超'],
  ],
  [
    'a range that ends below',
    '1億円～\t\n5,000万円\t\n～5,000万円\t2万円\n～8,000万円\t3万円',
    ['~5,000万円', '~8,000万円', '1億円~'],
  ],
  [
    'a range that ends where it begins',
    '1億円～\t\n1億円\t\n～5,000万円\t2万円\n～8,000万円\t3万円',
    ['~5,000万円', '~8,000万円', '1億円~'],
  ],
  [
    'a bound in words above a point',
    '1億円超\t\n2億円\t\n～5,000万円\t2万円\n～8,000万円\t3万円',
    ['~5,000万円', '~8,000万円', '1億円超'],
  ],
])('two lines stay two: %s', (_, text, texts) =>
  expect(read(text).steps.map((step) => step.text)).toEqual(texts),
);

test('bands of lower bounds alone end where the next begins', () => {
  expect(steps(read('2億円超\t50,000円\n5,000万円超\t30,000円\n1億円超\t40,000円'))).toEqual([
    [50 * M, 100 * M, 30_000, 'bandGap'],
    [100 * M, 200 * M, 40_000],
    [200 * M, null, 50_000, 'openBand'],
  ]);
});

// A band may begin a step after the last one's end: a yen, or the 1万円 of 「5,001万円」; not more.
test.each([
  ['50,000,001円', 50 * M, []],
  ['5,001万円', 50 * M, []],
  ['50,010,001円', 50_010_001, ['bandGap']],
  ['5,000万円', 50 * M, []],
  ['4,999万円', 49_990_000, ['bandOverlap']],
])('after 5,000万円以下 a band from %s goes on from %d', (from, aboveYen, doubts) =>
  expect(steps(read(`5,000万円以下\t20,000円\n${from}超1億円以下\t30,000円\n1億円超\t別途照会`))).toEqual([
    [0, 50 * M, 20_000],
    [aboveYen, 100 * M, 30_000, ...doubts],
    [100 * M, null, null],
  ]),
);

test('a band or a point that stands twice is marked at the second', () => {
  expect(steps(read('5,000万円以下\t20,000円\n1億円以下\t30,000円\n1億円以下\t30,000円'))).toEqual([
    [0, 50 * M, 20_000],
    [50 * M, 100 * M, 30_000],
    [100 * M, 100 * M, 30_000, 'duplicateRevenue'],
  ]);
  const twice = read('2億円\t40,000円\n1億円\t30,000円\n2億円\t40,000円');
  expect(steps(twice)).toEqual([
    [null, 100 * M, 30_000],
    [null, 200 * M, 40_000],
    [null, 200 * M, 40_000, 'duplicateRevenue'],
  ]);
  expect(twice.doubtful).toBe(1);
});

const HEAD = '年間売上高\tAプラン\tBプラン';

test('a referral is inside a table only where its own plan has a later figure', () => {
  const rows = `${HEAD}\n5,000万円\t2万円\t3万円\n1億円\t別途照会\t4万円\n2億円\t別途照会\t5万円`;
  expect(steps(read(rows, 'GH'))).toEqual([
    [null, 50 * M, 20_000, 30_000],
    [null, 100 * M, null, 40_000],
    [null, 200 * M, null, 50_000],
  ]);
  const later = read(`${rows}\n3億円\t6万円\t6万円`, 'GH');
  expect(steps(later).slice(1)).toEqual([
    [null, 100 * M, null, 'referInside', 40_000],
    [null, 200 * M, null, 'referInside', 50_000],
    [null, 300 * M, 60_000, 60_000],
  ]);
  expect(later.doubtful).toBe(2);
  expect(later.steps[1]!.premiums[0]).toEqual({
    plan: 'GH-A',
    text: '別途照会',
    premiumYen: null,
    refers: true,
    about: false,
    doubts: ['referInside'],
  });
});

test('an open band is marked where any plan has a figure in it', () => {
  const open = (last: string) =>
    read(`${HEAD}\n1億円以下\t2万円\t3万円\n1億円超\t${last}`, 'GH').steps[1]!.doubts;
  expect(open('別途照会\t別途照会')).toEqual([]);
  expect(open('別途照会\t4万円')).toEqual(['openBand']);
});

// Two of four are not most: then the figures with 約 are the odd ones.
test.each([
  ['約2万円\t約3万円', '2万円\t3万円', [true, true, false, false]],
  ['約2万円\t約3万円', '約2万円\t3万円', [false, false, false, true]],
  ['約2万円\t約3万円', '約2万円\t別途照会', [false, false, false, false]],
])('「%s」 over 「%s」: the odd figures with or without 約', (upper, lower, odd) => {
  const cells = read(`${HEAD}\n1億円\t${upper}\n2億円\t${lower}`, 'GH').steps.flatMap(
    ({ premiums }) => premiums,
  );
  expect(cells.map(({ doubts }) => doubts.includes('mixedAbout'))).toEqual(odd);
});

test('cells without a figure say so', () => {
  const found = read('1億円以下\t20,000円\n2億円以下\t\n3億円以下\t１式\n4億円以下\t30,000円');
  const none = { plan: 'ALIVE', premiumYen: null, refers: false, about: false };
  expect(found.steps.slice(1, 3).flatMap(({ premiums }) => premiums)).toEqual([
    { ...none, text: '', doubts: ['cellBlank'] },
    { ...none, text: '1式', doubts: ['cellUnread'] },
  ]);
  expect(found.doubtful).toBe(2);
});

test.each(['\n\n', '\n\n\n', '\n \u3000\n'])(
  'a table among the paragraphs of a page, parted by %j',
  (gap) => {
    const table = '区分 年間保険料\n5,000万円以下 20,000円\n5,000万円超 1億円以下 30,000円';
    const found = read([' 担当\t総務 ', table, '電話\t内線'].join(gap));
    expect(steps(found)).toEqual([
      [0, 50 * M, 20_000],
      [50 * M, 100 * M, 30_000],
    ]);
    expect(found.ignored).toEqual(['区分 年間保険料', '担当 総務', '電話 内線']);
  },
);

test('of two tables of a page the one with more figures is read', () => {
  const small = '5,000万円\t20,000円\n1億円\t30,000円';
  const large = '1億円以下 20,000円\n2億円以下 30,000円\n3億円以下 40,000円';
  expect(steps(read(`${small}\n\n${large}`))).toHaveLength(3);
  expect(steps(read(`${large}\n\n${small}`))).toHaveLength(3);
});

test('bands go before points with as many figures, and after points with one more', () => {
  const both = '1億円\t5,000万円以下\t20,000円\n2億円\t5,000万円超1億円以下\t30,000円';
  expect(read(both).method).toBe('bands');
  const bands = '5,000万円以下\t20,000円\n1億円以下\t30,000円';
  const points = '1億円\t20,000円\n2億円\t30,000円\n3億円\t40,000円';
  expect(read(`${bands}\n\n${points}`).method).toBe('points');
});

test('where the whole page is the table, its other lines are ignored once', () => {
  const found = read('担当\t総務\n\n区分\t年間保険料\n5,000万円以下\t20,000円\n1億円以下\t30,000円');
  expect(found.ignored).toEqual(['担当 総務', '区分 年間保険料']);
});

// A revenue is a million at least, and stands alone or with words of revenue.
test.each([
  ['100万円', true],
  ['999,999円', false],
  ['売上高100万円', true],
  ['限度額100万円', false],
])('「%s」 is a point of revenue: %s', (text, is) => {
  const found = read(`${text}\t1,000円\n200万円\t2,000円\n300万円\t3,000円`);
  expect(found.steps.map((step) => step.revenueYen)).toEqual([...(is ? [M] : []), 2 * M, 3 * M]);
  expect(found.ignored).toEqual(is ? [] : [`${text} 1,000円`]);
});

test.each([
  ['one row', '1億円\t20,000円'],
  ['one figure', '5,000万円以下\t20,000円\n5,000万円超\t別途照会'],
  ['one revenue in all rows', '1億円\t20,000円\n1億円\t30,000円'],
  ['no premium', '1億円\t備考\n2億円\t備考'],
])('%s is no table', (_, text) => expect(reading(text)).toBeUndefined());
