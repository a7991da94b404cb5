// This file defines how a record's values become cells and cells become values again.
import { cellProblems } from './messages';
import { DaichoError, at, type Given, type Problem } from '../domain/problem';
import type { Column, ColumnType } from '../tables/column';

/** What Apps Script writes to and reads from a cell. */
export type Cell = string | number | boolean | Date;

/** A cell of Google Sheets holds no more. */
export const MAX_CELL_LENGTH = 50_000;

/** Number formats by column type; free text keeps the general format, where the apostrophe does the work. */
export const numberFormats: Partial<Record<ColumnType, string>> = {
  code: '@',
  yen: '#,##0',
  date: 'yyyy/mm/dd',
  dateTime: 'yyyy/mm/dd hh:mm',
};

/** Asia/Tokyo has had no summer time since 1951, so its offset is a constant. */
const TOKYO_MS = 9 * 3_600_000;
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

// Sheets reads these as something else than text even though they start with a letter.
const DATE_WORD = /^(明|大|昭|平|令|午|[㍻㍼㍽㍾㋿])/;
const PLAIN_START = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff㈱㈲]/;
const PLAIN_LATIN = /^[A-Za-z][A-Za-z ]*$/;
const LATIN_WORD =
  /^(true|false|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/** True for text that a general cell keeps as it is; anything doubtful gets the apostrophe. */
function isPlain(text: string): boolean {
  if (PLAIN_START.test(text)) return !DATE_WORD.test(text);
  return PLAIN_LATIN.test(text) && !LATIN_WORD.test(text);
}

/** Text for a general cell: the leading apostrophe keeps it text, and does not show. */
export function literalText(text: string): string {
  return text === '' || isPlain(text) ? text : `'${text}`;
}

/** What an `@` cell may hold: it keeps the text, but must not start as a formula would. */
export function isStorableCode(text: string): boolean {
  return text === '' || /^[\p{L}\p{N}][^\u0000-\u001f\u007f]*$/u.test(text);
}

/** A record's value as a cell. A value that the column cannot hold is a mistake of ours and throws. */
export function encodeCell(value: unknown, column: Column): Cell {
  if (value === null || value === undefined || value === '') return '';
  switch (column.type) {
    case 'yen':
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw unfit(cellProblems.cellNotNumber, value, column);
      if (column.type === 'yen' && !Number.isSafeInteger(value))
        throw unfit(cellProblems.cellNotYen, value, column);
      return value;
    case 'flag':
      return value === true;
    case 'date':
      return dateOfIso(`${String(value)}T00:00:00`, column);
    case 'dateTime':
      return dateOfIso(String(value), column);
    case 'code':
      if (!isStorableCode(String(value))) throw unfit(cellProblems.cellNotCode, value, column);
      return String(value);
    default: {
      const text = String(value);
      if (text.length > MAX_CELL_LENGTH) throw unfit(cellProblems.cellTooLong, text.length, column);
      return literalText(text);
    }
  }
}

/** A cell as the record's value. What a person typed into a column of another type is read as well as it can be. */
export function decodeCell(cell: unknown, column: Column): string | number | boolean | null {
  switch (column.type) {
    case 'yen':
    case 'number':
      return typeof cell === 'number' ? cell : null;
    case 'flag':
      return cell === true || cell === 'TRUE';
    case 'date':
      return dateTextOf(cell).slice(0, 10);
    case 'dateTime':
      return dateTextOf(cell);
    default:
      return textOf(cell);
  }
}

/** A raw cell back into the sheet unchanged: its text must not turn into a formula on the way. */
export function rewriteCell(cell: unknown, column: Column | undefined): Cell {
  if (typeof cell !== 'string') return cell as Cell;
  return column?.type === 'code' && isStorableCode(cell) ? cell : literalText(cell);
}

function dateOfIso(iso: string, column: Column): Date {
  const milliseconds = Date.parse(`${iso}Z`);
  if (Number.isNaN(milliseconds)) throw unfit(cellProblems.cellNotDate, iso, column);
  return new Date(milliseconds - TOKYO_MS);
}

/** ISO text with time of a date cell, in Tokyo; a serial number from an unformatted cell counts too. */
function dateTextOf(cell: unknown): string {
  if (isDate(cell)) return isoText(cell.getTime() + TOKYO_MS);
  if (typeof cell === 'number' && cell >= 1) return isoText(SERIAL_EPOCH_MS + cell * DAY_MS);
  // Text in a date column stands as typed; workflows refuse what is no date.
  return typeof cell === 'string' ? cell : '';
}

function isoText(milliseconds: number): string {
  // Serials carry fractions of a second that nobody typed.
  return new Date(Math.round(milliseconds / 1000) * 1000).toISOString().slice(0, 19);
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return isoText(cell.getTime() + TOKYO_MS).replace('T00:00:00', '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

function isDate(cell: unknown): cell is Date {
  return typeof cell === 'object' && cell !== null && typeof (cell as Date).getTime === 'function';
}

function unfit(
  problem: (given: Given<'text'>) => Problem,
  value: unknown,
  column: Pick<Column, 'header'>,
): DaichoError {
  return new DaichoError(at(problem({ text: String(value).slice(0, 40) }), { column: column.header }));
}
