// How a record's values become cells and cells become values again.
import { cutText, wellFormed } from '../domain/cut-text';
import { cellText, isDateLike, plainText } from '../domain/cell-value';
import { wholeNear } from '../domain/whole-number';
import { cellProblems } from './messages';
import { DaichoError, at, type Given, type Problem } from '../domain/problem';
import type { Column, ColumnType, Table } from '../tables/column';
import { rewrittenApart, SEAL, sealState } from '../tables/row-seal';
import { Unread, withCodeInDoubt } from '../tables/unread';

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

/** What an `@` cell may hold: it keeps the text, but must not start as a formula would (〒 does not). */
export function isStorableCode(text: string): boolean {
  return text === '' || /^[\p{L}\p{N}〒][^\u0000-\u001f\u007f]*$/u.test(text);
}

/** A record's value as a cell. A value that the column cannot hold is a mistake of ours and throws. */
export function encodeCell(value: unknown, column: Column): Cell {
  if (value === null || value === undefined || value === '') return '';
  // What a cut left of a character is no text.
  const text = wellFormed(plainText(value));
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
      return dateOfIso(`${text}T00:00:00`, column);
    case 'dateTime':
      return dateOfIso(text, column);
    case 'code':
      if (!isStorableCode(text)) throw unfit(cellProblems.cellNotCode, value, column);
      return text;
    default:
      if (text.length > MAX_CELL_LENGTH) throw unfit(cellProblems.cellTooLong, text.length, column);
      return literalText(text);
  }
}

/** Where a cell stands, for whoever must look at it. */
export interface CellPlace {
  readonly tab: string;
  /** As the sheet numbers it. */
  readonly row: number;
}

const NOWHERE: CellPlace = { tab: '', row: 0 };

/** The only one there is: what could not be read is made here, and nowhere else. */
class UnreadCell extends Unread {
  constructor(cell: unknown, type: Unread['type'], column: Column, { tab, row }: CellPlace) {
    super(textOf(cell), type, tab, row, column.header);
  }
}

/** A cell as the record's value, or `Unread` where a person typed what the column cannot hold. */
export function decodeCell(
  cell: unknown,
  column: Column,
  place: CellPlace = NOWHERE,
): string | number | boolean | null | Unread {
  const { type } = column;
  switch (type) {
    case 'yen':
    case 'number':
      if (isBlank(cell)) return null;
      return numberOf(cell, type) ?? new UnreadCell(cell, type, column, place);
    case 'flag':
      return cell === true || cell === 'TRUE';
    case 'date':
    case 'dateTime': {
      if (isBlank(cell)) return '';
      const iso = dateTextOf(cell);
      if (iso === undefined || iso < EARLIEST) return new UnreadCell(cell, type, column, place);
      return type === 'date' ? iso.slice(0, 10) : iso;
    }
    case 'choice': {
      const text = textOf(cell);
      if (text === '' || column.strict === false || !column.choices || column.choices.includes(text))
        return text;
      return new UnreadCell(cell, type, column, place);
    }
    case 'code': {
      const text = textOf(cell);
      // Blanks that nobody sees around a code are nobody's meaning.
      return isStorableCode(text) ? text : text.trim();
    }
    default:
      return textOf(cell);
  }
}

/** A row by its columns, each cell a value or a doubt. */
export function decodeRow(
  columns: readonly Column[],
  cellOf: (column: Column) => unknown,
  place: CellPlace,
): Record<string, unknown> {
  let row: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = cellOf(column);
    const value = decodeCell(cell, column, place);
    row[column.key] = value;
    if (column.type === 'code' && !isStorableCode(value as string))
      row = withCodeInDoubt(row, column.key, new UnreadCell(cell, 'code', column, place));
  }
  return row;
}

/** The row, in doubt where a person rewrote it and its table wants that known. */
export function checkedSeal(
  table: Table,
  row: Record<string, unknown>,
  place: CellPlace,
): Record<string, unknown> {
  if (!table.sealing?.doubts || sealState(table, row) !== 'rewritten') return row;
  const doubted = [SEAL.key, ...rewrittenApart(table, row)];
  return doubted.reduce((one, key) => {
    const column = table.columns.find((candidate) => candidate.key === key)!;
    return withCodeInDoubt(one, key, new UnreadCell('', 'seal', column, place));
  }, row);
}

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;

function numberOf(cell: unknown, type: 'yen' | 'number'): number | undefined {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return undefined;
  if (type === 'number') return cell;
  const yen = wholeNear(cell);
  return yen !== undefined && Number.isSafeInteger(yen) ? yen : undefined;
}

/** A raw cell back into the sheet unchanged: its text must not turn into a formula on the way. */
export function rewriteCell(cell: unknown, column: Column | undefined): Cell {
  if (typeof cell !== 'string') return cell as Cell;
  return column?.type === 'code' && isStorableCode(cell) ? cell : literalText(cell);
}

function dateOfIso(iso: string, column: Column): Date {
  const milliseconds = Date.parse(`${iso}Z`);
  // What would not be read again is not written.
  if (Number.isNaN(milliseconds) || iso < EARLIEST) throw unfit(cellProblems.cellNotDate, iso, column);
  return new Date(milliseconds - TOKYO_MS);
}

/**
 * ISO text with time of a date cell, in Tokyo; a serial number from an unformatted cell counts too, and text that is
 * ISO already. Undefined for what is no date.
 */
function dateTextOf(cell: unknown): string | undefined {
  if (isDateLike(cell)) return isoText(cell.getTime() + TOKYO_MS);
  // 20270401 is a date to whoever typed it, and a day in the year 57,398 to the sheet.
  if (typeof cell === 'number') {
    return cell >= 1 && cell < LAST_SERIAL + 1 ? isoText(SERIAL_EPOCH_MS + cell * DAY_MS) : undefined;
  }
  if (typeof cell !== 'string' || !ISO.test(cell)) return undefined;
  const whole = cell.length === 10 ? `${cell}T00:00:00` : cell;
  // The 31st of February would become a day of March.
  return isoText(Date.parse(`${whole}Z`)) === whole ? whole : undefined;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/;
/** A year or a month and day typed as a number (2027, 0401) is a day before it, which would come before all others. */
const EARLIEST = '1950-01-01';
/** 9999-12-31, the last date that Sheets knows. */
const LAST_SERIAL = 2_958_465;

function isoText(milliseconds: number): string | undefined {
  // Serials carry fractions of a second that nobody typed.
  const date = new Date(Math.round(milliseconds / 1000) * 1000);
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 19) : undefined;
}

const textOf = (cell: unknown): string =>
  cellText(cell, (date) => (isoText(date.getTime() + TOKYO_MS) ?? '').replace('T00:00:00', ''));

function unfit(
  problem: (given: Given<'text'>) => Problem,
  value: unknown,
  column: Pick<Column, 'header'>,
): DaichoError {
  return new DaichoError(at(problem({ text: cutText(String(value), 40) }), { column: column.header }));
}
