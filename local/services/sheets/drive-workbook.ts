// A spreadsheet that Drive.Files.create has made: one tab of texts, kept as a file of the twin.

import { ScriptError } from '../../execution/service-object';
import type { DriveFile } from '../../state/state';
import type { StateFolder } from '../../state/folder';
import type { Blob } from '../utilities/blob';
import { parseCsv } from '../utilities/csv';

export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

interface SheetContent {
  /** Of its grid: what is wider is refused. */
  readonly columns: number;
  readonly rows: string[][];
}

const NEW_COLUMNS = 26;
const MOST_CHARACTERS = 50_000;

/** What Sheets would read as a number, a date, a truth or a formula. */
const CONVERTED = /^(?:[=+\-\d.]|true$|false$)/i;

/** As Drive converts it: from a text of commas, or with nothing in it. */
export function sheetContent(media: Blob | null | undefined): Buffer {
  const rows = media ? parseCsv(csvOf(media), ',') : [];
  if (rows.flat().some((text) => CONVERTED.test(text)))
    throw new ScriptError(
      'not implemented: Drive.Files.create of a spreadsheet with more than words',
      'Error',
    );
  return bytes({
    columns: rows.length === 0 ? NEW_COLUMNS : Math.max(...rows.map((row) => row.length)),
    rows,
  });
}

function csvOf(media: Blob): string {
  if (media.getContentType() !== 'text/csv')
    throw new ScriptError('not implemented: Drive.Files.create of a spreadsheet but from text/csv', 'Error');
  return media._content.toString('utf8');
}

const bytes = (content: SheetContent): Buffer => Buffer.from(JSON.stringify(content));

function contentOf(file: DriveFile, folder: StateFolder): SheetContent {
  return JSON.parse(folder.read('files', file.stored!).toString('utf8')) as SheetContent;
}

const RANGE = /^([A-Z]{1,2})(\d*):([A-Z]{1,2})(\d*)$/;
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Blank cells at the ends of rows, and blank rows at the end, are left out. */
export function valuesIn(file: DriveFile, folder: StateFolder, range: string): string[][] {
  const { columns, rows } = contentOf(file, folder);
  const [, left, top, right, bottom] = RANGE.exec(range) ?? [];
  if (left === undefined)
    throw new ScriptError(`not implemented: Sheets.Spreadsheets.Values.get of ${range}`, 'Error');
  const [first, last] = [Number(top || 1), Number(bottom || Math.max(rows.length, 1))];
  if (columnOf(right!) > columns || Math.max(first, last) > Math.max(rows.length, 1))
    throw failure(
      'get',
      `Range (${range}) exceeds grid limits. Max rows: ${rows.length}, max columns: ${columns}`,
    );
  const block = rows
    .slice(first - 1, last)
    .map((row) => withoutBlanks(row.slice(columnOf(left) - 1, columnOf(right!)), (text) => text === ''));
  return withoutBlanks(block, (row) => row.length === 0);
}

function withoutBlanks<T>(list: readonly T[], isBlank: (one: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((one) => !isBlank(one)) + 1);
}

/** Below the last row with anything in it; rows are added to the grid, columns are not. */
export function appendTo(
  file: DriveFile,
  folder: StateFolder,
  values: readonly (readonly unknown[])[],
): void {
  const { columns, rows } = contentOf(file, folder);
  const added = values.map((row) => row.map((value) => asText(value, 'append')));
  if (added.some((row) => row.length > columns))
    throw failure('append', `Range exceeds grid limits. Max columns: ${columns}`);
  folder.write('files', file.stored!, bytes({ columns, rows: [...rows, ...added] }));
}

export interface RowUpdate {
  readonly range?: string;
  readonly values?: readonly (readonly unknown[])[];
}

/** Each range is one row of the grid, and as wide as its values; what is empty empties its cell. */
export function putInto(file: DriveFile, folder: StateFolder, data: readonly RowUpdate[]): void {
  const { columns, rows } = contentOf(file, folder);
  const all = [...rows];
  for (const { range = '', values = [] } of data) {
    const [, left, top, right, bottom] = RANGE.exec(range) ?? [];
    const [cells] = values;
    if (left !== 'A' || top !== bottom || values.length !== 1 || columnOf(right!) !== cells!.length)
      throw new ScriptError(`not implemented: Sheets.Spreadsheets.Values.batchUpdate of ${range}`, 'Error');
    if (cells!.length > columns || Number(top) > rows.length)
      throw failure(
        'batchUpdate',
        `Range (${range}) exceeds grid limits. Max rows: ${rows.length}, max columns: ${columns}`,
      );
    all[Number(top) - 1] = cells!.map((value) => asText(value, 'batchUpdate'));
  }
  folder.write('files', file.stored!, bytes({ columns, rows: all }));
}

function asText(value: unknown, method: string): string {
  if (typeof value !== 'string')
    throw new ScriptError(
      `not implemented: Sheets.Spreadsheets.Values.${method} of other than texts`,
      'Error',
    );
  if (value.length > MOST_CHARACTERS)
    throw failure(
      method,
      `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
  return value;
}

export function failure(method: string, message: string): ScriptError {
  return new ScriptError(
    `API call to sheets.spreadsheets.values.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
}
