// How a tab's block of cells is found and read: columns by header, rows from the second on.
import { decodeCell } from './codec';
import { sheetProblems } from './messages';
import { at, refuse } from '../domain/problem';
import type { Column, Table } from '../tables/column';
import { isComputed } from '../tables/computed';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab as read in one call: its values, and where each stored column stands (0-based). */
export interface Grid {
  readonly sheet: Sheet;
  readonly values: readonly (readonly unknown[])[];
  readonly positions: ReadonlyMap<string, number>;
  /** Index in `values` of the protected last row, or -1. */
  readonly lastRowIndex: number;
}

export function sheetOf(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) refuse(at(sheetProblems.tabMissing(), { tab }));
  return sheet;
}

export function storedColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => !isComputed(column));
}

/** `toShow`: nothing is written from it, so that a row inserted in this very moment may be missing. */
export function readGrid(spreadsheet: Spreadsheet, table: Table, { toShow = false } = {}): Grid {
  const sheet = sheetOf(spreadsheet, table.tab);
  const values = toShow ? sheet.getDataRange().getValues() : wholeOf(sheet);
  const positions = positionsOf(table, values[0] ?? []);
  const lastRowIndex = table.lastRowText
    ? values.findIndex((row) => row.some((cell) => cell === table.lastRowText))
    : -1;
  return { sheet, values, positions, lastRowIndex };
}

/** A tab that was made a moment ago: its headers in their order, and nothing below them. */
export function blankGrid(sheet: Sheet, table: Table): Grid {
  const headers = table.columns.map(({ header }) => header);
  return { sheet, values: [headers], positions: positionsOf(table, headers), lastRowIndex: -1 };
}

/** A person's hands are slower than so many reads. */
export const ATTEMPTS = 5;

/**
 * A row that a person inserts after the extent was asked for pushes the last one out of what is read: it would be
 * appended again, or written over. So the extent is asked for once more.
 */
function wholeOf(sheet: Sheet): unknown[][] {
  let values: unknown[][] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    values = sheet.getDataRange().getValues();
    if (sheet.getLastRow() <= values.length) break;
  }
  return values;
}

/** Columns may be moved by staff, but neither renamed nor removed. */
export function positionsOf(table: Table, headerRow: readonly unknown[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const column of storedColumns(table)) {
    const position = headerRow.findIndex((cell) => String(cell).trim() === column.header);
    if (position < 0) {
      refuse(at(sheetProblems.headerMissing(), { tab: table.tab, row: 1, column: column.header }));
    }
    positions.set(column.key, position);
  }
  return positions;
}

/** Tells of a row whether no stored column has content; unticked checkboxes are none. */
function emptyRowCheck(table: Table, grid: Pick<Grid, 'positions'>): (row: readonly unknown[]) => boolean {
  const cells = storedColumns(table).map(({ key, type }) => ({
    at: grid.positions.get(key)!,
    isFlag: type === 'flag',
  }));
  return (row) =>
    cells.every(({ at, isFlag }) => {
      const cell = row[at];
      return cell === '' || cell === undefined || cell === null || (isFlag && cell === false);
    });
}

/** Indexes in `values` of the rows with content, header and protected last row left out. */
export function contentRows(table: Table, grid: Grid): number[] {
  const isEmpty = emptyRowCheck(table, grid);
  const rows: number[] = [];
  for (let at = 1; at < grid.values.length; at++) {
    if (at !== grid.lastRowIndex && !isEmpty(grid.values[at]!)) rows.push(at);
  }
  return rows;
}

/** Neighbouring columns as runs, so that each run is one write. @example [3, 4, 7] → [[3, 4], [7]] */
export function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of [...new Set(indexes)].sort((left, right) => left - right)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** Reads of a row's cells by which id it is found; '' where it has none. */
export function idReader(
  table: Table,
  positions: ReadonlyMap<string, number>,
): (row: readonly unknown[]) => string {
  const texts = idColumns(table).map((column) => ({ column, at: positions.get(column.key)! }));
  const textIn = (row: readonly unknown[], { column, at }: (typeof texts)[number]) =>
    String(decodeCell(row[at], column) ?? '');
  const { derive, id } = table;
  if (!derive?.keys.includes(id)) return (row) => textIn(row, texts[0]!);
  return (row) => {
    const cells = Object.fromEntries(texts.map((text) => [text.column.key, textIn(row, text)]));
    return String((derive.of(cells) as Readonly<Record<string, unknown>>)[id]);
  };
}

/** The columns that say which row it is. */
export function idColumns(table: Table): readonly Column[] {
  const keys = table.derive?.keys.includes(table.id) ? table.derive.idFrom : [table.id];
  return keys.map((key) => table.columns.find((column) => column.key === key)!);
}
