// How pasted text becomes lines of cells: tabs with quotes, pipes with rules, and spaces.
import { pastedGrid, transposed } from '../../src/rating/pasted-grid';

/** [line, cells] of every line. */
const grid = (text: string) => pastedGrid(text).map(({ line, cells }) => [line, ...cells]);

test.each<[string, string, (string | number)[][]]>([
  ['nothing', '', []],
  [
    'a short line as wide as the widest',
    'a\tb\tc\nd',
    [
      [1, 'a', 'b', 'c'],
      [2, 'd', '', ''],
    ],
  ],
  [
    'line ends of every system',
    'a\tb\r\nc\td\re\tf',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ],
  ],
  [
    'blank lines counted, not kept',
    'a\tb\n\n\t\nc\td',
    [
      [1, 'a', 'b'],
      [4, 'c', 'd'],
    ],
  ],
  [
    'a break inside quotes',
    '"a\nb"\tc\nd\te',
    [
      [1, 'a b', 'c'],
      [3, 'd', 'e'],
    ],
  ],
  ['quotes at the end of the text', 'a\t"b"', [[1, 'a', 'b']]],
  [
    'quotes at the end of a line',
    'a\t"b"\nc\td',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  ['doubled quotes', '"a ""b"" c"\td', [[1, 'a "b" c', 'd']]],
  ['a quote inside a cell', 'a"b"\tc', [[1, 'a"b"', 'c']]],
  ['a quote that only ends a cell', 'a\tb"\tc', [[1, 'a', 'b"', 'c']]],
  [
    'a quote that never closes',
    '"a\tb\nc\td',
    [
      [1, '"a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  ['a quote that closes inside the cell', '"a" x\tb', [[1, '"a" x', 'b']]],
])('tabs: %s', (_, text, expected) => expect(grid(text)).toEqual(expected));

test.each<[string, string, (string | number)[][]]>([
  ['outer pipes', ' | a | b | ', [[1, 'a', 'b']]],
  ['no outer pipes', 'a | b', [[1, 'a', 'b']]],
  ['an empty cell', '| a | | b |', [[1, 'a', '', 'b']]],
  [
    'rules',
    '|a|b|\n|---|:--|\n|--:|:-:|\n|-|-|\n|c|d|',
    [
      [1, 'a', 'b'],
      [5, 'c', 'd'],
    ],
  ],
  [
    'dashes beside words are no rule',
    '|--a|b--|\n|-|c|',
    [
      [1, '--a', 'b--'],
      [2, '-', 'c'],
    ],
  ],
])('pipes: %s', (_, text, expected) => expect(grid(text)).toEqual(expected));

test.each<[string, (string | number)[][]]>([
  ['  a b  c  d  ', [[1, 'a b', 'c', 'd']]],
  [' a\u3000b c', [[1, 'a', 'b c']]],
  ['  a b ', [[1, 'a', 'b']]],
  [
    'x\n\na b',
    [
      [1, 'x', ''],
      [3, 'a', 'b'],
    ],
  ],
  ['5,000万円超 1億円以下 30,000円', [[1, '5,000万円超 1億円以下', '30,000円']]],
  ['5,000万円以上 1億円未満 3万円', [[1, '5,000万円以上 1億円未満', '3万円']]],
  ['5,000万円超え 1億円まで 3万円', [[1, '5,000万円超え 1億円まで', '3万円']]],
  ['5,000万円〜 1億円 3万円', [[1, '5,000万円〜 1億円', '3万円']]],
  ['5,000万円~ 1億円 3万円', [[1, '5,000万円~ 1億円', '3万円']]],
  ['50超 100以下 30', [[1, '50超 100以下', '30']]],
  ['50以上 100未満 30', [[1, '50以上 100未満', '30']]],
  ['50超 100まで 30', [[1, '50超 100まで', '30']]],
  // An open band goes with no premium, and a word that only begins as a bound does is none.
  ['1億円～ 30,000円', [[1, '1億円~', '30,000円']]],
  ['超過額 1億円', [[1, '超過額', '1億円']]],
])('spaces: 「%s」', (text, expected) => expect(grid(text)).toEqual(expected));

test.each([
  ['5,000万円<br>以下', '5,000万円 以下'],
  ['5,000万円<BR/>以下', '5,000万円 以下'],
  ['5,000万円<br  />以下', '5,000万円 以下'],
  ['**年間**保険料', '年間保険料'],
  ['20,000円\\*1', '20,000円*1'],
  ['A\\|B', 'A|B'],
  ['A\\B', 'A\\B'],
  ['年間   保険料', '年間 保険料'],
  ['Ａプラン', 'Aプラン'],
])('a cell 「%s」 is kept as 「%s」', (cell, kept) => expect(grid(`${cell}\tx`)).toEqual([[1, kept, 'x']]));

test('exchanged, the line counts the columns from one', () => {
  expect(transposed(pastedGrid('a\tb\n\nc\td'))).toEqual([
    { line: 1, cells: ['a', 'c'] },
    { line: 2, cells: ['b', 'd'] },
  ]);
  expect(transposed([])).toEqual([]);
});
