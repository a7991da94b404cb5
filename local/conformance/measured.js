// Conformance cases for what others measured on the live service where the twin had guessed otherwise.

const failureOf_ = (work) => {
  try {
    work();
    return '';
  } catch (error) {
    return String(error.message);
  }
};

/**
 * @covers Range.getValue | reported | A failed formula reads as its error's code; while it waits, `Loading...` (the twin's results stand at once).
 */
function caseFormulaErrors() {
  const sheet = scratch_();
  sheet.getRange('A1:A3').setFormulas([['=1/0'], ['=NOSUCHFUNCTION(1)'], ['=NA()']]);
  sheet.getRange('B1').setFormula('=C9');
  sheet.getRange('B2').setFormula('=SUM(1,,');
  sheet.deleteRows(9, 1);
  sheet.getRange('D1').setFormula('=VSTACK(1,2)');
  sheet.getRange('D2').setValue('x');
  SpreadsheetApp.flush();
  return [
    [
      'by zero, no such function, not available',
      sheet.getRange('A1:A3').getValues().flat(),
      ['#DIV/0!', '#NAME?', '#N/A'],
    ],
    ['a reference that is gone', sheet.getRange('B1').getValue(), '#REF!'],
    ['no formula at all', sheet.getRange('B2').getValue(), '#ERROR!'],
    ['a spill that something blocks', sheet.getRange('D1').getValue(), '#REF!'],
  ];
}

/**
 * @covers Sheet.getMaxRows | reported | Grows by what a longer result needs; by a whole column's below row 1 without end (five rows at a time in the twin).
 */
function caseSpillAddsRows() {
  const sheet = scratch_();
  const before = sheet.getMaxRows();
  sheet.getRange(before, 1).setFormula('=VSTACK("x","y","z")');
  SpreadsheetApp.flush();
  const last = sheet.getRange(before, 1).getValue();
  const grown = sheet.getMaxRows();
  const endless = scratch_();
  endless.getRange('A1').setValue(1);
  endless.getRange('B2').setFormula('=ARRAYFORMULA(A:A&"")');
  SpreadsheetApp.flush();
  endless.getRange('B2').getValue();
  return [
    ['its first cell has its value', last, 'x'],
    ['two rows more', grown - before, 2],
    ['and its last row can be read', grown === before + 2 && sheet.getRange(grown, 1).getValue(), 'z'],
    ['a whole column below row 1 does not end', endless.getMaxRows() > before, true],
  ];
}

/**
 * @covers Range.copyTo | reported | Values, formats and rules; borders, notes and merged cells stay behind in the twin.
 */
function caseCopyTo() {
  const sheet = scratch_();
  const type = SpreadsheetApp.CopyPasteType;
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['い']).build();
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('B1').setFormula('=A1*10').setBackground('#ff0000').setNumberFormat('0.0');
  sheet.getRange('C1').setDataValidation(rule);
  sheet.getRange('B1').copyTo(sheet.getRange('B2'));
  sheet.getRange('C1').copyTo(sheet.getRange('C2'));
  sheet.getRange('A1:A2').copyTo(sheet.getRange('E1:F4'));
  sheet.getRange('B1').copyTo(sheet.getRange('H1'), { contentsOnly: true });
  sheet.getRange('B1').copyTo(sheet.getRange('H2'), type.PASTE_VALUES, false);
  sheet.getRange('B1').copyTo(sheet.getRange('I1'), { formatOnly: true });
  sheet.getRange('B1').copyTo(sheet.getRange('I2'), type.PASTE_FORMULA, false);
  SpreadsheetApp.flush();
  const looks = (cell) => [sheet.getRange(cell).getBackground(), sheet.getRange(cell).getNumberFormat()];
  return [
    [
      'references shift',
      [sheet.getRange('B2').getFormula(), sheet.getRange('B2').getValue()],
      ['=A2*10', 20],
    ],
    ['formats go along', looks('B2'), ['#ff0000', '0.0']],
    ['so do rules', sheet.getRange('C2').getDataValidation() !== null, true],
    [
      'a larger target is filled',
      sheet.getRange('E1:F4').getValues(),
      [
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'values alone',
      ['H1', 'H2'].map((cell) => [sheet.getRange(cell).getValue(), sheet.getRange(cell).getFormula()]),
      [
        [10, ''],
        [10, ''],
      ],
    ],
    ['and without the format', sheet.getRange('H2').getBackground(), '#ffffff'],
    ['formats alone', [sheet.getRange('I1').getValue(), ...looks('I1')], ['', '#ff0000', '0.0']],
    [
      'formulas alone',
      [sheet.getRange('I2').getFormula(), sheet.getRange('I2').getBackground()],
      ['=H2*10', '#ffffff'],
    ],
  ];
}

/**
 * @covers Range.setFormula | reported | Over a block relative references shift from cell to cell.
 * @covers Range.setFormulas | documented | Each cell its own.
 */
function caseFormulaBlock() {
  const sheet = scratch_();
  sheet.getRange('A1:B2').setValues([
    [1, 2],
    [3, 4],
  ]);
  sheet.getRange('C1:D2').setFormula('=A1*$A$1');
  sheet.getRange('E1:F1').setFormulas([['=A1', '=A2']]);
  return [
    [
      'relative ones shift, absolute ones stay',
      sheet.getRange('C1:D2').getFormulas(),
      [
        ['=A1*$A$1', '=B1*$A$1'],
        ['=A2*$A$1', '=B2*$A$1'],
      ],
    ],
    ['each its own', sheet.getRange('E1:F1').getFormulas(), [['=A1', '=A2']]],
  ];
}

/**
 * @covers SpreadsheetApp.getActive
 */
function caseEnums() {
  const { BorderStyle, CopyPasteType, Direction, WrapStrategy } = SpreadsheetApp;
  const colour = SpreadsheetApp.ThemeColorType.ACCENT1;
  SpreadsheetApp.getActive();
  return [
    [
      'a constant as text',
      [String(BorderStyle.SOLID), CopyPasteType.PASTE_VALUES.toString()],
      ['SOLID', 'PASTE_VALUES'],
    ],
    ['its name and place', [Direction.DOWN.name(), WrapStrategy.CLIP.ordinal()], ['DOWN', 2]],
    ['each is itself', colour === SpreadsheetApp.ThemeColorType.ACCENT1, true],
  ];
}

/**
 * @covers Range.insertCheckboxes | documented | TRUE and FALSE only: values of one's own are not there.
 * @covers Range.removeCheckboxes Range.check Range.uncheck Range.isChecked
 * @covers DataValidationBuilder.requireCheckbox DataValidation.getCriteriaType
 */
function caseCheckboxes() {
  const sheet = scratch_();
  const boxes = sheet.getRange('A1:A2').insertCheckboxes();
  const blank = boxes.getValues().flat();
  sheet.getRange('A2').check();
  const mixed = [boxes.isChecked(), sheet.getRange('A2').isChecked()];
  boxes.uncheck();
  const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  sheet.getRange('B1').setDataValidation(rule).setValue(true);
  const kind = String(sheet.getRange('B1').getDataValidation().getCriteriaType());
  const none = sheet.getRange('C1').isChecked();
  sheet.getRange('A1').removeCheckboxes();
  return [
    ['blank cells become FALSE', blank, [false, false]],
    ['one of two is checked', mixed, [null, true]],
    ['unchecked', sheet.getRange('A2').getValue(), false],
    ['a rule makes one as well', [kind, sheet.getRange('B1').isChecked()], ['CHECKBOX', true]],
    ['a cell without', none, null],
    ['removed', [sheet.getRange('A1').getDataValidation(), sheet.getRange('A1').getValue()], [null, '']],
  ];
}

/**
 * @covers Range.getDataRegion Range.getA1Notation
 */
function caseDataRegion() {
  const sheet = scratch_();
  sheet.getRange('B2:C3').setValues([
    ['a', 'b'],
    ['c', ''],
  ]);
  sheet.getRange('D4').setValue('at the corner');
  sheet.getRange('G9').setValue('apart');
  return [
    ['the block of filled cells', sheet.getRange('B2').getDataRegion().getA1Notation(), 'B2:D4'],
    [
      'in one direction',
      sheet.getRange('B2').getDataRegion(SpreadsheetApp.Dimension.ROWS).getA1Notation(),
      'B2:B3',
    ],
    ['a cell by itself', sheet.getRange('G9').getDataRegion().getA1Notation(), 'G9'],
  ];
}

/**
 * @covers Spreadsheet.insertSheet | documented | The new tab is the active one. With a template: its contents and looks, at the place that is named.
 */
function caseNewTab() {
  const book = SpreadsheetApp.getActive();
  const sheet = scratch_();
  const front = book.getActiveSheet().getName();
  book.getSheets()[0].activate();
  return [['the new tab is in front', front, sheet.getName()]];
}

/**
 * @covers Utilities.computeDigest | reported | MD5, SHA_1, SHA_256, SHA_384, SHA_512; of text US-ASCII unless a charset is named.
 * @covers Utilities.computeHmacSha256Signature | reported | As computeDigest.
 */
function caseDigests() {
  const { DigestAlgorithm, Charset } = Utilities;
  const hex = (bytes) => bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
  const md5 = (text, charset) =>
    hex(
      charset
        ? Utilities.computeDigest(DigestAlgorithm.MD5, text, charset)
        : Utilities.computeDigest(DigestAlgorithm.MD5, text),
    );
  const sign = (text) => hex(Utilities.computeHmacSha256Signature(text, 'key'));
  return [
    // RFC 1321: MD5 ("abc")
    ['of plain text', md5('abc'), '900150983cd24fb0d6963f7d28e17f72'],
    ['others count as a question mark', md5('あ'), md5('?')],
    ['with a charset they count', md5('あ', Charset.UTF_8) === md5('?'), false],
    ['signatures likewise', sign('あ') === sign('?'), true],
  ];
}

/**
 * @covers Lock.tryLock | reported | A negative wait is false at once. Waiters get it in order; an execution that ends lets go.
 * @covers Lock.waitLock | documented | Throws when the time is over.
 * @covers Lock.hasLock LockService.getUserLock
 */
function caseNegativeWait() {
  const lock = LockService.getUserLock();
  const tried = lock.tryLock(-1);
  const failure = failureOf_(() => lock.waitLock(-1));
  lock.waitLock(10);
  const held = lock.hasLock();
  lock.releaseLock();
  return [
    ['not even a free one', tried, false],
    ['waiting for it throws', failure !== '', true],
    ['with time it is got', [held, lock.hasLock()], [true, false]],
  ];
}

/**
 * @covers Protection.getEditors | reported | The owner is not listed on a new protection, whoever else may edit the file is.
 * @covers Protection.canEdit Protection.addEditor Protection.removeEditor
 */
function caseProtectionOwner() {
  const protection = scratch_().getRange('A1').protect();
  const owner = SpreadsheetApp.getActive().getOwner().getEmail();
  const listed = () => protection.getEditors().map((user) => user.getEmail());
  const before = listed();
  protection.addEditor('helper@agency.example');
  const added = listed().includes('helper@agency.example');
  protection.removeEditor('helper@agency.example');
  return [
    ['the owner is not listed', before.includes(owner), false],
    ['and may edit all the same', protection.canEdit(), true],
    ['one more, one less', [added, listed().includes('helper@agency.example')], [true, false]],
  ];
}

/**
 * @covers DataValidation.getCriteriaValues DataValidation.getAllowInvalid DataValidation.getHelpText
 * @covers DataValidation.copy
 * @covers DataValidationBuilder.requireDateAfter DataValidationBuilder.requireDateBefore
 * @covers DataValidationBuilder.requireDateBetween DataValidationBuilder.requireDateOnOrAfter
 * @covers DataValidationBuilder.requireDateOnOrBefore DataValidationBuilder.requireNumberBetween
 * @covers DataValidationBuilder.requireNumberEqualTo DataValidationBuilder.requireNumberGreaterThan
 * @covers DataValidationBuilder.requireNumberGreaterThanOrEqualTo
 * @covers DataValidationBuilder.requireNumberLessThan DataValidationBuilder.requireNumberLessThanOrEqualTo
 * @covers DataValidationBuilder.requireTextContains DataValidationBuilder.requireTextEqualTo
 * @covers DataValidationBuilder.requireTextIsEmail DataValidationBuilder.requireValueInRange
 * @covers DataValidationBuilder.withCriteria Range.setDataValidations
 */
function caseCriteriaValues() {
  const sheet = scratch_();
  const date = new Date(2026, 3, 1);
  const later = new Date(2026, 3, 30);
  let row = 0;
  const kept = (choose) => {
    const rule = choose(SpreadsheetApp.newDataValidation()).setHelpText('説明').build();
    const cell = sheet.getRange(++row, 1).setDataValidation(rule);
    const found = cell.getDataValidation();
    const values = found
      .getCriteriaValues()
      .map((one) =>
        one instanceof Date ? one.getTime() - date.getTime() : typeof one === 'object' ? 'range' : one,
      );
    return [String(found.getCriteriaType()), ...values].join(' ');
  };
  const days = 29 * 86400000;
  const checks = [
    ['after', (rule) => rule.requireDateAfter(date), 'DATE_AFTER 0'],
    ['before', (rule) => rule.requireDateBefore(date), 'DATE_BEFORE 0'],
    ['between days', (rule) => rule.requireDateBetween(date, later), `DATE_BETWEEN 0 ${days}`],
    ['from a day', (rule) => rule.requireDateOnOrAfter(date), 'DATE_ON_OR_AFTER 0'],
    ['to a day', (rule) => rule.requireDateOnOrBefore(date), 'DATE_ON_OR_BEFORE 0'],
    ['between numbers', (rule) => rule.requireNumberBetween(1, 9), 'NUMBER_BETWEEN 1 9'],
    ['a number', (rule) => rule.requireNumberEqualTo(3), 'NUMBER_EQUAL_TO 3'],
    ['above', (rule) => rule.requireNumberGreaterThan(3), 'NUMBER_GREATER_THAN 3'],
    ['at least', (rule) => rule.requireNumberGreaterThanOrEqualTo(3), 'NUMBER_GREATER_THAN_OR_EQUAL_TO 3'],
    ['below', (rule) => rule.requireNumberLessThan(3), 'NUMBER_LESS_THAN 3'],
    ['at most', (rule) => rule.requireNumberLessThanOrEqualTo(3), 'NUMBER_LESS_THAN_OR_EQUAL_TO 3'],
    ['a part of text', (rule) => rule.requireTextContains('x'), 'TEXT_CONTAINS x'],
    ['a text', (rule) => rule.requireTextEqualTo('x'), 'TEXT_EQUAL_TO x'],
    ['an address', (rule) => rule.requireTextIsEmail(), 'TEXT_IS_VALID_EMAIL'],
    ['of a range', (rule) => rule.requireValueInRange(sheet.getRange('C1:C2')), 'VALUE_IN_RANGE range true'],
    [
      'by its name',
      (rule) => rule.withCriteria(SpreadsheetApp.DataValidationCriteria.NUMBER_EQUAL_TO, [4]),
      'NUMBER_EQUAL_TO 4',
    ],
  ].map(([what, choose, wanted]) => [what, kept(choose), wanted]);
  const first = sheet.getRange('A1').getDataValidation();
  const copied = first.copy().build();
  const numbers = (value) => typeof sheet.getRange(value).getDataValidation().getCriteriaValues()[0];
  sheet.getRange('D1:E1').setDataValidations([[first, null]]);
  const given = ['D1', 'E1'].map((cell) => sheet.getRange(cell).getDataValidation() !== null);
  return [
    ...checks,
    ['a date is a Date', first.getCriteriaValues()[0] instanceof Date, true],
    ['a number is a number', numbers('A7'), 'number'],
    ['help and leniency', [first.getHelpText(), first.getAllowInvalid()], ['説明', true]],
    ['a copy is alike', String(copied.getCriteriaType()), 'DATE_AFTER'],
    ['each cell its own', given, [true, false]],
  ];
}

/**
 * @covers Sheet.getRange | documented | A1 and R1C1 notation, open ranges, names.
 * @covers Spreadsheet.getRange | documented | Likewise, with or without a tab.
 */
function caseNotation() {
  const sheet = scratch_();
  const notation = (text) => sheet.getRange(text).getA1Notation();
  const named = `'${sheet.getName()}'!B2:C3`;
  return [
    ['whole columns', [notation('A:C'), notation('$B:$B')], ['A:C', 'B:B']],
    ['whole rows and open ends', [notation('2:3'), notation('B2:B')], ['2:3', 'B2:B']],
    [
      'all rows named one by one',
      sheet.getRange(1, 1, sheet.getMaxRows(), 1).getA1Notation(),
      `A1:A${sheet.getMaxRows()}`,
    ],
    ['R1C1', [notation('R2C3'), notation('R1C1:R3C2')], ['C2', 'A1:B3']],
    ['of the file', SpreadsheetApp.getActive().getRange(named).getA1Notation(), 'B2:C3'],
  ];
}

/**
 * @covers Range.setBackground | reported | Names of CSS; a wrong one changes nothing.
 * @covers Range.getBackgrounds Range.setFontColors Range.getFontColor
 */
function caseColours() {
  const sheet = scratch_();
  const cell = sheet.getRange('A1').setBackground('rebeccapurple');
  const named = cell.getBackground();
  cell.setBackground('no such colour');
  const kept = cell.getBackground();
  cell.setBackground('#ABC');
  sheet.getRange('A2:B2').setFontColors([['tomato', '#123456']]);
  return [
    ['by its name', named, '#663399'],
    ['a wrong one changes nothing', kept, '#663399'],
    ['three digits', cell.getBackgrounds(), [['#aabbcc']]],
    [
      'of letters',
      [sheet.getRange('A2').getFontColor(), sheet.getRange('B2').getFontColor()],
      ['#ff6347', '#123456'],
    ],
  ];
}

/**
 * @covers User.getEmail | reported | A user as text is the address.
 */
function caseUserText() {
  const user = Session.getActiveUser();
  return [['the address', [String(user), `${user}`], [user.getEmail(), user.getEmail()]]];
}

/**
 * @covers Range.setNote | reported | Whatever is given becomes text.
 * @covers Range.clearNote
 */
function caseNoteText() {
  const cell = scratch_().getRange('A1').setNote(25);
  const note = cell.getNote();
  return [
    ['a number', note, '25'],
    ['cleared', cell.clearNote().getNote(), ''],
  ];
}

/**
 * @covers Utilities.formatDate | documented | Letters of SimpleDateFormat but F and W; weeks as in the United States.
 */
function caseDateLetters() {
  const instant = new Date(Date.UTC(2026, 0, 1, 15, 4, 5));
  const tokyo = (format) => Utilities.formatDate(instant, 'Asia/Tokyo', format);
  const day = (year, month, date) =>
    Utilities.formatDate(new Date(year, month - 1, date, 12), 'Asia/Tokyo', 'Y w');
  return [
    // 2026-01-02 00:04:05 in Tokyo
    ['as usual', tokyo("yyyy-MM-dd'T'HH:mm:ss"), '2026-01-02T00:04:05'],
    [
      'zone',
      [tokyo('z'), tokyo('zzzz'), tokyo('Z'), tokyo('XXX')],
      ['JST', 'Japan Standard Time', '+0900', '+09:00'],
    ],
    ['day of the year', tokyo('DDD'), '002'],
    ['hours from 1 to 24 and from 0 to 11', [tokyo('k'), tokyo('K'), tokyo('h')], ['24', '0', '12']],
    ['era and month by itself', [tokyo('G'), tokyo('LLL')], ['AD', 'Jan']],
    // 1 January 2026 is a Thursday: week 1 begins on Sunday, 28 December 2025.
    ['weeks', [day(2025, 12, 27), day(2025, 12, 28), day(2026, 1, 4)], ['2025 52', '2026 1', '2026 2']],
  ];
}
