// A result of many rows that is evaluated again: only what changed is made anew, and what is shown is what it says.
import { dispatch, readDisplay, readValues, write, writeValues } from '../../../local/workbook/cells';
import { Workbook } from '../../../local/workbook/workbook';

const SHEET = 'sheet-1';
const ROWS = 1200;
const at = (left: number, top: number, right = left, bottom = top) => ({
  sheetId: SHEET,
  left,
  top,
  right,
  bottom,
});

/** Numbers 1 to 1,200 in A; C shows them by a formula. */
function open() {
  const { model } = Workbook.create();
  const lacking = ROWS + 1 - model.getters.getNumberRows(SHEET);
  dispatch(model, 'ADD_COLUMNS_ROWS', {
    sheetId: SHEET,
    sheetName: model.getters.getSheetName(SHEET),
    dimension: 'ROW',
    base: 0,
    position: 'after',
    quantity: lacking,
  });
  writeValues(
    model,
    at(0, 0, 0, ROWS - 1),
    Array.from({ length: ROWS }, (_, row) => [row + 1]),
  );
  writeValues(model, at(2, 0), [[`=FILTER(A1:A${ROWS},ROW(A1:A${ROWS})>0)`]]);
  const shown = (row: number) => model.getters.getEvaluatedCell({ sheetId: SHEET, col: 2, row });
  return { model, shown };
}

test('cells of a large result that stay the same are not made anew', () => {
  const { model, shown } = open();
  const [same, other] = [shown(700), shown(800)];
  writeValues(model, at(0, 800), [['八百']]);
  expect(shown(700)).toBe(same);
  expect(shown(800)).not.toBe(other);
  expect(readValues(model, at(2, 799, 2, 801))).toEqual([[800], ['八百'], [802]]);
});

test('rows of a custom function change where their values do', () => {
  const workbook = Workbook.create();
  const { model } = workbook;
  const parameters = [{ name: 'rows', optional: false }];
  // a thousand rows, one of which says the argument
  workbook.setCustomFunctions([{ name: 'SAY', description: '', parameters }], (_name, [text]) => ({
    value: Array.from({ length: 1000 }, (_, row) => [row === 500 ? text : `行${row}`]),
  }));
  writeValues(model, at(0, 0, 2, 0), [['前', '', '=SAY(A1)']]);
  const shown = (row: number) => model.getters.getEvaluatedCell({ sheetId: SHEET, col: 2, row });
  const same = shown(499);
  expect(readValues(model, at(2, 500))).toEqual([['前']]);
  writeValues(model, at(0, 0), [['後']]);
  expect(readValues(model, at(2, 499, 2, 501))).toEqual([['行499'], ['後'], ['行501']]);
  expect(shown(499)).toBe(same);
});

test('a format beneath a large result shows it anew', () => {
  const { model, shown } = open();
  expect(shown(700).formattedValue).toBe('701');
  write(model, at(2, 700), { formats: [['0.00']] });
  writeValues(model, at(0, 0), [[0]]);
  expect(readDisplay(model, at(2, 699, 2, 701))).toEqual([['700'], ['701.00'], ['702']]);
});

test('content in the way of a large result stops it until it is gone', () => {
  const { model } = open();
  writeValues(model, at(2, 600), [['手入力']]);
  expect(readValues(model, at(2, 0))).toEqual([['#REF!']]);
  expect(readValues(model, at(2, 599, 2, 601))).toEqual([[''], ['手入力'], ['']]);
  writeValues(model, at(0, 601), [[5]]);
  writeValues(model, at(2, 600), [['']]);
  expect(readValues(model, at(2, 599, 2, 601))).toEqual([[600], [601], [5]]);
});

test('a large result that grows short leaves nothing behind, and comes back whole', () => {
  const { model } = open();
  writeValues(model, at(2, 0), [[`=FILTER(A1:A${ROWS},ROW(A1:A${ROWS})>B1)`]]);
  writeValues(model, at(1, 0), [[1198]]);
  expect(readValues(model, at(2, 0, 2, 3))).toEqual([[1199], [1200], [''], ['']]);
  writeValues(model, at(1, 0), [[1]]);
  expect(readValues(model, at(2, 0, 2, 3))).toEqual([[2], [3], [4], [5]]);
  expect(readValues(model, at(2, 1198))).toEqual([[1200]]);
});

test('an error in a large result is each time the one of its cell', () => {
  const { model } = open();
  writeValues(model, at(0, 300), [['=1/0']]);
  expect(readValues(model, at(2, 300))).toEqual([['#DIV/0!']]);
  writeValues(model, at(0, 301), [[1]]);
  expect(readValues(model, at(2, 300, 2, 301))).toEqual([['#DIV/0!'], [1]]);
  writeValues(model, at(0, 300), [[7]]);
  expect(readValues(model, at(2, 300))).toEqual([[7]]);
});
