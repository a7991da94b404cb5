// Formulas as Sheets computes them: `&` cell by cell, and the states that a formula cell may show.
import type { ShownState } from '../../../local/workbook/plugins/shown-instead';
import { openDesk } from '../spreadsheet/fake-execution';

test('& joins cell by cell; CONCATENATE joins all', () => {
  const sheet = openDesk().app.getActiveSheet();
  sheet.getRange('A1:B2').setValues([
    ['a', 1],
    ['b', 2],
  ]);
  sheet.getRange('D1').setFormula('=ARRAYFORMULA(A1:A2&"-"&B1:B2)');
  sheet.getRange('E1').setFormula('=CONCATENATE(A1:A2,"-")');
  sheet.getRange('F1').setFormula('=VSTACK("h",IF(B1:B2>1,B1:B2&"円",""))');
  expect(sheet.getRange('D1:F3').getValues()).toEqual([
    ['a-1', 'ab-', 'h'],
    ['b-2', '', ''],
    ['', '', '2円'],
  ]);
});

test('a reference that is gone reads as Google writes it', () => {
  const sheet = openDesk().app.getActiveSheet();
  sheet.getRange('B1').setFormula('=A2');
  sheet.deleteRow(2);
  expect(sheet.getRange('B1').getValue()).toBe('#REF!');
});

describe('a formula cell that shows something else', () => {
  const states: ShownState[] = ['Loading...', '#REF!', '#ERROR!', '#NAME?', ''];

  test.each(states)('"%s" stands in the one cell, spills nothing, and goes again', (state) => {
    const { app, workbook } = openDesk();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('C1').setFormula('=A1:A2*10');
    sheet.getRange('D1').setFormula('=A1+1');
    const shown = [
      [10, 2],
      [20, ''],
    ];
    expect(sheet.getRange('C1:D2').getValues()).toEqual(shown);
    workbook.showInstead(({ tab, row, column }) =>
      tab === sheet.getName() && row === 1 && column === 3 ? state : undefined,
    );
    expect(sheet.getRange('C1:D2').getValues()).toEqual([
      [state, 2],
      ['', ''],
    ]);
    expect(sheet.getRange('C1').getFormula()).toBe('=A1:A2*10');
    workbook.showInstead();
    expect(sheet.getRange('C1:D2').getValues()).toEqual(shown);
  });
});
