// That an evaluation that waits changes nothing but the time: reads are fresh, grids hear in order.
import { writeValues } from '../../../local/workbook/cells';
import { Workbook } from '../../../local/workbook/workbook';
import { manager, openDesk } from '../spreadsheet/fake-execution';

const SHEET = 'sheet-1';
const block = (left: number, top: number, right = left, bottom = top) => ({
  sheetId: SHEET,
  left,
  top,
  right,
  bottom,
});

/** A workbook with a custom function that doubles its argument, counting its calls. */
function openHeld() {
  const workbook = Workbook.create();
  const calls: unknown[] = [];
  workbook.setCustomFunctions(
    [{ name: 'DOUBLE', description: '', parameters: [{ name: 'value', optional: false }] }],
    (_name, [value]) => {
      calls.push(value);
      return { value: Number(value) * 2 };
    },
  );
  const { app } = openDesk({ workbook });
  return { workbook, sheet: app.getActiveSpreadsheet().getSheets()[0]!, calls, app };
}

test('while held, nothing is computed until something is read that depends on it', () => {
  const { workbook, sheet, calls } = openHeld();
  const release = workbook.hold();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('B1').setFormula('=DOUBLE(A1)');
  sheet.getRange('A1').setValue(2);
  expect(sheet.getRange('A1').getValue()).toBe(2);
  expect(calls).toEqual([]);
  expect(sheet.getRange('B1').getValue()).toBe(4);
  expect(calls).toEqual([2]);
  sheet.getRange('A1').setValue(3);
  release();
  // Nobody watches: the next reader pays.
  expect(calls).toEqual([2]);
  expect(sheet.getRange('B1').getDisplayValue()).toBe('6');
  expect(calls).toEqual([2, 3]);
});

test('where a grid is open, the end of a script and its flush show what it wrote', () => {
  const { workbook, sheet, calls } = openHeld();
  workbook.show();
  sheet.getRange('B1').setFormula('=DOUBLE(A1)');
  workbook.show();
  expect(calls).toEqual([]);
  workbook.join({ id: 'grid', user: manager, send: () => undefined });
  const release = workbook.hold();
  calls.splice(0);
  sheet.getRange('A1').setValue(1);
  expect(calls).toEqual([]);
  workbook.show();
  expect(calls).toEqual([1]);
  sheet.getRange('A1').setValue(2);
  release();
  expect(calls).toEqual([1, 2]);
});

test('a script reads what it wrote through formulas, spills, inserted and deleted rows', () => {
  const { workbook, sheet } = openHeld();
  workbook.hold();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('C1').setFormula('=TRANSPOSE(A1:A3)');
  expect(sheet.getLastColumn()).toBe(5);
  expect(sheet.getRange('C1:E1').getValues()).toEqual([[1, 2, 3]]);
  sheet.getRange('A2').setValue(20);
  expect(sheet.getRange('D1').getValue()).toBe(20);
  sheet.insertRowBefore(1);
  expect(sheet.getRange('C1:E2').getValues()).toEqual([
    ['', '', ''],
    [1, 20, 3],
  ]);
  sheet.deleteRow(3);
  expect(sheet.getRange('C2').getFormula()).toBe('=TRANSPOSE(A2:A3)');
  expect(sheet.getRange('C2:E2').getValues()).toEqual([[1, 3, '']]);
});

test('values without formulas read the same before and after the evaluation', () => {
  const written = [
    ['会社', "'001", '007', '¥1,200', '2026/01/31', '10%', true, -3.5, '', '#N/A', "'=1+1", 'a@b.example'],
    [
      '[名前](https://a.example)',
      'https://a.example',
      '１２',
      '1,000',
      '12:30',
      'FALSE',
      0,
      '-',
      "'",
      ' a ',
      1,
      2,
    ],
  ];
  const read = (held: boolean) => {
    const { workbook, sheet } = openHeld();
    sheet.getRange('C1').setNumberFormat('@');
    if (held) workbook.hold();
    sheet.getRange(1, 1, 2, 12).setValues(written.map((row) => row.map((value) => value)));
    if (!held) workbook.settle();
    return sheet.getRange(1, 1, 3, 13).getValues();
  };
  expect(read(true)).toEqual(read(false));
  expect(read(true)[0]!.slice(0, 4)).toEqual(['会社', '001', '007', 1200]);
});

test('a grid hears of the values of custom functions before the cells that show them', () => {
  const { workbook } = openHeld();
  const heard: string[] = [];
  workbook.onFunctionValues((entries) => heard.push(`values ${entries.length}`));
  workbook.join({
    id: 'grid',
    user: manager,
    send: (message) => heard.push((message as { type: string }).type),
  });
  const release = workbook.hold();
  writeValues(workbook.model, block(0, 0, 1, 0), [[1, '=DOUBLE(A1)']]);
  writeValues(workbook.model, block(2, 0), [['=DOUBLE(B1)']]);
  expect(heard).toEqual([]);
  release();
  expect(heard).toEqual(['values 2', 'REMOTE_REVISION', 'REMOTE_REVISION']);
});

test('an edit in a grid during a script is computed at once, after what the script had written', () => {
  const { workbook, sheet } = openHeld();
  const joined = workbook.join({ id: 'grid', user: manager, send: (message) => heard.push(message) });
  const heard: unknown[] = [];
  expect(joined.messages).toEqual([]);
  const release = workbook.hold();
  sheet.getRange('A1').setFormula('=B1+1');
  const stale = workbook.revisionId;
  workbook.receive('grid', {
    type: 'REMOTE_REVISION',
    version: 1,
    clientId: 'grid',
    serverRevisionId: stale,
    nextRevisionId: 'typed',
    commands: [{ type: 'UPDATE_CELL', sheetId: SHEET, col: 1, row: 0, content: '4' }],
  });
  expect(heard).toHaveLength(2);
  expect(sheet.getRange('A1').getValue()).toBe(5);
  release();
});

test('what is taken back while held leaves no value behind', () => {
  const { workbook, sheet } = openHeld();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('B1').setFormula('=DOUBLE(A1)');
  const release = workbook.hold();
  sheet.getRange('A1').setValue(5);
  workbook.undo(workbook.revisionId);
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
  release();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
});

test('two scripts at once: the first that ends does not end the waiting of the other', () => {
  const { workbook, sheet, calls } = openHeld();
  workbook.join({ id: 'grid', user: manager, send: () => undefined });
  const first = workbook.hold();
  const second = workbook.hold();
  first();
  first();
  sheet.getRange('A1').setFormula('=DOUBLE(4)');
  expect(calls).toEqual([]);
  second();
  expect(calls).toEqual([4]);
});
