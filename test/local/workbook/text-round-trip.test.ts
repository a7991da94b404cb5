// The property that text written with the apostrophe comes back as it was, wherever it passes.
import fc from 'fast-check';
import { readDisplay, readFormulas, readValues, write, writeValues } from '../../../local/workbook/cells';
import { Workbook } from '../../../local/workbook/workbook';
import { anyText } from '../../support/any-text';

const block = { sheetId: 'sheet-1', left: 0, right: 0, top: 0, bottom: 0 };
const formula = { ...block, left: 1, right: 1 };

/** Text that tempts a parser: signs, numbers, dates, links, errors aside. */
const tempting = fc.oneof(
  anyText(),
  fc.stringMatching(/^[=+\-@'"#0-9/.:年月日円¥%,()[\] A-Za-zあ髙]{0,12}$/),
  fc.constantFrom(
    '=1+1',
    '0012',
    '1/2',
    "'",
    "''",
    '[x](http://example.jp)',
    'http://example.jp',
    'TRUE',
    '1e5',
    '-',
    '\t=1',
  ),
);
// the engine keeps one kind of line end, and an error's text is an error
const text = tempting.filter((value) => value !== '' && !/\r/.test(value) && !/^#[A-Z/0!?]+/.test(value));

test.each(['', '@', '#,##0'])('text in a cell with format "%s"', (format) => {
  const workbook = Workbook.create();
  write(workbook.model, block, { format });
  writeValues(workbook.model, formula, [['=A1&""']]);
  fc.assert(
    fc.property(text, (value) => {
      writeValues(workbook.model, block, [[`'${value}`]]);
      expect(readValues(workbook.model, block)[0]![0]).toBe(value);
      expect(readDisplay(workbook.model, block)[0]![0]).toBe(value);
      expect(readFormulas(workbook.model, block)[0]![0]).toBe('');
    }),
    { numRuns: 150 },
  );
});

test('text survives saving, loading and a change of the number format', () => {
  const sample = fc.sample(text, { numRuns: 60, seed: 7 });
  const column = { ...block, bottom: sample.length - 1 };
  const workbook = Workbook.create();
  writeValues(
    workbook.model,
    column,
    sample.map((value) => [`'${value}`]),
  );
  const loaded = Workbook.load(JSON.parse(JSON.stringify(workbook.toJSON())));
  expect(readValues(loaded.model, column)).toEqual(sample.map((value) => [value]));
  write(loaded.model, column, { format: '@' });
  write(loaded.model, column, { format: '0' });
  expect(readValues(loaded.model, column)).toEqual(sample.map((value) => [value]));
});
