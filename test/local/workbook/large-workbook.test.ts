// What the short ways of a large workbook must not change: loading, columns, values for grids.
import { readDisplay, readValues, writeValues, type Block } from '../../../local/workbook/cells';
import { Workbook } from '../../../local/workbook/workbook';

const SHEET = 'sheet-1';
const at = (left: number, top: number, right = left, bottom = top): Block => ({
  sheetId: SHEET,
  left,
  top,
  right,
  bottom,
});

type Data = { sheets: Record<string, unknown>[] } & Record<string, unknown>;

function load(change: (sheet: Record<string, unknown>) => object, more: object = {}): Workbook {
  const data = Workbook.create().toJSON() as Data;
  const sheet = data.sheets[0]!;
  return Workbook.load({ ...data, ...more, sheets: [{ ...sheet, ...change(sheet) }] });
}

/** What is held, what it is worth, and how it is shown. A date without a format stays the text that it is. */
const contents: readonly (readonly [held: string, value: unknown, shown: string])[] = [
  ['会員', '会員', '会員'],
  ['12', 12, '12'],
  ['-7', -7, '-7'],
  ['007', 7, '7'],
  ["'007", '007', '007'],
  ['1.5', 1.5, '1.5'],
  ['50%', 0.5, '50%'],
  ['1234567890123456', 1234567890123456, '1234567890123456'],
  ['true', true, 'TRUE'],
  ['Tokyo', 'Tokyo', 'Tokyo'],
  ['2026/01/31', '2026/01/31', '2026/01/31'],
  ['=1+2', 3, '3'],
  ['#N/A', '#N/A', '#N/A'],
];

test.each([
  ['by name', { cells: Object.fromEntries(contents.map(([held], i) => [`B${i + 2}`, held])) }],
  ['by column', { columns: [[1, 1, contents.map(([held]) => held)]] }],
])('cells loaded %s are what they say', (_, sheet) => {
  const { model } = load(() => sheet);
  const block = at(1, 1, 1, contents.length);
  expect(readValues(model, block)).toEqual(contents.map(([, value]) => [value]));
  expect(readDisplay(model, block)).toEqual(contents.map(([, , shown]) => [shown]));
});

test('codes in a text format keep their zeros, and gaps in a column stay blank', () => {
  const { model } = load(() => ({ columns: [[0, 0, ['007', null, '12']]], formats: { 'A1:A9': 1 } }), {
    formats: { 1: '@' },
  });
  expect(readValues(model, at(0, 0, 0, 3))).toEqual([['007'], [''], ['12'], ['']]);
  writeValues(model, at(0, 3), [['0815']]);
  expect(readValues(model, at(0, 3))).toEqual([['0815']]);
});

test('a grid starts from the same cells, formats and borders as the workbook', () => {
  const workbook = load(
    () => ({
      columns: [[0, 0, ['1200', '部']]],
      formats: { A1: 1 },
      styles: { 'A1:B2': 1 },
      borders: { B1: 1 },
    }),
    {
      formats: { 1: '#,##0' },
      styles: { 1: { bold: true, align: 'left' } },
      borders: { 1: { top: { style: 'thin', color: '#000000' } } },
    },
  );
  const again = Workbook.load(JSON.parse(JSON.stringify(workbook.toJSON())));
  const { getters } = again.model;
  expect(readDisplay(again.model, at(0, 0, 0, 1))).toEqual([['1,200'], ['部']]);
  // left is what text has anyway; a number would stand right
  expect(getters.getCellStyle({ sheetId: SHEET, col: 0, row: 0 })).toEqual({ bold: true, align: 'left' });
  expect(getters.getCellStyle({ sheetId: SHEET, col: 0, row: 1 })).toEqual({ bold: true });
  expect(getters.getCellBorder({ sheetId: SHEET, col: 1, row: 0 })).toEqual({
    top: { style: 'thin', color: '#000000' },
  });
});

test('columns in formulas: quick where all is plain, the engine’s own answer where not', () => {
  const { model } = load(() => ({ columns: [[0, 0, ['甲', 'A、B', '5', '', '=1/0']]] }));
  writeValues(model, at(2, 0), [['=ISNUMBER(FIND("、",A1:A4))']]);
  expect(readValues(model, at(2, 0, 2, 3))).toEqual([[false], [true], [false], [false]]);
  writeValues(model, at(3, 0), [['=IF(ROW(A1:A5)>2,A1:A5,"前")']]);
  // a blank taken by a formula is 0
  expect(readValues(model, at(3, 0, 3, 4))).toEqual([['前'], ['前'], [5], [0], ['#DIV/0!']]);
  writeValues(model, at(4, 0), [['=FIND("B",A1:A2)']]);
  expect(readValues(model, at(4, 0, 4, 1))).toEqual([['#ERROR!'], [3]]);
  writeValues(model, at(5, 0), [['=A1:A3>3']]);
  // text is greater than any number
  expect(readValues(model, at(5, 0, 5, 2))).toEqual([[true], [true], [true]]);
  writeValues(model, at(6, 0), [['=FILTER(A1:A5,ROW(A1:A5)>3)']]);
  expect(readValues(model, at(6, 0, 6, 2))).toEqual([[0], ['#DIV/0!'], ['']]);
  writeValues(model, at(7, 0), [['=FILTER(A1:A3,A1:A3=A5)']]);
  // a condition that is an error chooses nothing
  expect(readValues(model, at(7, 0))).toEqual([['#N/A']]);
  writeValues(model, at(8, 0), [['=VSTACK("頭",A1:A2)', '']]);
  expect(readValues(model, at(8, 0, 8, 2))).toEqual([['頭'], ['甲'], ['A、B']]);
  writeValues(model, at(10, 0), [['=VSTACK("頭",HSTACK(A1:A2,A2:A3))']]);
  // what a narrow block lacks is 0, as a blank taken by a formula
  expect(readValues(model, at(10, 0, 11, 2))).toEqual([
    ['頭', 0],
    ['甲', 'A、B'],
    ['A、B', 5],
  ]);
});

test('what was read before a change is read anew after it', () => {
  const { model } = load(() => ({ columns: [[0, 0, ['1', '2', '=A1+A2']]] }));
  expect(readValues(model, at(0, 0, 0, 2))).toEqual([[1], [2], [3]]);
  writeValues(model, at(0, 1), [[40]]);
  expect(readValues(model, at(0, 0, 0, 2))).toEqual([[1], [40], [41]]);
});

test('a grid that joins gets what the cells show; what it still lacks is not computed again', () => {
  const workbook = Workbook.create();
  let calls = 0;
  const parameters = [{ name: 'value', optional: false }];
  workbook.setCustomFunctions([{ name: 'DOUBLE', description: '', parameters }], (_name, [value]) => {
    calls++;
    return { value: (value as number) * 2 };
  });
  writeValues(workbook.model, at(0, 0, 1, 0), [[1, '=DOUBLE(A1)']]);
  workbook.settle();
  for (const value of [2, 3, 4]) {
    writeValues(workbook.model, at(0, 0), [[value]]);
    workbook.settle();
  }
  const values = workbook.functionValues().map(({ value }) => (value as { value: number }).value);
  // 4 and, should an undo come, 3
  expect(values).toEqual([6, 8]);
  expect(calls).toBe(4);
  const keys = workbook.functionValues().map(({ key }) => key);
  expect(workbook.missingValues(keys)).toHaveLength(2);
  expect(calls).toBe(4);
  expect(workbook.missingValues(['DOUBLE.none'])).toEqual([]);
  expect(calls).toBe(5);
});
