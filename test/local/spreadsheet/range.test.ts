// What scripts may expect of ranges: values, text, formulas, shapes, looks.
import { openDesk, manager, staff } from './fake-execution';

function sheetOf(desk = openDesk()) {
  return desk.app.getActiveSheet();
}

describe('values', () => {
  test('come back with their types', () => {
    const range = sheetOf().getRange('A1:E1');
    const date = new Date('2026-01-31T00:00:00+09:00');
    range.setValues([[1.5, 'テキスト', true, date, '']]);
    expect(range.getValues()).toEqual([[1.5, 'テキスト', true, date, '']]);
    expect(range.getDisplayValues()).toEqual([['1.5', 'テキスト', 'TRUE', '2026/01/31', '']]);
  });

  test('text is taken as typed', () => {
    const range = sheetOf().getRange('A1:F1');
    range.setValues([['1,000', '2026/1/31', '10%', 'true', '¥1,500', '=1+1']]);
    expect(range.getValues()).toEqual([[1000, new Date('2026-01-31T00:00:00+09:00'), 0.1, true, 1500, 2]]);
  });

  test('a sign before text makes a formula, as on Google', () => {
    const range = sheetOf().getRange('A1:B1');
    range.setValues([['+49 89 1234', '-1']]);
    expect(range.getFormulas()).toEqual([['=+49 89 1234', '']]);
    expect(range.getValues()[0]![1]).toBe(-1);
  });

  test('an apostrophe makes text and is hidden', () => {
    const sheet = sheetOf();
    const texts = [
      '0012',
      '=1+1',
      '1/2',
      '+81-3-0000-0000',
      "'quoted",
      '@x',
      'TRUE',
      '[a](http://example.jp)',
    ];
    const range = sheet.getRange(1, 1, 1, texts.length);
    range.setValues([texts.map((text) => `'${text}`)]);
    expect(range.getValues()).toEqual([texts]);
    expect(range.getDisplayValues()).toEqual([texts]);
    expect(range.getFormulas()).toEqual([texts.map(() => '')]);
    sheet.getRange('A2').setFormula('=A1&B1');
    expect(sheet.getRange('A2').getValue()).toBe('0012=1+1');
  });

  test('a cell with format @ keeps text, and = still begins a formula there', () => {
    const range = sheetOf().getRange('A1:D1').setNumberFormat('@');
    range.setValues([['0012', '1/2', "'=1+1", '=1+1']]);
    expect(range.getValues()).toEqual([['0012', '1/2', '=1+1', '2']]);
    range.setNumberFormat('0');
    expect(range.getValues()[0]!.slice(0, 3)).toEqual(['0012', '1/2', '=1+1']);
  });

  test('a matrix of another shape is refused with its size', () => {
    const range = sheetOf().getRange('A1:B2');
    expect(() => range.setValues([[1, 2]])).toThrow(/The data has 1 but the range has 2/);
    expect(() => range.setValues([[1], [2]])).toThrow(
      /number of columns .* The data has 1 but the range has 2/,
    );
  });

  test('the last row is the last with content', () => {
    const sheet = sheetOf();
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B3').setValue('x');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 2]);
    sheet.appendRow(['a', 'b', 'c']);
    expect(sheet.getRange('A4:C4').getValues()).toEqual([['a', 'b', 'c']]);
  });
});

test('outside the grid there is no range', () => {
  const sheet = sheetOf();
  expect(() => sheet.getRange(1001, 1)).toThrow(/outside the dimensions of the sheet/);
  expect(() => sheet.getRange(0, 1)).toThrow(/too small/);
  expect(() => sheet.getRange('Nowhere')).toThrow('Range not found');
  expect(sheet.getRange('B2:B').getLastRow()).toBe(1000);
});

test('looks are read back', () => {
  const range = sheetOf().getRange('A1:B2');
  range
    .setBackground('#eeeeee')
    .setFontWeight('bold')
    .setNumberFormat('#,##0円')
    .setHorizontalAlignment('right');
  range.setValue(1234);
  range.setBorder(true, true, true, true, null, null, '#cccccc', 'SOLID');
  expect(range.getBackgrounds()).toEqual([
    ['#eeeeee', '#eeeeee'],
    ['#eeeeee', '#eeeeee'],
  ]);
  expect(range.getDisplayValues()[0]).toEqual(['1,234円', '1,234円']);
  expect([range.getFontWeight(), range.getHorizontalAlignment()]).toEqual(['bold', 'right']);
  range.clearFormat();
  expect(range.getDisplayValues()[0]![0]).toBe('1234');
});

test('sorting moves rows with their formulas; blanks stay last', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:B4').setValues([
    [3, '=A1*2'],
    [1, '=A2*2'],
    ['', ''],
    [2, '=A4*2'],
  ]);
  sheet.getRange('A1:B4').sort({ column: 1, ascending: false });
  expect(sheet.getRange('A1:B4').getValues()).toEqual([
    [3, 6],
    [2, 4],
    [1, 2],
    ['', ''],
  ]);
  expect(sheet.getRange('B2').getFormula()).toBe('=A2*2');
});

test('what was written can be taken back, newest first', () => {
  const desk = openDesk();
  const cell = sheetOf(desk).getRange('A1');
  cell.setValue('before');
  desk.app.flush();
  cell.setValue('after');
  desk.app.getActive().insertSheet('新しい');
  for (const undo of desk.journal.reverse()) undo();
  expect(cell.getValue()).toBe('before');
  expect(desk.app.getActive().getSheetByName('新しい')).toBeNull();
});

test('rows, columns, panes, tabs', () => {
  const desk = openDesk();
  const sheet = sheetOf(desk);
  sheet.getRange('A1:A2').setValues([['head'], ['row']]);
  sheet.insertRowsBefore(2, 2);
  expect(sheet.getRange('A4').getValue()).toBe('row');
  sheet.deleteRows(2, 2);
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, 2, 150);
  sheet.hideColumns(3);
  sheet.setTabColor('#ff0000');
  sheet.setName('名簿');
  expect([sheet.getFrozenRows(), sheet.getColumnWidth(2), sheet.isColumnHiddenByUser(3)]).toEqual([
    1,
    150,
    true,
  ]);
  expect([sheet.getTabColor(), sheet.getName(), sheet.getMaxRows()]).toEqual(['#ff0000', '名簿', 1000]);
  expect(() => desk.app.getActive().insertSheet('名簿')).toThrow(/already exists/);
});

test('drop-downs, checkboxes, notes, conditional formats, filters, merges', () => {
  const desk = openDesk();
  const sheet = sheetOf(desk);
  const rule = desk.app
    .newDataValidation()
    .requireValueInList(['はい', 'いいえ'])
    .setAllowInvalid(false)
    .build();
  sheet.getRange('A1:A3').setDataValidation(rule);
  sheet.getRange('A2').setDataValidation(null);
  expect(sheet.getRange('A1').getDataValidation()!.getCriteriaValues()).toEqual([['はい', 'いいえ'], true]);
  expect(sheet.getRange('A2').getDataValidation()).toBeNull();
  sheet.getRange('B1').insertCheckboxes();
  expect(sheet.getRange('B1').getValue()).toBe(false);
  sheet.getRange('C1').setNote('注意');
  sheet.insertRowBefore(1);
  expect(sheet.getRange('C2').getNote()).toBe('注意');
  const format = desk.app.newConditionalFormatRule().whenTextEqualTo('済').setBackground('#00ff00');
  sheet.setConditionalFormatRules([format.setRanges([sheet.getRange('D1:D9')]).build()]);
  expect(sheet.getConditionalFormatRules()[0]!.getRanges()[0]!.getA1Notation()).toBe('D1:D9');
  sheet.getRange('D2').setValue('済');
  const id = desk.workbook.tabNames().map((name) => desk.workbook.sheetId(name)!)[0]!;
  const look = desk.workbook.model.getters.getCellComputedStyle({ sheetId: id, col: 3, row: 1 });
  expect(look.fillColor).toMatch(/^#00ff00/i);
  sheet.getRange('F1:G5').createFilter();
  expect(sheet.getFilter()!.getRange().getA1Notation()).toBe('F1:G5');
  sheet.getFilter()!.remove();
  expect(sheet.getFilter()).toBeNull();
  sheet.getRange('H1:I2').merge();
  expect(sheet.getRange('H1').isPartOfMerge()).toBe(true);
});

test('named ranges in formulas, by their Japanese names', () => {
  const desk = openDesk();
  const sheet = sheetOf(desk);
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  desk.app.getActive().setNamedRange('料率表', sheet.getRange('A1:A3'));
  sheet.getRange('B1').setFormula('=SUM(料率表)');
  expect(sheet.getRange('B1').getValue()).toBe(6);
  desk.app.getActive().setNamedRange('料率表', sheet.getRange('A1:A2'));
  expect(sheet.getRange('B1').getValue()).toBe(3);
  expect(desk.app.getActive().getRangeByName('料率表')!.getA1Notation()).toBe('A1:A2');
  const wide = desk.app.getActive().insertSheet('広い').insertColumnsAfter(26, 10);
  desk.app.getActive().setNamedRange('遠い', wide.getRange('AH1'));
  expect(desk.app.getActive().getRangeByName('遠い')!.getSheet().getName()).toBe('広い');
});

test('charts stand on the sheet', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:B3').setValues([
    ['月', '件数'],
    ['1月', 3],
    ['2月', 5],
  ]);
  const chart = sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange('A1:B3'))
    .setNumHeaders(1)
    .setPosition(2, 4, 0, 0);
  sheet.insertChart(chart.setOption('title', '件数').build());
  const [shown] = sheet.getCharts();
  expect(shown!.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'B1:B3']);
  sheet.updateChart(shown!.modify().setTitle('別の題').build());
  sheet.removeChart(shown!);
  expect(sheet.getCharts()).toEqual([]);
});

describe('protection', () => {
  test('only its editors may write, the manager always', () => {
    const desk = openDesk();
    const sheet = sheetOf(desk);
    const protection = sheet.getRange('A1:B1').protect().setDescription('見出し');
    protection.removeEditors(protection.getEditors()).addEditor(manager.email);
    const other = sheetOf(openDesk({ workbook: desk.workbook, user: staff }));
    expect(() => other.getRange('B1').setValue('x')).toThrow(
      /You are trying to edit a protected cell or object/,
    );
    expect(() => other.deleteRow(1)).toThrow(/protected/);
    other.getRange('B2').setValue('free');
    sheet.getRange('B1').setValue('x');
    sheet.insertRowBefore(1);
    expect(sheet.getProtections('RANGE')[0]!.getRange().getA1Notation()).toBe('A2:B2');
    protection.remove();
    other.getRange('B2').setValue('y');
  });

  test('a warning does not stop scripts; a protected sheet leaves its free ranges open', () => {
    const desk = openDesk();
    const sheet = sheetOf(desk);
    const other = sheetOf(openDesk({ workbook: desk.workbook, user: staff }));
    const protection = sheet.protect().setWarningOnly(true);
    other.getRange('A1').setValue('x');
    protection.setWarningOnly(false).setUnprotectedRanges([sheet.getRange('C1:C9')]);
    protection.removeEditors([staff.email]);
    other.getRange('C2').setValue('x');
    expect(() => other.getRange('C2:D2').setValue('x')).toThrow(/protected/);
  });

  test('a custom function writes nothing', () => {
    const desk = openDesk({ readOnly: true });
    expect(() => sheetOf(desk).getRange('A1').setValue(1)).toThrow(
      'You do not have permission to call setValue',
    );
  });
});

test('the selection is the user’s', () => {
  const desk = openDesk();
  desk.workbook.setSelection(manager, 'シート1', ['A2:B3', 'D5'], 'D5');
  expect(
    desk.app
      .getActiveRangeList()!
      .getRanges()
      .map((range) => range.getA1Notation()),
  ).toEqual(['A2:B3', 'D5']);
  const seen: unknown[] = [];
  desk.workbook.onActivate((user, selection) => seen.push([user.email, selection.zones]));
  desk.app.getActiveSheet().getRange('C1:C2').activate();
  expect(seen).toEqual([[manager.email, ['C1:C2']]]);
});
