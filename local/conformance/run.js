// 自己診断 of the cases: pushed alone into a scratch workbook, they tell what real Google does.

function onOpen() {
  SpreadsheetApp.getUi().createMenu('自己診断').addItem('すべて実行', 'runConformance').addToUi();
}

/** Runs every case and writes one row a check into a new tab; the cases' own tabs go again. Gives the counts. */
function runConformance() {
  const book = SpreadsheetApp.getActive();
  const before = book.getSheets().map((sheet) => sheet.getName());
  const names = Object.keys(globalThis).filter((name) => /^case[A-Z]/.test(name));
  const rows = names.flatMap((name) => checksOf_(name).map((check) => [name, ...check]));
  const held = rows.filter((row) => row[4]).length;
  for (const sheet of book.getSheets()) if (!before.includes(sheet.getName())) book.deleteSheet(sheet);
  scratch_()
    .getRange(1, 1, rows.length + 1, 5)
    .setNumberFormat('@')
    .setValues([['case', 'check', 'is', 'should be', 'holds'], ...rows.map((row) => row.map(String))]);
  SpreadsheetApp.flush();
  return { cases: names.length, checks: rows.length, held };
}

function checksOf_(name) {
  try {
    return globalThis[name]().map(([what, is, shouldBe]) => {
      const [found, wanted] = [JSON.stringify(is), JSON.stringify(shouldBe)];
      return [what, found, wanted, found === wanted];
    });
  } catch (error) {
    return [['ran to its end', error.message, '', false]];
  }
}
