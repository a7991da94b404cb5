// What a person's hands do in a tab: find a cell by its row's id and its header, and type.
import type { Twin } from '../../local/twin';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What hands can do is what a script of theirs could, so it carries those types. */
export function bookByHand(twin: Twin, user = twin.currentUser()): Book {
  return twin.hands(user) as unknown as Book;
}

export function sheetByHand(twin: Twin, tab: string): Sheet {
  const sheet = bookByHand(twin).getSheetByName(tab);
  if (!sheet) throw new Error(`there is no tab ${tab}`);
  return sheet;
}

export function typeInto(
  twin: Twin,
  tab: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const sheet = sheetByHand(twin, tab);
  const [headers, ...rows] = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
  const at = rows.findIndex((row) => row.some((cell) => cell === id));
  if (at < 0) throw new Error(`${tab} has no row ${id}`);
  for (const [header, value] of Object.entries(values)) {
    const column = headers!.findIndex((cell) => cell === header);
    if (column < 0) throw new Error(`${tab} has no column ${header}`);
    sheet.getRange(at + 2, column + 1, 1, 1).setValue(value);
  }
}
