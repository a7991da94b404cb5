// Conformance cases for the services beside the spreadsheet.

/**
 * @covers Utilities.base64Decode | documented | Signed bytes.
 * @covers Utilities.newBlob
 * @covers Blob.getDataAsString | documented | MS932 and windows-31j are the wide set; Shift_JIS is the strict one, as in Java.
 * @covers Blob.setName
 * @covers Blob.getAs | reported | HTML to PDF only, by Chromium, A4. What Google drops (backgrounds, flex, grid, external URLs, SVG, canvas, scripts) is an error here. 1.9 s of virtual time on a typical day.
 * @covers Blob.getContentType
 * @covers Blob.getBytes | documented | Signed bytes.
 * @covers Blob.setDataFromString | documented | A character that the charset lacks becomes a question mark (reported for Java).
 * @covers Utilities.base64Encode
 */
function caseBlobs() {
  const bytes = Utilities.base64Decode('44GC/w==');
  const sjis = Utilities.newBlob(Utilities.base64Decode('h4qHQO7g'));
  const pdf = Utilities.newBlob('<p>御見積</p>', 'text/html', 'a.html')
    .setName('見積.html')
    .getAs('application/pdf');
  return [
    // UTF-8 of あ is e3 81 82; then ff. Bytes are signed: 227 - 256 and so on.
    ['bytes are signed', bytes, [-29, -127, -126, -1]],
    ['UTF-8', Utilities.newBlob(bytes.slice(0, 3)).getDataAsString(), 'あ'],
    // CP932: ㈱ is 87 8a, ① 87 40, 髙 ee e0
    ['MS932', sjis.getDataAsString('MS932'), '㈱①髙'],
    // Written back, 髙 is fb fc: of its two places Windows prefers IBM's.
    [
      'text to MS932',
      Utilities.base64Encode(Utilities.newBlob('').setDataFromString('㈱①髙', 'MS932').getBytes()),
      'h4qHQPv8',
    ],
    ['its type', pdf.getContentType(), 'application/pdf'],
    ['a PDF', Utilities.newBlob(pdf.getBytes().slice(0, 5)).getDataAsString(), '%PDF-'],
  ];
}

/**
 * @covers LockService.getDocumentLock | documented | Null in a web app.
 * @covers LockService.getScriptLock | documented | One a project.
 * @covers Lock.tryLock | documented | Waiters get it in order; an execution that ends lets go.
 * @covers Lock.releaseLock | documented | Waiters get it in order; an execution that ends lets go.
 */
function caseLock() {
  return [LockService.getDocumentLock(), LockService.getScriptLock()].map((lock, index) => {
    const got = lock.tryLock(100);
    lock.releaseLock();
    return [`free lock ${index + 1} is got`, got, true];
  });
}

/**
 * @covers Sheets.Spreadsheets.Values.get | assumed | A whole tab, unformatted. `spreadsheets.readonly` suffices, `drive.file` for what the script made [Sheets API v4]; whoever runs it needs a share of the file.
 * @covers Spreadsheet.getId
 */
function caseOtherWorkbook() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.insertSheet('別ブック');
  sheet.getRange(1, 1, 2, 3).setValues([
    ["'=1+1", 1.5, ''],
    [new Date(Date.UTC(2026, 3, 1, 15)), '', ''],
  ]);
  SpreadsheetApp.flush();
  const { values } = Sheets.Spreadsheets.Values.get(book.getId(), '別ブック', {
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  book.deleteSheet(sheet);
  // 2026-04-02 in Tokyo is day 46114 of a sheet; blanks at the ends are left out.
  return [['values', values, [['=1+1', 1.5], [46114]]]];
}

/**
 * @covers Sheets.Spreadsheets.Values.append | assumed | RAW rows below the last one of a spreadsheet that Drive.Files.create has made from text/csv; `drive.file` suffices [Sheets API v4]. Rows are added, columns are not.
 * @covers Sheets.Spreadsheets.Values.batchUpdate | assumed | RAW rows where they stand in such a spreadsheet, all in one call or none; an empty text empties its cell [Sheets API v4].
 */
function caseMadeSpreadsheet() {
  const about = { name: '試験の保管', mimeType: 'application/vnd.google-apps.spreadsheet' };
  const { id } = Drive.Files.create(about, Utilities.newBlob('番号,内容,備考\n', 'text/csv'));
  const options = { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' };
  const append = (row) => Sheets.Spreadsheets.Values.append({ values: [row] }, id, 'A1', options);
  const get = (range) =>
    Sheets.Spreadsheets.Values.get(id, range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values;
  append(['0001', '=1+1', '']);
  append(['2026-04-01', '行\n替え', "'引用"]);
  const wide = (() => {
    try {
      append(['1', '2', '3', '4']);
      return 'written';
    } catch (error) {
      return 'refused';
    }
  })();
  const values = [get('A:A'), get('A2:C3')];
  const data = [
    { range: 'A3:C3', values: [['2026-04-01', '', '=2']] },
    { range: 'A2:C2', values: [['0001', '消去', '']] },
  ];
  Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW', data }, id);
  const put = get('A2:C3');
  Drive.Files.remove(id);
  return [
    ['ids', values[0], [['番号'], ['0001'], ['2026-04-01']]],
    [
      'texts as they were written',
      values[1],
      [
        ['0001', '=1+1'],
        ['2026-04-01', '行\n替え', "'引用"],
      ],
    ],
    ['wider than the grid', wide, 'refused'],
    [
      'rows over others',
      put,
      [
        ['0001', '消去'],
        ['2026-04-01', '', '=2'],
      ],
    ],
  ];
}

/**
 * @covers PropertiesService.getScriptProperties | documented | 9 KB a value, 500 KB a store; not counted by the day.
 * @covers Properties.getProperty | documented | 9 KB a value, 500 KB a store; not counted by the day.
 * @covers Properties.setProperty | documented | 9 KB a value, 500 KB a store; not counted by the day.
 */
function caseProperties() {
  const properties = PropertiesService.getScriptProperties();
  const missing = properties.getProperty('試験にない');
  properties.setProperty('試験', '値');
  return [
    ['unknown', missing, null],
    ['kept', properties.getProperty('試験'), '値'],
  ];
}

/**
 * @covers PropertiesService.getDocumentProperties | documented | A store of its own; whether a copy of the workbook takes it along is open, so the file's id stands in it.
 * @covers Properties.getProperties | documented | All values as text.
 * @covers Properties.setProperties | documented | Others stay unless they are to be deleted.
 * @covers Properties.deleteProperty | documented | Quiet where there is none.
 */
function caseDocumentProperties() {
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperties({ '試験/甲': '1', '試験/乙': '2' });
  properties.deleteProperty('試験/甲');
  properties.deleteProperty('試験/ない');
  const all = properties.getProperties();
  properties.deleteProperty('試験/乙');
  return [
    ['kept', all['試験/乙'], '2'],
    ['forgotten', '試験/甲' in all, false],
  ];
}

/**
 * @covers Utilities.getUuid
 */
function caseUuid() {
  return [['two differ', Utilities.getUuid() === Utilities.getUuid(), false]];
}

/**
 * @covers MailApp.sendEmail | documented | An .eml file in outbox/. 50 recipients, 400 KB of body, 25 MB of attachments. Bcc stands in the file.
 * @covers MailApp.getRemainingDailyQuota | documented | 1,500 recipients, settable; starts anew 24 hours after the first mail.
 */
function caseMail() {
  const before = MailApp.getRemainingDailyQuota();
  MailApp.sendEmail({
    to: 'one@member.example,two@member.example',
    subject: '件名',
    body: '本文',
    replyTo: 'desk@agency.example',
  });
  return [['each recipient counts', before - MailApp.getRemainingDailyQuota(), 2]];
}

/**
 * @covers Drive.Files.create | documented | Files of the twin only, as with scope drive.file. Content is bytes; the index is in state.json.
 */
function caseDrive() {
  const file = Drive.Files.create({ name: '控え.txt' }, Utilities.newBlob('x', 'text/plain'));
  return [
    ['name and type', [file.name, file.mimeType, typeof file.id], ['控え.txt', 'text/plain', 'string']],
  ];
}

/**
 * @covers Session.getScriptTimeZone | documented | Needs `userinfo.email`; blank address in simple triggers.
 * @covers Session.getActiveUser | documented | Needs `userinfo.email`; blank address in simple triggers.
 * @covers Session.getEffectiveUser | documented | Needs `userinfo.email`; blank address in simple triggers.
 * @covers User.getEmail
 */
function caseSession() {
  return [
    ['zone', Session.getScriptTimeZone(), 'Asia/Tokyo'],
    ['who runs it', Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail(), true],
  ];
}

/**
 * @covers HtmlService.createHtmlOutputFromFile | documented | Comments are stripped from the page; inside template literals `//` and `/*` damage it [reported].
 * @covers HtmlService.createHtmlOutput HtmlOutput.getContent
 * @covers HtmlOutput.setTitle HtmlOutput.setWidth HtmlOutput.setHeight
 * @covers HtmlOutput.addMetaTag | documented | Goes into the page around a web app, where `viewport` works; a meta tag in the file itself does not.
 * @covers SpreadsheetApp.getUi | documented | Throws in triggers, which have nobody in front of them.
 * @covers Ui.showSidebar | documented | Needs `script.container.ui`; refused in simple triggers [reported].
 * @covers Ui.showModalDialog | documented | Needs `script.container.ui`; refused in simple triggers [reported].
 */
function casePages() {
  const page = HtmlService.createHtmlOutputFromFile('Page')
    .setTitle('題')
    .setWidth(300)
    .setHeight(200)
    .addMetaTag('viewport', 'width=device-width');
  SpreadsheetApp.getUi().showSidebar(page);
  SpreadsheetApp.getUi().showModalDialog(page, '対話');
  // How a page takes in the style of another file.
  const whole = HtmlService.createHtmlOutput(page.getContent().replace('頁', '全'));
  return [
    ['content', page.getContent().includes('頁'), true],
    ['made of another', whole.getContent().includes('全'), true],
  ];
}

/**
 * @covers Ui.createMenu | documented | A menu of the same caption replaces the earlier one.
 * @covers Menu.addItem Menu.addSeparator Menu.addSubMenu Menu.addToUi
 * @covers Ui.alert | documented | Needs `script.container.ui`; refused in simple triggers [reported].
 * @covers Ui.prompt | documented | Needs `script.container.ui`; refused in simple triggers [reported].
 * @covers PromptResponse.getSelectedButton PromptResponse.getResponseText
 * @covers Spreadsheet.toast | documented | Does not hold up the script.
 */
function caseUserInterface() {
  const ui = SpreadsheetApp.getUi();
  const sub = ui.createMenu('下').addItem('項目', 'casePages');
  ui.createMenu('試験').addItem('項目', 'casePages').addSeparator().addSubMenu(sub).addToUi();
  SpreadsheetApp.getActive().toast('済みました');
  const answer = ui.prompt('名前', '入力してください', ui.ButtonSet.OK_CANCEL);
  return [
    // The case runs where nobody looks: the stand-in agrees to everything.
    ['alert', ui.alert('題', '文', ui.ButtonSet.YES_NO) === ui.Button.YES, true],
    ['prompt', [String(answer.getSelectedButton()), answer.getResponseText()], ['OK', '']],
  ];
}
