// The seal of a row: a hash of what the product wrote into it, in its last column. A hand edit leaves it as it was.
import { plainText } from '../domain/cell-value';
import { fingerprintOf } from '../domain/fingerprint';
import type { Column, Table } from './column';
import { isComputed } from './computed';

/** The last column of a tab whose rows are sealed. */
export const SEAL = {
  key: 'seal',
  header: '行の照合値',
  type: 'code',
  hidden: true,
  seal: true,
} as const satisfies Column;

type PlainRow = Readonly<Record<string, unknown>>;

/** `none`: the row has no seal, so nobody can tell. */
export type SealState = 'none' | 'intact' | 'rewritten';

export const isSealed = (table: Table): boolean => table.columns.some(({ seal }) => seal);

/**
 * Blank cells do not count, and columns by their keys: a column that a later version adds, moves or names otherwise
 * breaks no seal. @example '3f…(24).a1b2c3.99ffee' // the row, and the columns that stand apart
 */
export function sealOfRow(table: Table, row: PlainRow): string {
  const cells = sealedColumns(table, row).flatMap((column): [string, string][] => {
    const text = sealedText(row[column.key], column);
    return text === '' ? [] : [[column.key, text]];
  });
  return [fingerprintOf(cells).slice(0, WHOLE), ...apartOf(table, row)].join(PART);
}

export function sealState(table: Table, row: PlainRow): SealState {
  const seal = plainText(row[SEAL.key]);
  if (seal === '') return 'none';
  return seal.split(STEP).includes(sealOfRow(table, row)) ? 'intact' : 'rewritten';
}

/** Of a rewritten row: the columns sealed apart that are not what they were. */
export function rewrittenApart(table: Table, row: PlainRow): readonly string[] {
  const [seal = ''] = plainText(row[SEAL.key]).split(STEP).slice(-1);
  const was = seal.split(PART).slice(1);
  const now = apartOf(table, row);
  return (table.sealing?.apart ?? []).filter((_, at) => was[at] !== now[at]);
}

/** Between two writes of one row: whichever of them a run that dies has reached, the row is the product's own. */
export const sealOfSteps = (seals: readonly string[]): string => [...new Set(seals)].join(STEP);

const WHOLE = 24;
const APART = 6;
const PART = '.';
const STEP = '/';

function sealedColumns(table: Table, row: PlainRow): readonly Column[] {
  const once = table.sealing?.staffOnce;
  const withStaff = once !== undefined && once.words.includes(plainText(row[once.key]));
  return table.columns.filter(
    (column) => !column.seal && !isComputed(column) && (withStaff || column.owner !== 'staff'),
  );
}

const apartOf = (table: Table, row: PlainRow): string[] =>
  (table.sealing?.apart ?? []).map((key) => {
    const column = table.columns.find((one) => one.key === key)!;
    return fingerprintOf([key, sealedText(row[key], column)]).slice(0, APART);
  });

/** The same for what is about to be written and for what is read back. */
function sealedText(value: unknown, { type }: Column): string {
  // An unticked box is blank.
  if (value === false) return '';
  const text = plainText(value);
  // Times are read with their seconds, whether they were written with them or not.
  if (type === 'dateTime') return ISO.test(text) ? text + WHOLE_TIME.slice(text.length) : text;
  return type === 'text' || type === 'json' ? text.replace(/\r\n?/g, '\n').trim() : text;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;
const WHOLE_TIME = 'YYYY-MM-DDT00:00:00';
