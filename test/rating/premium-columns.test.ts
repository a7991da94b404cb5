// Which columns of a pasted table are premiums, of which plan and in which unit.
import { readCell } from '../../src/rating/cell-reading';
import { pastedGrid } from '../../src/rating/pasted-grid';
import { columnUnit, premiumColumns, type Axis, type PlanName } from '../../src/rating/premium-columns';

const ONE: readonly PlanName[] = [{ code: 'SOLO', letter: '', name: 'Solo 型' }];
const TWO: readonly PlanName[] = [
  { code: 'X-A', letter: 'A', name: 'Alpha コース' },
  { code: 'X-B', letter: 'B', name: 'Beta コース' },
];

/** The revenue stands in the first column. [place, plan, ...doubts] of every premium column. */
function columns(head: string, rows: string, plans: readonly PlanName[]) {
  const grid = pastedGrid(head === '' ? rows : `${head}\n${rows}`);
  const above = head === '' ? 0 : head.split('\n').length;
  const body = grid.slice(above).map((line) => ({ ...line, axis: readCell(line.cells[0]!) as Axis }));
  return premiumColumns(grid.slice(0, above), body, 0, plans).map(({ at, plan, doubts }) => [
    at,
    plan,
    ...doubts,
  ]);
}

const PAIR = '1億円\t50,000円\t60,000円\n2億円\t70,000円\t80,000円';

test.each([
  'A',
  'Aプラン',
  'Aタイプ',
  'A型',
  'プランA',
  'タイプA',
  'スタンダードAプラン',
  'ａ プラン',
  'x-a',
  'ALPHA コース',
])('the heading 「%s」 names the plan A', (heading) =>
  expect(columns(`売上高\t${heading}\tBプラン`, PAIR, TWO)).toEqual([
    [1, 'X-A'],
    [2, 'X-B'],
  ]),
);

test.each([
  '年間保険料',
  'AAプラン',
  'CYBERAプラン',
  'Aランク',
  'Aプラン以外',
  'プランA以外',
  '対象A',
  'プランC',
  '',
])('the heading 「%s」 names no plan, and its column is left out', (heading) => {
  expect(columns(`売上高\t${heading}\tBプラン`, PAIR, TWO)).toEqual([[2, 'X-B']]);
  expect(columns(`\t${heading}\tBプラン`, PAIR, TWO)).toEqual([[2, 'X-B']]);
});

test('the plans come in their own order, and the nearest heading speaks', () => {
  expect(columns('売上高\tBプラン\tAプラン', PAIR, TWO)).toEqual([
    [2, 'X-A'],
    [1, 'X-B'],
  ]);
  expect(columns('売上高\tBプラン\tAプラン\n売上高\tAプラン\tBプラン', PAIR, TWO)).toEqual([
    [1, 'X-A'],
    [2, 'X-B'],
  ]);
});

test.each([
  [
    'without names there is a column for each plan, in order',
    PAIR,
    [
      [1, 'X-A', 'planAssumed'],
      [2, 'X-B', 'planAssumed'],
    ],
  ],
  [
    'a column of words is none',
    PAIR.replace(/円$/gm, '円\t備考'),
    [
      [1, 'X-A', 'planAssumed'],
      [2, 'X-B', 'planAssumed'],
    ],
  ],
  ['fewer columns than plans are nobody’s', '1億円\t50,000円\n2億円\t70,000円', []],
  ['more columns than plans are nobody’s', PAIR.replace(/円$/gm, '円\t90,000円'), []],
])('%s', (_, rows, expected) => {
  expect(columns('', rows, TWO)).toEqual(expected);
  expect(columns('区分\t保険料', rows, TWO)).toEqual(expected);
});

const FOUR = '1億円\t5,000円\t50,000円\t6,000円\t60,000円';
test.each([
  ['月額\t年間', 2, 4, []],
  ['月額\t年額', 2, 4, []],
  ['月払\t年払', 2, 4, []],
  ['分割\t一括', 2, 4, []],
  ['年間\t月額', 1, 3, []],
  ['一般\t団体', 1, 3, ['severalColumns']],
  ['年払\t一括', 1, 3, ['severalColumns']],
])(
  'of several columns under one merged heading, 「%s」, the annual one counts',
  (kinds, first, second, doubts) =>
    expect(columns(`売上高\tAプラン\t\tBプラン\t\n\t${kinds}\t${kinds}`, FOUR, TWO)).toEqual([
      [first, 'X-A', ...doubts],
      [second, 'X-B', ...doubts],
    ]),
);

test('the only plan of a programme needs no name', () => {
  expect(columns('', '1億円\t50,000円', ONE)).toEqual([[1, 'SOLO']]);
  expect(columns('売上高\t月額\t年額', '1億円\t5,000円\t50,000円', ONE)).toEqual([[2, 'SOLO']]);
  expect(columns('', '1億円\t5,000円\t50,000円', ONE)).toEqual([[1, 'SOLO', 'severalColumns']]);
});

// A premium is less than a tenth of the largest revenue that its row states.
test.each([
  ['100万円', '99,999円', true],
  ['100万円', '100,000円', false],
  ['5,000万円超1億円以下', '9,999,999円', true],
  ['5,000万円超1億円以下', '1,000万円', false],
  ['1億円以下', '999万円', true],
  ['1億円超', '999万円', true],
  ['1億円超', '1,000万円', false],
  ['1億円', '50,000円/年', true],
  ['1億円', '年 50,000円', true],
  ['1億円', '50,000円（年間・非課税）', false],
  ['1億円', '50,000円（年間）（非課税）', true],
  ['1億円', '免責50,000円', false],
  ['1億円', '50,000円以下', false],
  ['1億円', '別途', false],
  ['1億円', '', false],
])('beside %s 「%s」 is a premium: %s', (revenue, text, is) =>
  expect(columns('', `${revenue}\t${text}`, ONE)).toEqual(is ? [[1, 'SOLO']] : []),
);

test.each([
  ['売上高(千円)\t保険料(円)', 'thousandYen', 'yen'],
  ['売上高\t保険料(千円)', undefined, 'thousandYen'],
  ['売上高(円)\t保険料(円)\n売上高(百万円)\t', 'millionYen', 'yen'],
  ['表1\t(単位:千円)\n売上高\t保険料', 'thousandYen', 'thousandYen'],
  ['表1\t単位に注意\n表2\t(単位:万円)\n売上高\t保険料(円)', 'tenThousandYen', 'yen'],
  ['売上高\t保険料', undefined, undefined],
])('under 「%s」 the columns are in %s and %s', (text, first, second) => {
  const head = pastedGrid(text);
  expect([columnUnit(head, 0), columnUnit(head, 1)]).toEqual([first, second]);
});
