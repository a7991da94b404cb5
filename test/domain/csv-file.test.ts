// That what is handed out is never a formula, and reads back as it was.
import fc from 'fast-check';
import { csvText } from '../../src/domain/csv-file';
import { parseCsv } from '../../src/rooms/roster/csv';
import { anyText } from '../support/any-text';

test.each(['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x'])(
  '%j becomes text',
  (cell) => {
    expect(csvText(['a'], [[cell]])).toBe(`"a"\r\n"'${cell}"\r\n`);
  },
);

test('numbers stay numbers, also below zero; quotes, commas and line ends stay in their cell', () => {
  expect(
    csvText(
      ['額', '法人名'],
      [
        [-66_000, 'A,"B"\nC'],
        [null, ''],
      ],
    ),
  ).toBe('"額","法人名"\r\n-66000,"A,""B""\nC"\r\n,""\r\n');
});

test('no text begins as a formula, and every other text reads back', () => {
  fc.assert(
    fc.property(fc.array(anyText({ maxLength: 8 }), { minLength: 1, maxLength: 4 }), (cells) => {
      const read = parseCsv(
        csvText(
          cells.map(() => 'h'),
          [cells],
        ),
      );
      expect(read.ok).toBe(true);
      const row = read.ok ? read.value[1]! : [];
      for (const cell of cells)
        expect(csvText(['h'], [[cell]]).slice('"h"\r\n'.length)).not.toMatch(/^"?[=+\-@\t\r\n＝＋－＠]/);
      expect(row.map((cell, at) => cell === cells[at] || cell === `'${cells[at]}`)).toEqual(
        cells.map(() => true),
      );
    }),
    { numRuns: 40 },
  );
});
