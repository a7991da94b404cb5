// This file tests the CSV reader: quotes, line ends, and what it refuses.
import fc from 'fast-check';
import { csvText } from '../../../src/domain/csv-file';
import { parseCsv } from '../../../src/rooms/roster/csv';

const rowsOf = (text: string) => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
};

it.each<[string, string, string[][]]>([
  [
    'plain cells',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['all line ends, and none at the end', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
  ['one line end at the end', 'a,b\r\n', [['a', 'b']]],
  [
    'empty cells',
    ',a,\n,',
    [
      ['', 'a', ''],
      ['', ''],
    ],
  ],
  ['quotes, commas and line ends inside quotes', '"a,""b""\nc",d', [['a,"b"\nc', 'd']]],
  ['an empty quoted cell', '"",a', [['', 'a']]],
  ['no text', '', [['']]],
])('reads %s', (_, text, expected) => {
  expect(rowsOf(text)).toEqual(expected);
});

it.each([
  ['an unclosed quote', 'a,b\n"c,d\ne,f', 2],
  ['text behind a closing quote', 'a\nb\n"c"d', 3],
  ['a quote in the middle of a cell', 'a"b', 1],
])('refuses %s with its row', (_, text, row) => {
  expect(parseCsv(text)).toEqual({ ok: false, problem: { code: 'rosterQuote', where: { row } } });
});

it('reads back whatever the product exports', () => {
  const odd = ['"', ',', '\n', '\r\n', '=1+1', "'", "'0001'", '="1"', '😀𠮷', '\t', ';'];
  const cell = fc.oneof(fc.string(), fc.constantFrom(...odd));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      ([header, ...rows]) => {
        expect(rowsOf(csvText(header!, rows))).toEqual([header, ...rows]);
      },
    ),
  );
});

it.each<[string, string, string[][]]>([
  [
    'a tab-separated file with amounts',
    'a\tb\tc\n1\t60,000,000\t3',
    [
      ['a', 'b', 'c'],
      ['1', '60,000,000', '3'],
    ],
  ],
  [
    'semicolons',
    'a;b;c\n1;2,5;3',
    [
      ['a', 'b', 'c'],
      ['1', '2,5', '3'],
    ],
  ],
  [
    "Excel's line that names the separator",
    'sep=;\r\na;b\r\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a separator that occurs inside quotes alone',
    '"a;b;c;d",e\n1,2',
    [
      ['a;b;c;d', 'e'],
      ['1', '2'],
    ],
  ],
  [
    'text kept by a formula',
    '="0001",="a""b"\n"=""0001""","=T(""1"")"',
    [
      ['0001', 'a"b'],
      ['0001', '1'],
    ],
  ],
  ['text kept by apostrophes', `'0001,'0001',''tis`, [['0001', '0001', "'tis"]]],
])('reads %s', (_, text, expected) => {
  expect(rowsOf(text)).toEqual(expected);
});
