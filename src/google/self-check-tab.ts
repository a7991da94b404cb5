// 自己診断 by hand: a tab on which a person tries what no script can, and where a simple trigger answers.
import type { SelfCheckTab } from '../ports';

const TAB = '自己診断（手で試す）';
const TYPED = 'B2';
const ANSWERED = 'C2';
const COLUMNS = 6;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function createSelfCheckTab(workbook: () => Spreadsheet, hidden: string): SelfCheckTab {
  return {
    make: (lines) => {
      const book = workbook();
      const old = book.getSheetByName(TAB);
      if (old) book.deleteSheet(old);
      const sheet = book.insertSheet(TAB, book.getNumSheets());
      sheet.getRange(1, 1, lines.length, 1).setValues(lines.map((line) => [line]));
      const gid = book.getSheetByName(hidden)?.getSheetId();
      if (gid !== undefined) sheet.getRange('B3').setFormula(`=HYPERLINK("#gid=${gid}","${hidden}")`);
      // What spills, protected for managers alone, beside rows that anybody sorts and deletes.
      sheet.getRange('E1').setFormula('=VSTACK("x","y","z")');
      sheet.getRange('D1:D3').setValues([[3], [1], [2]]);
      sheet.getRange('E1:E3').protect();
      sheet.getRange(1, COLUMNS, 1, 2).shiftColumnGroupDepth(1);
      sheet
        .protect()
        .setWarningOnly(true)
        .setUnprotectedRanges([sheet.getRange(TYPED)]);
    },
    read: () => String(workbook().getSheetByName(TAB)?.getRange(ANSWERED).getValue() ?? ''),
    remove: () => {
      const sheet = workbook().getSheetByName(TAB);
      if (sheet) workbook().deleteSheet(sheet);
    },
  };
}

/** Beside the cell into which somebody has typed there: for whom a simple trigger runs. */
export function answerTyped(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  const sheet = range.getSheet();
  if (sheet.getName() !== TAB) return false;
  if (range.getA1Notation() === TYPED) sheet.getRange(ANSWERED).setValue(whoRuns());
  return true;
}

function whoRuns(): string {
  const ask = (who: () => GoogleAppsScript.Base.User): string => {
    try {
      return who().getEmail() === '' ? '空欄' : 'アドレス';
    } catch {
      return 'エラー';
    }
  };
  return `active=${ask(() => Session.getActiveUser())} effective=${ask(() => Session.getEffectiveUser())}`;
}
