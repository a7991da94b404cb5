// Conformance cases for what public scripts call beside what the product does.

/**
 * @covers Range.getCell Range.offset Range.getNumRows Range.getNumColumns Range.getHeight Range.getWidth
 * @covers Range.getRowIndex Range.getGridId Range.isBlank Range.getDisplayValue Range.getDisplayValues
 * @covers Range.canEdit Range.isPartOfMerge Range.mergeAcross Range.activateAsCurrentCell
 */
function caseRangeShape() {
  const sheet = scratch_();
  const range = sheet.getRange('B2:D3');
  range.setValues([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const inner = range.offset(1, 1, 1, 2);
  sheet.getRange('B3').setNumberFormat('0.00');
  sheet.getRange('F1:G2').mergeAcross();
  range.activateAsCurrentCell();
  return [
    ['a cell of it', range.getCell(2, 3).getValue(), 6],
    ['moved', inner.getA1Notation(), 'C3:D3'],
    [
      'its size',
      [range.getNumRows(), range.getNumColumns(), range.getHeight(), range.getWidth()],
      [2, 3, 2, 3],
    ],
    ['its place', [range.getRowIndex(), range.getGridId() === sheet.getSheetId()], [2, true]],
    ['blank or not', [range.isBlank(), sheet.getRange('K9').isBlank()], [false, true]],
    [
      'as shown',
      [sheet.getRange('B3').getDisplayValue(), range.getDisplayValues()[0]],
      ['4.00', ['1', '2', '3']],
    ],
    ['it may be edited', range.canEdit(), true],
    [
      'merged row by row',
      ['F1', 'F2', 'H1'].map((cell) => sheet.getRange(cell).isPartOfMerge()),
      [true, true, false],
    ],
  ];
}

/**
 * @covers Range.getFontSize Range.getFontStyle Range.getFontWeight Range.getHorizontalAlignment
 * @covers Range.getVerticalAlignment Range.getWrap Range.getWrapStrategy Range.setWrapStrategy
 * @covers Range.getNumberFormat Range.setNumberFormats Range.setFontWeights Range.clearFormat
 * @covers Range.setFontLine | assumed | Kept; it cannot be read back here.
 * @covers Range.setTextRotation | assumed | Kept; it cannot be read back here.
 */
function caseLooks() {
  const sheet = scratch_();
  const cell = sheet.getRange('A1').setFontSize(14).setFontStyle('italic').setHorizontalAlignment('right');
  cell.setVerticalAlignment('top').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setTextRotation(45);
  cell.setFontLine('underline');
  sheet
    .getRange('A1:B1')
    .setFontWeights([['bold', 'normal']])
    .setNumberFormats([['0.0', '@']]);
  const look = [cell.getFontSize(), cell.getFontStyle(), cell.getFontWeight(), cell.getWrap()];
  const places = [cell.getHorizontalAlignment(), cell.getVerticalAlignment(), String(cell.getWrapStrategy())];
  const formats = [cell.getNumberFormat(), sheet.getRange('B1').getNumberFormat()];
  cell.clearFormat();
  return [
    ['letters', look, [14, 'italic', 'bold', true]],
    ['places', places, ['right', 'top', 'WRAP']],
    ['number formats', formats, ['0.0', '@']],
    ['cleared', [cell.getFontSize(), cell.getFontWeight(), cell.getFontStyle()], [10, 'normal', 'normal']],
  ];
}

/**
 * @covers Range.sort | documented | Numbers, text, truth values; blanks last either way.
 * @covers Sheet.sort | documented | Below the frozen rows.
 * @covers Range.createFilter Range.getFilter Sheet.getFilter Filter.getRange Filter.remove
 */
function caseSortAndFilter() {
  const sheet = scratch_();
  sheet.getRange('A1:B4').setValues([
    ['名', '数'],
    ['い', 2],
    ['あ', 3],
    ['う', 1],
  ]);
  sheet.getRange('A2:B4').sort({ column: 2, ascending: false });
  const down = sheet.getRange('B2:B4').getValues().flat();
  sheet.setFrozenRows(1);
  sheet.sort(2);
  const up = sheet.getRange('A2:B4').getValues().flat();
  const filter = sheet.getRange('A1:B4').createFilter();
  const place = [
    filter.getRange().getA1Notation(),
    sheet.getFilter() !== null,
    sheet.getRange('A1').getFilter() !== null,
  ];
  filter.remove();
  return [
    ['downwards', down, [3, 2, 1]],
    ['a tab below its header', up, ['う', 1, 'い', 2, 'あ', 3]],
    ['a filter', place, ['A1:B4', true, true]],
    ['gone', sheet.getFilter(), null],
  ];
}

/**
 * @covers Sheet.getSheetName Sheet.getParent Sheet.getType Sheet.getSheetValues Sheet.getColumnWidth
 * @covers Sheet.getRowHeight Sheet.getFrozenRows Sheet.getFrozenColumns Sheet.getTabColor
 * @covers Sheet.hasHiddenGridlines Sheet.isColumnHiddenByUser Sheet.showRows Sheet.hideRows
 * @covers Sheet.insertRowBefore Sheet.insertRowAfter Sheet.insertRows Sheet.insertColumns
 * @covers Sheet.insertColumnsBefore Sheet.deleteRow Sheet.deleteColumn Sheet.setRowHeightsForced
 * @covers Sheet.clearContents Sheet.clearFormats Sheet.clearNotes
 * @covers Sheet.autoResizeColumn | assumed | Guessed by the letters of the longest text.
 * @covers Sheet.autoResizeColumns | assumed | As autoResizeColumn.
 * @covers Sheet.copyTo | documented | Within its own spreadsheet; the name's ending is the locale's.
 */
function caseSheetShape() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  const size = () => [sheet.getMaxRows(), sheet.getMaxColumns()];
  const before = size();
  sheet.insertRowBefore(1);
  sheet.insertRowAfter(1);
  sheet.insertRows(1, 2);
  sheet.insertColumnsBefore(1, 2);
  sheet.insertColumns(1);
  sheet.deleteRow(1);
  sheet.deleteColumn(1);
  const grown = size().map((count, at) => count - before[at]);
  sheet.setColumnWidth(1, 150).setRowHeight(1, 50).setTabColor('#336699').setHiddenGridlines(true);
  sheet.setRowHeightsForced(2, 1, 9);
  sheet.setFrozenRows(2);
  sheet.setFrozenColumns(1);
  sheet.hideRows(5);
  sheet.showRows(5);
  sheet.hideColumns(4);
  sheet.getRange('A1').setValue('x').setNote('n').setBackground('#ff0000');
  const values = sheet.getSheetValues(1, 1, 1, 2);
  sheet.getRange('B1').setValue('a rather long text that needs room');
  sheet.autoResizeColumn(2);
  sheet.autoResizeColumns(2, 1);
  const wide = sheet.getColumnWidth(2);
  const copy = sheet.copyTo(book);
  const copied = [copy.getRange('A1').getValue(), copy.getName() === sheet.getName()];
  book.deleteSheet(copy);
  const state = [sheet.getColumnWidth(1), sheet.getRowHeight(1), sheet.getRowHeight(2)];
  const frozen = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  const looks = [
    sheet.getTabColor(),
    sheet.hasHiddenGridlines(),
    sheet.isColumnHiddenByUser(4),
    sheet.isRowHiddenByUser(5),
  ];
  sheet.clearNotes();
  sheet.clearFormats();
  const cleared = [
    sheet.getRange('A1').getNote(),
    sheet.getRange('A1').getBackground(),
    sheet.getRange('A1').getValue(),
  ];
  sheet.clearContents();
  return [
    ['rows and columns', grown, [3, 2]],
    ['sizes', state, [150, 50, 9]],
    ['frozen', frozen, [2, 1]],
    ['tab, gridlines, hidden', looks, ['#336699', true, true, false]],
    ['values without a range', values, [['x', '']]],
    ['as wide as the text needs', wide > 150, true],
    ['a copy', copied, ['x', false]],
    ['notes and formats gone, contents not', cleared, ['', '#ffffff', 'x']],
    ['contents gone', sheet.getRange('A1').getValue(), ''],
    [
      'whose it is',
      [sheet.getParent().getId() === book.getId(), sheet.getSheetName() === sheet.getName()],
      [true, true],
    ],
    ['its kind', String(sheet.getType()), 'GRID'],
  ];
}

/**
 * @covers Spreadsheet.getName Spreadsheet.rename Spreadsheet.getUrl Spreadsheet.getSpreadsheetLocale
 * @covers Spreadsheet.getViewers | assumed | None.
 * @covers Spreadsheet.duplicateActiveSheet Spreadsheet.getNamedRanges Sheet.getNamedRanges
 * @covers NamedRange.getName NamedRange.getRange NamedRange.setName NamedRange.setRange NamedRange.remove
 * @covers Spreadsheet.appendRow | documented | Into the active tab.
 */
function caseSpreadsheetShape() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  const was = book.getName();
  book.rename('改名');
  const renamed = book.getName();
  book.rename(was);
  book.appendRow(['a', 1]);
  const appended = sheet.getRange('A1:B1').getValues();
  const twin = book.duplicateActiveSheet();
  const doubled = twin.getRange('A1').getValue();
  book.deleteSheet(twin);
  book.setNamedRange('公開_一', sheet.getRange('A1'));
  const named = sheet.getNamedRanges().find((one) => one.getName() === '公開_一');
  named.setName('公開_二').setRange(sheet.getRange('B1'));
  const found = book.getNamedRanges().find((one) => one.getName() === '公開_二');
  const value = found.getRange().getValue();
  found.remove();
  return [
    ['renamed', renamed, '改名'],
    ['a row of the active tab', appended, [['a', 1]]],
    ['the active tab twice', doubled, 'a'],
    ['a name, changed and moved', value, 1],
    ['and gone', book.getRangeByName('公開_二'), null],
    ['its address has its id', book.getUrl().includes(book.getId()), true],
    ['its locale', book.getSpreadsheetLocale(), 'ja_JP'],
    ['viewers are a list', Array.isArray(book.getViewers()), true],
  ];
}

/**
 * @covers SpreadsheetApp.create | documented | A workbook of the twin's own, which is gone when the twin ends. Needs `spreadsheets`.
 * @covers SpreadsheetApp.openById | documented | The script's own, and what it has created. Needs `spreadsheets`.
 * @covers SpreadsheetApp.openByUrl | documented | As openById.
 */
function caseOtherSpreadsheets() {
  let other;
  try {
    other = SpreadsheetApp.create('別', 20, 5);
  } catch (error) {
    // The scopes of this project do not cover it: that is what is looked at then.
    const refused = (work) => failureOf_(work).includes('permission');
    const id = SpreadsheetApp.getActive().getId();
    return [
      ['refused without its scope', refused(() => SpreadsheetApp.openById(id)), true],
      [
        'by address likewise',
        refused(() => SpreadsheetApp.openByUrl(`https://docs.google.com/spreadsheets/d/${id}/edit`)),
        true,
      ],
    ];
  }
  const sheet = other.getSheets()[0];
  sheet.appendRow(['x', 2]);
  const again = SpreadsheetApp.openById(other.getId()).getSheets()[0].getRange('A1:B1').getValues();
  const byUrl = SpreadsheetApp.openByUrl(other.getUrl()).getName();
  return [
    ['its size', [sheet.getMaxRows(), sheet.getMaxColumns()], [20, 5]],
    ['opened again', again, [['x', 2]]],
    ['by its address', byUrl, '別'],
  ];
}

/**
 * @covers SpreadsheetApp.getActiveSpreadsheet SpreadsheetApp.getActiveSheet SpreadsheetApp.setActiveSheet
 * @covers SpreadsheetApp.getActiveRange SpreadsheetApp.setActiveRange SpreadsheetApp.getActiveRangeList
 * @covers SpreadsheetApp.getCurrentCell SpreadsheetApp.getSelection
 * @covers Spreadsheet.getActiveRange Spreadsheet.setActiveRange Spreadsheet.getActiveCell
 * @covers Spreadsheet.getCurrentCell Spreadsheet.getActiveRangeList Spreadsheet.getSelection
 * @covers Sheet.getActiveRange Sheet.getActiveCell Sheet.getCurrentCell Sheet.getSelection
 * @covers Sheet.setActiveRange Sheet.setActiveSelection Sheet.setActiveRangeList
 * @covers Selection.getActiveRange Selection.getActiveRangeList Selection.getActiveSheet Selection.getCurrentCell
 * @covers RangeList.activate
 */
function caseSelections() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = scratch_();
  const notation = (range) => range.getA1Notation();
  SpreadsheetApp.setActiveSheet(sheet);
  SpreadsheetApp.setActiveRange(sheet.getRange('B2:C3'));
  const app = [notation(SpreadsheetApp.getActiveRange()), notation(SpreadsheetApp.getCurrentCell())];
  const lists = [SpreadsheetApp.getActiveRangeList(), book.getActiveRangeList()].map(
    (list) => list.getRanges().length,
  );
  const selection = SpreadsheetApp.getSelection();
  const selected = [
    notation(selection.getActiveRange()),
    notation(selection.getCurrentCell()),
    selection.getActiveSheet().getName() === SpreadsheetApp.getActiveSheet().getName(),
    selection.getActiveRangeList().getRanges().length,
  ];
  book.setActiveRange(sheet.getRange('D4'));
  const ofBook = [book.getActiveRange(), book.getActiveCell(), book.getCurrentCell()].map(notation);
  const inBook = notation(book.getSelection().getActiveRange());
  sheet.setActiveRange(sheet.getRange('E5'));
  const ofSheet = [sheet.getActiveRange(), sheet.getActiveCell(), sheet.getCurrentCell()].map(notation);
  sheet.setActiveSelection('F6');
  const inSheet = notation(sheet.getSelection().getActiveRange());
  sheet.setActiveRangeList(sheet.getRangeList(['A1', 'C3:D4']));
  sheet.getRangeList(['A1', 'B2']).activate();
  return [
    ['of the application', app, ['B2:C3', 'B2']],
    ['lists of one', lists, [1, 1]],
    ['as a selection', selected, ['B2:C3', 'B2', true, 1]],
    ['of the file', [...ofBook, inBook], ['D4', 'D4', 'D4', 'D4']],
    ['of the tab', [...ofSheet, inSheet], ['E5', 'E5', 'E5', 'F6']],
    ['several', sheet.getActiveRangeList().getRanges().map(notation), ['A1', 'B2']],
  ];
}

/**
 * @covers RangeList.clearContent RangeList.clearFormat RangeList.setValue RangeList.setFormula
 * @covers RangeList.insertCheckboxes
 */
function caseRangeListValues() {
  const sheet = scratch_();
  const list = sheet.getRangeList(['A1', 'C1:C2']);
  list.setValue('x').setBackground('#ff0000');
  const values = sheet.getRange('A1:C2').getValues();
  list.clearContent().clearFormat();
  const cleared = [sheet.getRange('A1').getValue(), sheet.getRange('C2').getBackground()];
  sheet.getRangeList(['E1', 'F1']).setFormula('=1+1');
  sheet.getRangeList(['G1', 'H1']).insertCheckboxes();
  return [
    [
      'values',
      values,
      [
        ['x', '', 'x'],
        ['', '', 'x'],
      ],
    ],
    ['cleared', cleared, ['', '#ffffff']],
    ['formulas', sheet.getRange('E1:F1').getValues(), [[2, 2]]],
    ['checkboxes', sheet.getRange('G1:H1').getValues(), [[false, false]]],
  ];
}

/**
 * @covers ConditionalFormatRuleBuilder.setBold ConditionalFormatRuleBuilder.setItalic
 * @covers ConditionalFormatRuleBuilder.setStrikethrough ConditionalFormatRuleBuilder.setUnderline
 * @covers ConditionalFormatRuleBuilder.whenCellEmpty ConditionalFormatRuleBuilder.whenCellNotEmpty
 * @covers ConditionalFormatRuleBuilder.whenDateAfter ConditionalFormatRuleBuilder.whenDateBefore
 * @covers ConditionalFormatRuleBuilder.whenNumberBetween ConditionalFormatRuleBuilder.whenNumberEqualTo
 * @covers ConditionalFormatRuleBuilder.whenNumberGreaterThan
 * @covers ConditionalFormatRuleBuilder.whenNumberGreaterThanOrEqualTo
 * @covers ConditionalFormatRuleBuilder.whenNumberLessThan
 * @covers ConditionalFormatRuleBuilder.whenNumberLessThanOrEqualTo
 * @covers ConditionalFormatRuleBuilder.whenNumberNotBetween ConditionalFormatRuleBuilder.whenNumberNotEqualTo
 * @covers ConditionalFormatRuleBuilder.whenTextContains ConditionalFormatRuleBuilder.whenTextDoesNotContain
 * @covers ConditionalFormatRuleBuilder.whenTextEndsWith ConditionalFormatRuleBuilder.whenTextStartsWith
 * @covers Sheet.getConditionalFormatRules Sheet.clearConditionalFormatRules
 * @covers ConditionalFormatRule.getRanges ConditionalFormatRule.copy
 */
function caseFormatRules() {
  const sheet = scratch_();
  const date = new Date(2026, 3, 1);
  const choices = [
    (rule) => rule.whenCellEmpty().setBold(true),
    (rule) => rule.whenCellNotEmpty().setItalic(true),
    (rule) => rule.whenDateAfter(date).setStrikethrough(true),
    (rule) => rule.whenDateBefore(date).setUnderline(true),
    (rule) => rule.whenNumberBetween(1, 2).setBold(true),
    (rule) => rule.whenNumberEqualTo(1).setBold(true),
    (rule) => rule.whenNumberGreaterThan(1).setBold(true),
    (rule) => rule.whenNumberGreaterThanOrEqualTo(1).setBold(true),
    (rule) => rule.whenNumberLessThan(1).setBold(true),
    (rule) => rule.whenNumberLessThanOrEqualTo(1).setBold(true),
    (rule) => rule.whenNumberNotBetween(1, 2).setBold(true),
    (rule) => rule.whenNumberNotEqualTo(1).setBold(true),
    (rule) => rule.whenTextContains('x').setBold(true),
    (rule) => rule.whenTextDoesNotContain('x').setBold(true),
    (rule) => rule.whenTextEndsWith('x').setBold(true),
    (rule) => rule.whenTextStartsWith('x').setBold(true),
  ];
  const rules = choices.map((choose, at) =>
    choose(SpreadsheetApp.newConditionalFormatRule())
      .setRanges([sheet.getRange(at + 1, 1)])
      .build(),
  );
  sheet.setConditionalFormatRules(rules);
  const kept = sheet.getConditionalFormatRules();
  const places = kept.map((rule) => rule.getRanges()[0].getRow());
  sheet.setConditionalFormatRules([
    ...kept,
    kept[0]
      .copy()
      .setRanges([sheet.getRange('C1')])
      .build(),
  ]);
  const more = sheet.getConditionalFormatRules().length;
  sheet.clearConditionalFormatRules();
  return [
    ['each is kept, in order', places, choices.map((_, at) => at + 1)],
    ['a copy is one more', more, choices.length + 1],
    ['cleared', sheet.getConditionalFormatRules().length, 0],
  ];
}

/**
 * @covers EmbeddedChartBuilder.asBarChart EmbeddedChartBuilder.asColumnChart EmbeddedChartBuilder.asLineChart
 * @covers EmbeddedChartBuilder.asPieChart EmbeddedChartBuilder.clearRanges EmbeddedChartBuilder.setStacked
 * @covers EmbeddedChartBuilder.setTitle EmbeddedChart.getChartId EmbeddedChart.getRanges EmbeddedChart.modify
 * @covers Sheet.updateChart Sheet.removeChart
 */
function caseChartChanges() {
  const sheet = scratch_();
  const range = sheet.getRange('A1:B3').setValues([
    ['月', '数'],
    ['4月', 1],
    ['5月', 2],
  ]);
  const place = (builder) => builder.addRange(range).setPosition(5, 1, 0, 0).build();
  sheet.insertChart(place(sheet.newChart().asColumnChart().setTitle('一').setStacked()));
  for (const kind of ['asBarChart', 'asLineChart', 'asPieChart'])
    sheet.insertChart(place(sheet.newChart()[kind]()));
  const charts = sheet.getCharts();
  const ids = new Set(charts.map((chart) => chart.getChartId()));
  const reach = (chart) => Math.max(...chart.getRanges().map((one) => one.getLastRow()));
  const first = reach(charts[0]);
  sheet.updateChart(charts[0].modify().clearRanges().addRange(sheet.getRange('A1:B2')).build());
  const changed = reach(sheet.getCharts()[0]);
  sheet.removeChart(sheet.getCharts()[0]);
  return [
    ['four of them', [charts.length, ids.size], [4, 4]],
    ['the rows they show', [first, changed], [3, 2]],
    ['one less', sheet.getCharts().length, 3],
  ];
}

/**
 * @covers Protection.setRange
 */
function caseProtectionRange() {
  const sheet = scratch_();
  const protection = sheet.getRange('A1').protect().setRange(sheet.getRange('B2:C3'));
  const notation = protection.getRange().getA1Notation();
  protection.remove();
  return [['moved', notation, 'B2:C3']];
}

/**
 * @covers Utilities.formatString | documented | %s %d %i %f %e %x %X %o %c with flags, width and precision.
 * @covers Utilities.base64EncodeWebSafe Utilities.base64DecodeWebSafe Utilities.parseCsv
 * @covers Utilities.sleep | documented | Virtual time passes; the wait itself is shortened by the twin's speed.
 */
function caseUtilities() {
  const format = (...args) => Utilities.formatString(...args);
  const before = Date.now();
  Utilities.sleep(20);
  return [
    ['text and numbers', format('%s is %d', 'x', 7), 'x is 7'],
    [
      'widths',
      [format('[%5d]', 42), format('[%-5s]', 'ab'), format('[%05d]', -42)],
      ['[   42]', '[ab   ]', '[-0042]'],
    ],
    ['places', [format('%.2f', 3.14159), format('%8.1f', 2.25).length], ['3.14', 8]],
    [
      'signs, percent, hexadecimal',
      [format('%+d', 5), format('%d%%', 10), format('%x %X', 255, 255)],
      ['+5', '10%', 'ff FF'],
    ],
    ['base 64 for addresses', Utilities.base64EncodeWebSafe([-1, -1, -2]), '___-'],
    ['and back', Utilities.base64DecodeWebSafe('___-'), [-1, -1, -2]],
    [
      'CSV',
      Utilities.parseCsv('a,"b ""c"", d"\n1,2'),
      [
        ['a', 'b "c", d'],
        ['1', '2'],
      ],
    ],
    ['another separator', Utilities.parseCsv('a;b', ';'), [['a', 'b']]],
    ['a wait takes its time', Date.now() - before >= 20, true],
  ];
}

/**
 * @covers Blob.copyBlob Blob.getBlob Blob.getName Blob.setBytes Blob.setContentType
 * @covers Blob.isGoogleType | documented | Never here.
 */
function caseBlobShape() {
  const blob = Utilities.newBlob('abc', 'text/plain', 'a.txt');
  const copy = blob.copyBlob().setBytes([100]).setContentType('text/csv');
  return [
    [
      'a copy is its own',
      [copy.getDataAsString(), copy.getContentType(), blob.getDataAsString()],
      ['d', 'text/csv', 'abc'],
    ],
    ['its name', [blob.getName(), blob.getBlob().getName()], ['a.txt', 'a.txt']],
    ['no document of Google', blob.isGoogleType(), false],
  ];
}

/**
 * @covers HtmlService.createHtmlOutput HtmlOutput.append HtmlOutput.setContent HtmlOutput.getTitle
 * @covers HtmlOutput.setTitle HtmlOutput.getBlob HtmlOutput.getContent
 * @covers HtmlOutput.setSandboxMode | documented | No effect, as on Google.
 * @covers HtmlOutput.setXFrameOptionsMode | assumed | No effect.
 * @covers HtmlOutput.getAs | reported | PDF, as of a blob.
 */
function caseHtmlOutput() {
  const page = HtmlService.createHtmlOutput('<p>一</p>').append('<p>二</p>').setTitle('題');
  page.setSandboxMode(HtmlService.SandboxMode.IFRAME);
  page.setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT);
  const content = page.getContent();
  const pdf = page.getAs('application/pdf');
  page.setContent('<p>三</p>');
  return [
    ['its content', content, '<p>一</p><p>二</p>'],
    ['set anew', page.getContent(), '<p>三</p>'],
    ['its title', page.getTitle(), '題'],
    ['as a blob', page.getBlob().getContentType(), 'text/html'],
    ['as a PDF', pdf.getContentType(), 'application/pdf'],
  ];
}

/**
 * @covers HtmlService.createTemplate HtmlService.createTemplateFromFile
 * @covers HtmlTemplate.getRawContent | documented | `evaluate` and `getCode` run in the script itself. `<?= ?>` escapes for HTML wherever it stands; Google looks at where.
 */
function caseTemplates() {
  const template = HtmlService.createTemplate(
    '<ul><? for (const one of list) { ?><li><?= one ?></li><? } ?></ul><?!= html ?>',
  );
  template.list = ['a', '<b>'];
  template.html = '<i>x</i>';
  const page = template.evaluate();
  const fromFile = HtmlService.createTemplateFromFile('Page').evaluate().getContent();
  const plain = HtmlService.createTemplate('<?= doubled_(4) ?>').evaluate().getContent();
  return [
    ['a loop, escaped', page.getContent().split('</ul>')[0], '<ul><li>a</li><li>&#60;b&#62;</li>'],
    ['without escaping', page.getContent().split('</ul>')[1], '<i>x</i>'],
    ['functions of the project', plain, '8'],
    ['of a file', fromFile.includes('頁'), true],
    ['raw', template.getRawContent().includes('<?='), true],
  ];
}

function doubled_(number) {
  return number * 2;
}

/**
 * @covers CacheService.getScriptCache CacheService.getDocumentCache CacheService.getUserCache
 * @covers Cache.get Cache.put Cache.getAll Cache.putAll Cache.remove Cache.removeAll
 */
function caseCache() {
  const cache = CacheService.getScriptCache();
  cache.put('試験', '値', 60);
  const found = cache.get('試験');
  cache.remove('試験');
  cache.putAll({ a: '1', b: '2' });
  const all = cache.getAll(['a', 'b', 'c']);
  cache.removeAll(['a', 'b']);
  return [
    ['kept', found, '値'],
    ['removed', cache.get('試験'), null],
    ['several', all, { a: '1', b: '2' }],
    ['all removed', cache.get('a'), null],
    [
      'others do not see it',
      [CacheService.getUserCache(), CacheService.getDocumentCache()].map((one) => one.get('a')),
      [null, null],
    ],
  ];
}

/**
 * @covers PropertiesService.getDocumentProperties PropertiesService.getUserProperties
 * @covers Properties.setProperties Properties.getProperties Properties.getKeys
 * @covers Properties.deleteProperty Properties.deleteAllProperties
 */
function casePropertyStores() {
  const [document, user] = [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()];
  user.deleteAllProperties();
  user.setProperties({ a: '1', b: '2' });
  user.deleteProperty('a');
  const kept = [user.getProperties(), user.getKeys()];
  user.setProperties({ c: '3' }, true);
  return [
    ['several', kept, [{ b: '2' }, ['b']]],
    ['in place of the others', user.getProperties(), { c: '3' }],
    ['each store by itself', document.getProperty('c'), null],
  ];
}

/**
 * @covers ScriptApp.getAuthorizationInfo ScriptApp.getScriptId ScriptApp.requireScopes ScriptApp.requireAllScopes
 * @covers AuthorizationInfo.getAuthorizationStatus | assumed | Everybody has agreed to what the manifest asks.
 * @covers AuthorizationInfo.getAuthorizationUrl Session.getActiveUserLocale
 */
function caseAuthorization() {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.scriptapp']);
  return [
    ['nothing is missing', String(info.getAuthorizationStatus()), 'NOT_REQUIRED'],
    ['so there is no address for it', info.getAuthorizationUrl(), null],
    ['the script has an id', ScriptApp.getScriptId() !== '', true],
    ['the language of whoever runs it', Session.getActiveUserLocale().slice(0, 2), 'ja'],
  ];
}

/**
 * @covers ClockTriggerBuilder.after ClockTriggerBuilder.at ClockTriggerBuilder.nearMinute
 * @covers ClockTriggerBuilder.onWeekDay TriggerBuilder.forSpreadsheet SpreadsheetTriggerBuilder.onOpen
 * @covers SpreadsheetTriggerBuilder.onEdit SpreadsheetTriggerBuilder.onChange SpreadsheetTriggerBuilder.create
 * @covers SpreadsheetTriggerBuilder.onFormSubmit | documented | Fired by hand (`submitted`): there is no form.
 * @covers TriggerBuilder.forForm | documented | By its id; the twin has no FormApp.
 * @covers FormTriggerBuilder.onFormSubmit FormTriggerBuilder.create | documented | Fired by hand; `response` is what was given, no object of FormApp.
 * @covers Trigger.getEventType Trigger.getTriggerSource Trigger.getTriggerSourceId
 */
function caseOtherTriggers() {
  const make = () => ScriptApp.newTrigger('caseOtherTriggers');
  const book = SpreadsheetApp.getActive();
  make().timeBased().after(60000).create();
  make()
    .timeBased()
    .at(new Date(2030, 0, 1))
    .create();
  make()
    .timeBased()
    .onWeekDay(ScriptApp.WeekDay.MONDAY)
    .atHour(9)
    .nearMinute(30)
    .inTimezone('Asia/Tokyo')
    .create();
  for (const event of ['onOpen', 'onEdit', 'onChange', 'onFormSubmit'])
    make().forSpreadsheet(book)[event]().create();
  make().forForm('form-id').onFormSubmit().create();
  const own = ScriptApp.getProjectTriggers().filter(
    (one) => one.getHandlerFunction() === 'caseOtherTriggers',
  );
  const seen = own.map((one) => `${one.getEventType()} ${one.getTriggerSource()}`).sort();
  const ids = own.filter((one) => one.getTriggerSourceId() === book.getId()).length;
  own.forEach((one) => ScriptApp.deleteTrigger(one));
  return [
    [
      'what fires them',
      seen,
      [
        'CLOCK CLOCK',
        'CLOCK CLOCK',
        'CLOCK CLOCK',
        'ON_CHANGE SPREADSHEETS',
        'ON_EDIT SPREADSHEETS',
        'ON_FORM_SUBMIT FORMS',
        'ON_FORM_SUBMIT SPREADSHEETS',
        'ON_OPEN SPREADSHEETS',
      ],
    ],
    ['those of the workbook have its id', ids, 4],
  ];
}

/**
 * @covers Drive.Files.get Drive.Files.update Drive.Files.remove
 * @covers Drive.Permissions.create | documented | By account, group, domain or for anyone; Google's mail goes into the outbox unless sendNotificationEmail is false.
 * @covers Drive.Permissions.list Drive.Permissions.remove
 */
function caseDriveChanges() {
  const folder = Drive.Files.create({ name: '棚', mimeType: 'application/vnd.google-apps.folder' });
  const file = Drive.Files.create(
    { name: 'a.txt', parents: [folder.id] },
    Utilities.newBlob('x', 'text/plain'),
  );
  Drive.Files.update({ name: 'b.txt' }, file.id);
  const renamed = Drive.Files.get(file.id).name;
  const loose = Drive.Files.create({ name: 'c.txt' }, Utilities.newBlob('x', 'text/plain'));
  const { parents, ownedByMe } = Drive.Files.get(loose.id, { fields: 'parents,ownedByMe' });
  const move = { addParents: folder.id, removeParents: parents.join(',') };
  Drive.Files.update({}, loose.id, null, move);
  const moved = Drive.Files.get(loose.id, { fields: 'parents' }).parents;
  Drive.Files.remove(loose.id);
  const permission = Drive.Permissions.create(
    { type: 'user', role: 'writer', emailAddress: 'helper@agency.example' },
    folder.id,
    { sendNotificationEmail: false },
  );
  const roles = () => Drive.Permissions.list(folder.id).permissions.map((one) => one.role);
  const shared = roles();
  Drive.Permissions.remove(folder.id, permission.id);
  const alone = roles();
  Drive.Files.remove(file.id);
  const gone = failureOf_(() => Drive.Files.get(file.id));
  Drive.Files.remove(folder.id);
  return [
    ['renamed', renamed, 'b.txt'],
    ['moved into the folder, by its owner', [ownedByMe, moved], [true, [folder.id]]],
    ['shared with one more', shared.includes('writer'), true],
    ['and with nobody', alone, ['owner']],
    ['removed', gone.includes('File not found'), true],
  ];
}

/**
 * @covers Ui.createAddonMenu Ui.showModelessDialog
 */
function caseOtherDialogs() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('項目', 'caseOtherDialogs').addToUi();
  ui.showModelessDialog(HtmlService.createHtmlOutput('<p>一</p>'), '題');
  return [['there is a user interface', typeof ui, 'object']];
}
