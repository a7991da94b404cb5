// This file tests what counts as a look at a formula cell: whatever a script can learn from it, and nothing else.
import { cellsSeen, formulaCells } from '../support/faults/seen-cells';
import { sheetByHand } from '../support/hands';
import { openTestTwin, PLAIN_BUNDLE, type Twin } from '../support/twin';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORMULAS = { A1: '=1+1', B5: '=A1*2', D1: '=SEQUENCE(3)', E9: '=2+2' } as const;

let twin: Twin;
let sheet: Sheet;
beforeAll(async () => {
  twin = await openTestTwin({ bundle: PLAIN_BUNDLE });
  sheet = sheetByHand(twin, twin.workbook.tabNames()[0]!);
  sheet.getRange('C1').setValue(5);
  for (const [cell, formula] of Object.entries(FORMULAS)) sheet.getRange(cell).setFormula(formula);
});

const looks: readonly [string, readonly string[], (sheet: Sheet) => unknown][] = [
  ['a typed cell', [], (tab) => tab.getRange('C1').getValue()],
  ['how a formula cell looks', [], (tab) => tab.getRange('A1').getBackground()],
  ['how large the grid is', [], (tab) => tab.getMaxRows()],
  ['a cell', ['A1'], (tab) => tab.getRange('A1').getValue()],
  ['what a cell shows', ['A1'], (tab) => tab.getRange('A1:C1').getDisplayValues()],
  ['whether it is blank', ['E9'], (tab) => tab.getRange('E9').isBlank()],
  ['its formula', ['E9'], (tab) => tab.getRange('E1:E9').getFormulas()],
  ['a formula, and so what it reads', ['A1', 'B5'], (tab) => tab.getRange('B5').getValue()],
  ['the last cell of a result', ['D1'], (tab) => tab.getRange('D3').getValues()],
  ['the last row, which one formula makes', ['E9'], (tab) => tab.getLastRow()],
  ['the contents of the tab', ['A1', 'B5', 'D1', 'E9'], (tab) => tab.getDataRange().getValues()],
  ['the region around a cell', ['A1', 'B5', 'D1', 'E9'], (tab) => tab.getRange('C1').getDataRegion()],
];

test.each(looks)('%s', async (_, wanted, look) => {
  const run = () => Promise.resolve(void look(sheet));
  const seen = await cellsSeen(twin, formulaCells(twin), { run, putBack: () => undefined });
  const names = seen.map(({ row, column }) => sheet.getRange(row, column).getA1Notation());
  expect(names.sort()).toEqual(wanted);
});
