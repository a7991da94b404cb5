// Conformance cases for cells: values, formulas, formats. Each gives rows of [what, is, should be].

function scratch_() {
  return SpreadsheetApp.getActive().insertSheet('試験' + Utilities.getUuid().slice(0, 8));
}

/**
 * @covers SpreadsheetApp.getActive Spreadsheet.insertSheet Sheet.getRange
 * @covers Range.setValues | reported | Text is read as if typed: =, numbers, dates; a leading apostrophe or the format @ keeps text.
 * @covers Range.getValues | documented | Dates are Date at Japanese midnight; error cells are their code as text.
 * @covers SpreadsheetApp.flush | documented | Writes reach the model at once; flush ends what a kill may undo.
 */
function caseValuesComeBack() {
  const sheet = scratch_();
  const date = new Date(2026, 3, 1);
  sheet.getRange(1, 1, 2, 3).setValues([
    ['文字', 1.5, true],
    [date, '', "'=1+1"],
  ]);
  SpreadsheetApp.flush();
  const values = sheet.getRange(1, 1, 2, 3).getValues();
  return [
    ['text, number, boolean', values[0], ['文字', 1.5, true]],
    ['a date is a Date', values[1][0] instanceof Date && values[1][0].getTime() === date.getTime(), true],
    ['a blank cell is empty text', values[1][1], ''],
    ['an apostrophe keeps text and does not come back', values[1][2], '=1+1'],
  ];
}

/**
 * @covers Range.setValue | reported | As setValues.
 * @covers Range.getValue Range.setFormula Range.getFormula Range.getFormulas Range.setNumberFormat
 */
function caseFormulas() {
  const sheet = scratch_();
  sheet.getRange('A1').setValue(2);
  sheet.getRange('B1').setFormula('=A1*3');
  sheet.getRange('C1').setNumberFormat('@').setValue('007');
  sheet.getRange('A2').setValue(5);
  sheet.getRange('E1').setFormula('=ARRAYFORMULA(A1:A2*10)');
  sheet.getRange(2, 4, 1, 3).setValues([['x', '', 'y']]);
  sheet.getRange('G1').setFormula('=ARRAYFORMULA(A1:A2&"円")');
  sheet.getRange('H1').setFormula('=H9');
  sheet.deleteRows(9, 1);
  SpreadsheetApp.flush();
  return [
    ['& goes cell by cell', sheet.getRange('G1:G2').getValues(), [['2円'], ['5円']]],
    ['a reference that is gone', sheet.getRange('H1').getValue(), '#REF!'],
    ['a blank written over a spill leaves it', sheet.getRange(1, 5, 2, 1).getValues(), [[20], [50]]],
    ['value of a formula', sheet.getRange('B1').getValue(), 6],
    ['the formula', sheet.getRange('B1').getFormula(), '=A1*3'],
    ['formulas of a range', sheet.getRange('A1:B1').getFormulas(), [['', '=A1*3']]],
    ['text format keeps zeros', sheet.getRange('C1').getValue(), '007'],
  ];
}

/**
 * @covers Sheet.getLastRow | reported | A formula counts as content, and so does blank text that it spills, down to the end of the spill; formats do not. A spilled result that is truly empty does not count [assumed].
 * @covers Sheet.getLastColumn | reported | As getLastRow.
 * @covers Sheet.getDataRange | reported | As getLastRow.
 * @covers Sheet.getMaxRows Sheet.getMaxColumns Range.getRow
 * @covers Range.getLastRow Range.getColumn Range.getLastColumn Range.getSheet
 */
function caseExtent() {
  const sheet = scratch_();
  const blank = [sheet.getLastRow(), sheet.getLastColumn()];
  sheet.getRange('B3').setValue('x');
  return [
    ['an empty tab', blank, [0, 0]],
    ['last row and column', [sheet.getLastRow(), sheet.getLastColumn()], [3, 2]],
    [
      'data range',
      sheet.getDataRange().getValues(),
      [
        ['', ''],
        ['', ''],
        ['', 'x'],
      ],
    ],
    ['rows of a range', [sheet.getRange('B2:C5').getRow(), sheet.getRange('B2:C5').getLastRow()], [2, 5]],
    [
      'columns of a range',
      [sheet.getRange('B2:C5').getColumn(), sheet.getRange('B2:C5').getLastColumn()],
      [2, 3],
    ],
    ['its tab', sheet.getRange('B2').getSheet().getName() === sheet.getName(), true],
    ['a new tab', [sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]],
  ];
}

/**
 * @covers Sheet.appendRow | reported | Goes below the last row with content, spilled blank text included.
 */
function caseExtentOfSpills() {
  const sheet = scratch_();
  sheet.getRange('A1:A2').setValues([['x'], ['y']]);
  sheet.getRange('C1').setFormula('=ARRAYFORMULA(IF(A1:A20="x","",""))');
  SpreadsheetApp.flush();
  const single = scratch_();
  single.getRange('B2').setFormula('=IF(TRUE,"","")');
  const extent = [sheet.getLastRow(), sheet.getLastColumn()];
  const data = sheet.getDataRange();
  const dataEnds = [data.getLastRow(), data.getLastColumn()];
  sheet.appendRow(['z']);
  return [
    ['blank text that a spill puts into cells is content', extent, [20, 3]],
    ['data range to the end of the spill', dataEnds, [20, 3]],
    ['a row is appended below the spill', sheet.getRange('A19:A21').getValues(), [[''], [''], ['z']]],
    ['blank text of one formula is content', [single.getLastRow(), single.getLastColumn()], [2, 2]],
  ];
}

/**
 * @covers Sheet.insertRowsBefore Sheet.insertRowsAfter Sheet.insertColumnBefore
 * @covers Sheet.insertColumnAfter Sheet.insertColumnsAfter Sheet.deleteRows Sheet.deleteColumns
 */
function caseRowsAndColumns() {
  const sheet = scratch_();
  sheet.getRange('A1:B2').setValues([
    [1, 2],
    [3, 4],
  ]);
  sheet.insertRowsBefore(2, 1);
  sheet.insertColumnBefore(2);
  const moved = sheet.getRange('A1:C3').getValues();
  sheet.insertRowsAfter(3, 2);
  sheet.insertColumnAfter(3);
  sheet.insertColumnsAfter(4, 3);
  const size = [sheet.getMaxRows(), sheet.getMaxColumns()];
  sheet.deleteRows(2, 1);
  sheet.deleteColumns(2, 1);
  return [
    [
      'inserted',
      moved,
      [
        [1, '', 2],
        ['', '', ''],
        [3, '', 4],
      ],
    ],
    // 1000 rows + 1 + 2, 26 columns + 1 + 1 + 3
    ['size', size, [1003, 31]],
    [
      'deleted',
      sheet.getRange('A1:B2').getValues(),
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ];
}

/**
 * @covers Sheet.getRangeList RangeList.setNumberFormat
 */
function caseRangeList() {
  const sheet = scratch_();
  sheet.getRangeList(['A1:B1', 'D2']).setNumberFormat('@');
  sheet.getRange('A1:D2').setValues([
    ['01', '02', '03', '04'],
    ['05', '06', '07', '08'],
  ]);
  return [
    [
      'text alone in the listed ranges',
      sheet.getRange('A1:D2').getValues(),
      [
        ['01', '02', 3, 4],
        [5, 6, 7, '08'],
      ],
    ],
  ];
}

/**
 * @covers Spreadsheet.setNamedRange Spreadsheet.getRangeByName Spreadsheet.getSheetByName
 * @covers Spreadsheet.getSheets Spreadsheet.getNumSheets Sheet.getName Sheet.setName
 * @covers Spreadsheet.getSpreadsheetTimeZone
 * @covers Spreadsheet.setSpreadsheetTimeZone | assumed | Asia/Tokyo only.
 * @covers Spreadsheet.setSpreadsheetLocale | assumed | Kept; formats stay Japanese.
 * @covers Spreadsheet.getOwner | assumed | The first manager among the twin's users.
 * @covers User.getEmail Spreadsheet.removeNamedRange Spreadsheet.deleteSheet
 */
function caseWorkbook() {
  const book = SpreadsheetApp.getActive();
  const before = book.getNumSheets();
  const gone = scratch_();
  gone.setName('消す試験');
  book.setNamedRange('消す範囲', gone.getRange('A1'));
  book.removeNamedRange('消す範囲');
  book.deleteSheet(gone);
  const sheet = scratch_();
  const renamed = `改名した${sheet.getName()}`;
  sheet.setName(renamed);
  sheet.getRange('B2').setValue(5);
  book.setNamedRange('試験範囲', sheet.getRange('B2'));
  book.setSpreadsheetLocale('ja_JP');
  book.setSpreadsheetTimeZone('Asia/Tokyo');
  return [
    ['named range', book.getRangeByName('試験範囲').getValue(), 5],
    ['no such name', book.getRangeByName('ない範囲'), null],
    ['by name', book.getSheetByName(renamed).getName(), renamed],
    ['removed', [book.getRangeByName('消す範囲'), book.getSheetByName('消す試験')], [null, null]],
    ['no such tab', book.getSheetByName('ないタブ'), null],
    ['tabs', [book.getNumSheets(), book.getSheets().length], [before + 1, before + 1]],
    ['zone', book.getSpreadsheetTimeZone(), 'Asia/Tokyo'],
    ['owner', book.getOwner().getEmail().includes('@'), true],
  ];
}
