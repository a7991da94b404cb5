// Conformance cases for what cells look like and refuse. That the calls chain is half of the case.

/**
 * @covers Range.setBackground Range.setBackgrounds Range.setFontColor Range.setFontSize
 * @covers Range.setFontStyle Range.setFontWeight Range.setHorizontalAlignment
 * @covers Range.setVerticalAlignment Range.setWrap Range.setBorder Range.setNote Range.getNotes Range.merge
 * @covers Range.getNumberFormats
 */
function caseFormats() {
  const sheet = scratch_();
  const range = sheet.getRange('A1:B2');
  const chained = range
    .setBackground('#ffffff')
    .setBackgrounds([
      ['#ff0000', '#00ff00'],
      [null, null],
    ])
    .setFontColor('#333333')
    .setFontSize(11)
    .setFontStyle('italic')
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true)
    .setBorder(true, true, true, true, false, false, '#000000', SpreadsheetApp.BorderStyle.SOLID);
  chained.setValues([
    [1, 2],
    [3, 4],
  ]);
  sheet.getRange('A1').setNote('注');
  sheet.getRange('F1:G1').setNumberFormat('yyyy/mm/dd');
  sheet
    .getRange('D1:E1')
    .setValues([['左', '']])
    .merge();
  return [
    [
      'formats leave values alone',
      range.getValues(),
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['notes, blank where there is none', sheet.getRange('A1:B1').getNotes(), [['注', '']]],
    [
      'number formats as they were set',
      sheet.getRange('F1:G1').getNumberFormats(),
      [Array(2).fill('yyyy/mm/dd')],
    ],
    ['a merged range has its value on the left', sheet.getRange('D1').getValue(), '左'],
  ];
}

/**
 * @covers Sheet.setColumnWidth Sheet.setColumnWidths Sheet.setRowHeight Sheet.setRowHeights Sheet.hideColumns
 * @covers Sheet.setFrozenRows Sheet.setFrozenColumns Sheet.setHiddenGridlines Sheet.setTabColor
 */
function caseTab() {
  const sheet = scratch_();
  sheet.setColumnWidth(1, 120);
  sheet.setColumnWidths(2, 3, 80);
  sheet.setRowHeight(1, 40);
  sheet.setRowHeights(2, 3, 26);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(2);
  sheet.hideColumns(5);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor('#336699');
  sheet.getRange('E1').setValue('隠');
  return [['hidden columns can be read', sheet.getRange('E1').getValue(), '隠']];
}

/**
 * @covers SpreadsheetApp.newDataValidation DataValidationBuilder.requireValueInList
 * @covers DataValidationBuilder.setAllowInvalid DataValidationBuilder.setHelpText
 * @covers DataValidationBuilder.build
 * @covers Range.setDataValidation | reported | A script's write that a strict list lacks throws and writes nothing; blank and formulas pass [assumed], and so does what other strict rules forbid [assumed].
 */
function caseValidation() {
  const sheet = scratch_();
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(['A', 'B'], true)
    .setAllowInvalid(false)
    .setHelpText('AかBを選んでください')
    .build();
  sheet.getRange('A1:A3').setDataValidation(rule);
  sheet.getRange('A1').setValue('B');
  const refused = (write) => {
    try {
      write();
      SpreadsheetApp.flush();
      return '';
    } catch (error) {
      return String(error.message).includes('violates the data validation rules') ? 'refused' : error.message;
    }
  };
  const one = refused(() => sheet.getRange('A2').setValue('C'));
  const block = refused(() =>
    sheet.getRange('A1:B3').setValues([
      ['A', 1],
      ['C', 2],
      ['B', 3],
    ]),
  );
  const appended = refused(() => sheet.appendRow(['C']));
  sheet.getRange('A1').setValue('');
  const offering = SpreadsheetApp.newDataValidation().requireValueInList(['A']).setAllowInvalid(true).build();
  sheet.getRange('C1').setDataValidation(offering).setValue('C');
  return [
    ['what a strict list lacks is refused', [one, block, appended], ['refused', 'refused', 'refused']],
    [
      'blank goes in, and of a refused block nothing',
      sheet.getRange('A1:B3').getValues().flat().join(''),
      '',
    ],
    ['a list that only offers lets other text in', sheet.getRange('C1').getValue(), 'C'],
  ];
}

/**
 * @covers DataValidationBuilder.requireFormulaSatisfied | documented | Kept and evaluated with the cells as they stand; whether Google asks it before or after a typed text blocks a spill is not known.
 */
function caseFormulaRule() {
  const sheet = scratch_();
  sheet.getRange('A1').setFormula('=VSTACK("数","1","2")');
  const rule = SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied('=OR(LEN(A2)=0,NOT(ISERROR($A$1)))')
    .setAllowInvalid(false)
    .build();
  sheet.getRange('A2:A5').setDataValidation(rule);
  SpreadsheetApp.flush();
  const kept = sheet.getRange('A4').getDataValidation();
  sheet.getRange('A4').setValue('');
  return [
    ['a spill fills cells that have a rule', sheet.getRange('A1:A3').getValues().flat().join(), '数,1,2'],
    ['the rule is kept for each of them', kept !== null && !kept.getAllowInvalid(), true],
    ['blank goes in', sheet.getRange('A4').getValue(), ''],
  ];
}

/**
 * @covers Range.shiftColumnGroupDepth | documented | The same columns in two groups are refused here.
 * @covers Sheet.getColumnGroup Sheet.getColumnGroupDepth Sheet.collapseAllColumnGroups
 * @covers Sheet.expandAllColumnGroups Sheet.getColumnGroupControlPosition
 * @covers Sheet.setColumnGroupControlPosition | documented | Kept; the grid draws the toggle before the group.
 * @covers Group.collapse Group.expand Group.isCollapsed Group.getDepth Group.getRange Group.getControlIndex
 * @covers Group.remove
 */
function caseColumnGroups() {
  const sheet = scratch_();
  const { AFTER, BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
  const first = sheet.getColumnGroupControlPosition() === AFTER;
  sheet.getRange('B:F').shiftColumnGroupDepth(1);
  sheet.getRange('C:D').shiftColumnGroupDepth(1);
  const depths = [1, 2, 3, 4, 5, 6, 7].map((column) => sheet.getColumnGroupDepth(column));
  const outer = sheet.getColumnGroup(2, 1);
  const inner = sheet.getColumnGroup(3, 2);
  const control = outer.getControlIndex();
  outer.collapse();
  const collapsed = [outer.isCollapsed(), inner.isCollapsed()];
  outer.expand();
  sheet.collapseAllColumnGroups();
  const all = [outer.isCollapsed(), inner.isCollapsed()];
  sheet.expandAllColumnGroups();
  const none = [outer.isCollapsed(), inner.isCollapsed()];
  sheet.setColumnGroupControlPosition(BEFORE);
  const before = sheet.getColumnGroup(2, 1).getControlIndex();
  let refused = false;
  try {
    sheet.getRange('A:B').shiftColumnGroupDepth(1);
  } catch {
    refused = true;
  }
  inner.remove();
  sheet.getRange('E:F').shiftColumnGroupDepth(-1);
  let missing = false;
  try {
    sheet.getColumnGroup(6, 1);
  } catch {
    missing = true;
  }
  const flatter = [1, 2, 3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column));
  sheet.getRange('H:I').shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
  const wide = sheet.getRange('B:K');
  wide.shiftColumnGroupDepth(-1);
  wide.shiftColumnGroupDepth(-1);
  const out = [2, 4, 6, 8, 9, 11].map((column) => sheet.getColumnGroupDepth(column));
  return [
    ['the toggle stands after the group at first', [first, control], [true, 7]],
    ['how deep columns are', depths, [0, 1, 2, 2, 1, 1, 0]],
    ['depths of groups', [outer.getDepth(), inner.getDepth()], [1, 2]],
    ['its columns', [inner.getRange().getColumn(), inner.getRange().getLastColumn()], [3, 4]],
    [
      'folded alone, all, none',
      [collapsed, all, none],
      [
        [true, false],
        [true, true],
        [false, false],
      ],
    ],
    ['the toggle before the group', before, 1],
    ['no group where its toggle would have no place', refused, true],
    ['flatter again', flatter, [0, 1, 1, 1, 0, 0]],
    ['out of all groups, and columns that are in none stay so', out, [0, 0, 0, 0, 0, 0]],
    ['no such group', missing, true],
  ];
}

/**
 * @covers SpreadsheetApp.newConditionalFormatRule ConditionalFormatRuleBuilder.whenTextEqualTo
 * @covers ConditionalFormatRuleBuilder.setBackground ConditionalFormatRuleBuilder.setFontColor
 * @covers ConditionalFormatRuleBuilder.setRanges ConditionalFormatRuleBuilder.build
 * @covers ConditionalFormatRuleBuilder.whenFormulaSatisfied
 * @covers Sheet.setConditionalFormatRules
 */
function caseConditionalFormats() {
  const sheet = scratch_();
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('要照会')
    .setBackground('#fff2cc')
    .setFontColor('#7f6000')
    .setRanges([sheet.getRange('A1:A9')])
    .build();
  const byFormula = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$A2="要照会"')
    .setFontColor('#7f6000')
    .setRanges([sheet.getRange('B2:C9')])
    .build();
  sheet.setConditionalFormatRules([rule, byFormula]);
  sheet.getRange('A1').setValue('要照会');
  return [['the value stays', sheet.getRange('A1').getValue(), '要照会']];
}

/**
 * @covers Range.clearContent | documented | Formats, notes and rules stay.
 */
function caseClearContent() {
  const sheet = scratch_();
  const range = sheet.getRange('A1:B2').setNumberFormat('@');
  range.setValues([
    ['0001', 'x'],
    ['', 'y'],
  ]);
  sheet.getRange('A1:A2').clearContent();
  return [
    [
      'content goes',
      range.getValues(),
      [
        ['', 'x'],
        ['', 'y'],
      ],
    ],
    ['the format stays', sheet.getRange('A1').getNumberFormat(), '@'],
  ];
}

/**
 * @covers Sheet.protect
 * @covers Range.protect | documented | The engine knows sheets only; the twin keeps and enforces ranges.
 * @covers Sheet.getProtections Protection.setDescription Protection.getDescription
 * @covers Protection.setWarningOnly | documented | The grid asks; scripts pass.
 * @covers Protection.isWarningOnly
 * @covers Protection.addEditors | documented | The owner may always edit.
 * @covers Protection.removeEditors | documented | Throws for whom a group gives the right; whoever runs it and the owner stay.
 * @covers Protection.canDomainEdit | assumed | No Workspace domain: false until set.
 * @covers Protection.setDomainEdit | assumed | No effect on rights.
 * @covers Protection.getRange
 * @covers Protection.remove
 */
function caseProtection() {
  const sheet = scratch_();
  const whole = sheet.protect().setDescription('全体').setWarningOnly(true);
  const part = sheet.getRange('A1:B1').protect().setDescription('見出し');
  const me = Session.getEffectiveUser().getEmail();
  part.removeEditors(
    part
      .getEditors()
      .map((user) => user.getEmail())
      .filter((email) => email !== me),
  );
  part.addEditors(['helper@agency.example']);
  const domain = part.canDomainEdit();
  part.setDomainEdit(false);
  const ranges = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const sheets = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const editors = part.getEditors().map((user) => user.getEmail());
  const mayEdit = part.canEdit();
  const found = [ranges.map((one) => one.getDescription()), sheets.map((one) => one.getDescription())];
  const warning = [whole.isWarningOnly(), part.isWarningOnly()];
  const last = part.getRange().getLastColumn();
  part.remove();
  whole.remove();
  return [
    ['the protected range', last, 2],
    ['found by kind', found, [['見出し'], ['全体']]],
    ['who protects may edit', mayEdit, true],
    ['an added editor', editors.includes('helper@agency.example'), true],
    ['warning only', warning, [true, false]],
    ['domain editing is a yes or no', typeof domain, 'boolean'],
    ['removed', sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, 0],
  ];
}

/**
 * @covers Spreadsheet.setActiveSheet
 * @covers Spreadsheet.getActiveSheet | assumed | The tab of the user who runs the script; the first one in a trigger.
 * @covers Range.activate Sheet.getActiveRangeList RangeList.getRanges
 */
function caseSelection() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  book.setActiveSheet(sheet);
  sheet.getRange('B2:C4').activate();
  const ranges = sheet.getActiveRangeList().getRanges();
  return [
    ['active tab', book.getActiveSheet().getName() === sheet.getName(), true],
    ['selected rows', ranges.map((range) => [range.getRow(), range.getLastRow()]), [[2, 4]]],
  ];
}

/**
 * @covers Range.sort | documented | Whole rows by several columns; blank cells come last.
 */
function caseSort() {
  const sheet = scratch_();
  sheet.getRange('A1:C4').setValues([
    [1, '', 'no day'],
    [0, 46351, 'later'],
    [2, 46300, 'over'],
    [0, 46350, 'sooner'],
  ]);
  sheet.getRange('A1:C4').sort([
    { column: 1, ascending: true },
    { column: 2, ascending: true },
  ]);
  const order = sheet.getRange('C1:C4').getValues().join();
  return [['rows stand by both columns', order, 'sooner,later,no day,over']];
}

/**
 * @covers Sheet.newChart Sheet.insertChart Sheet.getCharts EmbeddedChartBuilder.setChartType
 * @covers EmbeddedChartBuilder.addRange | documented | The first column of the first range holds the labels.
 * @covers EmbeddedChartBuilder.setNumHeaders EmbeddedChartBuilder.setPosition
 * @covers EmbeddedChartBuilder.setOption | assumed | title, width, height, isStacked and legend; other looks change nothing.
 * @covers EmbeddedChartBuilder.build Sheet.removeChart
 */
function caseCharts() {
  const sheet = scratch_();
  sheet.getRange('A1:B3').setValues([
    ['月', '件数'],
    ['4月', 1],
    ['5月', 2],
  ]);
  const before = sheet.getCharts().length;
  const chart = sheet
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange('A1:B3'))
    .setNumHeaders(1)
    .setPosition(5, 1, 0, 0)
    .setOption('title', '件数')
    .build();
  sheet.insertChart(chart);
  const standing = sheet.getCharts();
  sheet.removeChart(standing[standing.length - 1]);
  return [
    ['a chart stands on its sheet', standing.length - before, 1],
    ['and is gone once it was removed', sheet.getCharts().length - before, 0],
  ];
}

/**
 * @covers Range.clear | documented | Contents and formats, or what the options name; `commentsOnly` takes the notes [assumed].
 * @covers Sheet.clear | documented | The same over the data range.
 * @covers Range.getBackground Range.getNote Range.getDataValidation
 */
function caseClearInPart() {
  const sheet = scratch_();
  const fill = () =>
    sheet
      .getRange('A1:A2')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build())
      .setValues([['x'], ['x']])
      .setBackground('#ff0000')
      .setNote('注');
  const look = () => {
    const cell = sheet.getRange('A2');
    return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
  };
  const after = (clear) => {
    fill();
    clear(sheet.getRange('A1:A2'));
    return look();
  };
  return [
    ['everything', after((range) => range.clear()).slice(0, 2), ['', '#ffffff']],
    ['contents', after((range) => range.clear({ contentsOnly: true })), ['', '#ff0000', '注', true]],
    ['formats', after((range) => range.clear({ formatOnly: true })).slice(0, 2), ['x', '#ffffff']],
    ['validations', after((range) => range.clear({ validationsOnly: true })), ['x', '#ff0000', '注', false]],
    ['notes', after((range) => range.clear({ commentsOnly: true })), ['x', '#ff0000', '', true]],
    ['formats of a tab', after(() => sheet.clear({ formatOnly: true })).slice(0, 2), ['x', '#ffffff']],
    ['contents of a tab', after(() => sheet.clear({ contentsOnly: true })).slice(0, 2), ['', '#ff0000']],
  ];
}

/**
 * @covers Range.breakApart
 * @covers Sheet.getSheetId | documented | 0 for the first tab; a link `#gid=…&range=…` opens tab and row, in the grid a whole row.
 */
function caseClear() {
  const sheet = scratch_();
  const range = sheet.getRange('A1:C2').setValues([
    ['左', '', 1],
    ['下', 2, 3],
  ]);
  sheet.getRange('A1:B1').merge();
  range.breakApart();
  sheet.getRange('B1').setValue('右');
  const apart = sheet.getRange('A1:B1').getValues();
  range.clear();
  return [
    ['cells apart hold their own values', apart, [['左', '右']]],
    ['cleared', sheet.getRange('A1:C2').getValues().flat().join(''), ''],
    ['a tab has a number', typeof sheet.getSheetId(), 'number'],
  ];
}

/**
 * @covers Sheet.isRowHiddenByUser Sheet.isRowHiddenByFilter
 */
function caseHiddenRows() {
  const sheet = scratch_();
  sheet.getRange('A1:A3').setValues([['見出し'], ['見える'], ['隠す']]);
  const before = sheet.isRowHiddenByUser(3);
  sheet.hideRows(3);
  return [
    [
      'hidden by hand',
      [before, sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(2)],
      [false, true, false],
    ],
    ['not by a filter', sheet.isRowHiddenByFilter(3), false],
  ];
}

/**
 * @covers Sheet.moveColumns | documented | Places count as before the move; formulas, formats and lists go along.
 */
function caseMoveColumns() {
  const sheet = scratch_();
  sheet.getRange('A1:D2').setValues([
    ['一', '二', '三', '四'],
    [1, 2, 3, '=C2*10'],
  ]);
  sheet.getRange('C2').setNumberFormat('#,##0');
  sheet.getRange('A2').setNumberFormat('yyyy/mm/dd');
  sheet.moveColumns(sheet.getRange('C1:C2'), 1);
  const left = sheet.getRange('A1:D1').getValues()[0].join();
  sheet.moveColumns(sheet.getRange('A1:B1'), 4);
  const right = sheet.getRange('A1:D1').getValues()[0].join();
  return [
    ['one to the front', left, '三,一,二,四'],
    ['two before the last', right, '二,三,一,四'],
    ['the formula follows', sheet.getRange('D2').getFormula(), '=B2*10'],
    ['so does the format', sheet.getRange('B2').getNumberFormats()[0][0], '#,##0'],
    ['what had none takes none of its neighbour', sheet.getRange('A2').getValue(), 2],
  ];
}

/**
 * @covers Spreadsheet.insertSheet | documented | With a template: its contents and looks, at the place that is named.
 */
function caseTemplate() {
  const book = SpreadsheetApp.getActive();
  const first = scratch_();
  first.getRange('A1:B1').setValues([['見出し', '=1+1']]);
  first.setColumnWidths(1, 2, 140);
  const place = first.getIndex();
  const copy = book.insertSheet('写し' + Utilities.getUuid().slice(0, 8), place, { template: first });
  return [
    ['its name', copy.getName().slice(0, 2), '写し'],
    ['right of the one it is made from', copy.getIndex(), place + 1],
    ['contents', copy.getRange('A1').getValue(), '見出し'],
    ['formulas', copy.getRange('B1').getFormula(), '=1+1'],
    ['widths', copy.getColumnWidth(2), 140],
  ];
}

/**
 * @covers Sheet.getRangeList RangeList.setNumberFormat RangeList.setBackground RangeList.setFontColor
 * @covers RangeList.setFontSize RangeList.setFontWeight RangeList.setHorizontalAlignment RangeList.setWrap Range.setNotes
 */
function caseRangeList() {
  const sheet = scratch_();
  const both = sheet.getRangeList(['A2:A5', 'C2:D5']);
  both.setNumberFormat('@').setBackground('#d2e3fc').setFontColor('#0b57d0').setFontSize(12);
  both.setFontWeight('bold').setHorizontalAlignment('center').setWrap(true);
  sheet.getRange('A1:C1').setNotes([['一', '', '三']]);
  const formats = sheet.getRange('A2:D2').getNumberFormats()[0];
  const last = sheet.getRange('D5');
  return [
    ['format of the first', formats[0], '@'],
    ['none between', formats[1] === '@', false],
    ['format of the last', formats[3], '@'],
    ['colours', [last.getBackground(), last.getFontColor()].join(), '#d2e3fc,#0b57d0'],
    [
      'letters',
      [last.getFontSize(), last.getFontWeight(), last.getHorizontalAlignment()].join(),
      '12,bold,center',
    ],
    ['notes', sheet.getRange('A1:C1').getNotes()[0].join(), '一,,三'],
  ];
}

/**
 * @covers Sheet.hideSheet Sheet.isSheetHidden Sheet.showColumns Sheet.getIndex
 * @covers Sheet.activate Range.clearDataValidations Sheet.showSheet Spreadsheet.moveActiveSheet
 * @covers DataValidationBuilder.requireDate Range.getDataValidations
 */
function caseHiddenTab() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  sheet.hideColumns(2, 2);
  sheet.showColumns(1, 4);
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['有']).build();
  sheet.getRange('A2:A4').setDataValidation(list);
  sheet.getRange('A3:B3').clearDataValidations();
  const rules = sheet
    .getRange('A2:A4')
    .getDataValidations()
    .map(([rule]) => rule !== null);
  sheet.activate();
  const front = book.getActiveSheet().getName() === sheet.getName();
  const place = book.getSheets()[sheet.getIndex() - 1].getName() === sheet.getName();
  book.getSheets()[0].activate();
  sheet.hideSheet();
  const hidden = sheet.isSheetHidden();
  sheet.showSheet();
  const shown = !sheet.isSheetHidden();
  sheet.activate();
  book.moveActiveSheet(1);
  const first = book.getSheets()[0].getName() === sheet.getName();
  const dates = SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).build();
  sheet.getRange('C2').setDataValidation(dates).setValue('日付ではない');
  return [
    ['shown again', shown, true],
    ['the tab in front is moved, counted from 1', first, true],
    ['a rule for dates that warns takes what is none', sheet.getRange('C2').getValue(), '日付ではない'],
    ['columns are shown again', sheet.isColumnHiddenByUser(2), false],
    ['a list is taken from one cell', rules.join(), 'true,false,true'],
    ['in front', front, true],
    ['its place counts from 1', place, true],
    ['hidden', hidden, true],
  ];
}

/**
 * @covers Protection.setUnprotectedRanges Protection.getUnprotectedRanges Protection.getProtectionType
 * @covers Spreadsheet.getProtections | documented | Of all tabs.
 * @covers Spreadsheet.getEditors
 */
function caseUnprotected() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  const protection = sheet.protect().setWarningOnly(true).setDescription('列');
  protection.setUnprotectedRanges(sheet.getRangeList(['B:B', 'D:E']).getRanges());
  const free = protection.getUnprotectedRanges().map((range) => [range.getColumn(), range.getLastColumn()]);
  const all = book.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const found = all.some((one) => one.getRange().getSheet().getName() === sheet.getName());
  const kind = String(protection.getProtectionType());
  protection.remove();
  return [
    ['whole columns', free.join(';'), '2,2;4,5'],
    ['among those of the file', found, true],
    ['its kind', kind, 'SHEET'],
    ['the file has editors', book.getEditors().length >= 0, true],
  ];
}
