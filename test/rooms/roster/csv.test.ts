// This file tests the CSV reader: quotes, line ends, and what it refuses.
import fc from 'fast-check';
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

it('reads back whatever was quoted', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', '=1+1', '😀𠮷'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(','))
          .join('\r\n');
        expect(rowsOf(text)).toEqual(rows);
      },
    ),
  );
});
