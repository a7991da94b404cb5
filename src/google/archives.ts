// Workbooks for rows of closed years: made by Drive.Files.create, written under drive.file, read by spreadsheets.readonly.
import { plainText } from '../domain/cell-value';
import type { Archives } from '../ports';
import { columnLetters } from '../tables/computed';
import { ANYWHERE, paperFolderId } from './paper-folder';

const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

/** Ranges name no tab: that of a new workbook is called by the language of its account, and is its only one. */
export const archives: Archives = {
  make: (name, headers) => {
    const folder = paperFolderId();
    const about = { name, mimeType: SHEET_TYPE, ...(folder === '' ? {} : { parents: [folder] }) };
    // Made from a line of text it comes with its headers, and as wide as they are.
    const content = Utilities.newBlob(`${headers.join(',')}\n`, 'text/csv', name);
    return Drive!.Files.create(about, content, { ...ANYWHERE, fields: 'id' }).id!;
  },
  urlOf: (fileId) => `https://docs.google.com/spreadsheets/d/${fileId}/edit`,
  ids: (fileId) =>
    valuesOf(fileId, 'A:A')
      ?.slice(1)
      .map(([id = '']) => String(id)),
  rows: (fileId, { from, count, width }) => {
    const last = count === undefined ? '' : String(from + count + 1);
    // From the header on: a new file may have no second row.
    const values = valuesOf(
      fileId,
      `A${count === undefined ? 1 : from + 2}:${columnLetters(width - 1)}${last}`,
    );
    const below = count === undefined ? values?.slice(from + 1) : values;
    // Blank cells at the ends are left out.
    return below?.map((row) => Array.from({ length: width }, (_, at) => plainText(row[at])));
  },
  add: (fileId, rows) =>
    reachable(() => {
      Sheets!.Spreadsheets.Values.append({ values: rows as unknown as string[][] }, fileId, 'A1', {
        // What stands there must be what was written: no text becomes a date, a number or a formula.
        valueInputOption: 'RAW',
        insertDataOption: 'INSERT_ROWS',
      });
      return true;
    }) ?? false,
  put: (fileId, rows) =>
    reachable(() => {
      const data = rows.map(({ at, texts }) => ({
        range: `A${at + 2}:${columnLetters(texts.length - 1)}${at + 2}`,
        values: [[...texts]],
      }));
      Sheets!.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW', data }, fileId);
      return true;
    }) ?? false,
};

function valuesOf(fileId: string, range: string): readonly (readonly unknown[])[] | undefined {
  return reachable(
    () =>
      Sheets!.Spreadsheets.Values.get(fileId, range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? [],
  );
}

/** Undefined where Google says that this account has no right to the file, or that there is none. */
function reachable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (NO_RIGHT.test(error instanceof Error ? error.message : String(error))) return undefined;
    throw error;
  }
}

const NO_RIGHT = /not found|sufficient permissions|does not have permission|見つかりません|権限/i;
