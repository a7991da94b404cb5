// The look after a write: people sort, insert and delete between our reading and our writing.
import type { Column, Table } from '../tables/column';
import { Unread } from '../tables/unread';
import { decodeCell, encodeCell, rewriteCell } from './codec';
import { addRows } from './new-rows';
import { lastTypedRow } from './typed-end';
import { idColumns, idReader, readGrid, runsOf, storedColumns } from './grid';
import type { Grid, Spreadsheet } from './grid';

/** Each look that finds a misplaced row writes, and while it writes rows may move again. */
const MOST_LOOKS = 20;

/** What the sheet should hold: values by id and column position, as they were and as they are to be. */
export interface IntendedWrite {
  readonly before: Grid;
  /** Rows of `before` down to the last one that counts, header included: what is added stands below them. */
  readonly end: number;
  /** New values by id, then by column position. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<number, unknown>>;
  /** Ids of appended rows, in order. */
  readonly added: readonly string[];
}

/**
 * One read of the id column; where it is as it was when we wrote by position, the write is where it belongs.
 * Otherwise every row is compared by its id, and what stands in the wrong place is written again.
 */
export function verifyWrite(spreadsheet: Spreadsheet, table: Table, intended: IntendedWrite): void {
  const { before, end, changes, added } = intended;
  const expected = [...idsOf(table, before).slice(0, end - 1), ...added];
  if (added.length > 0 && before.lastRowIndex >= 0) return;
  if (sameIds(table, before, expected)) return;
  const touched = [...new Set([...changes.values()].flatMap((cells) => [...cells.keys()]))];
  for (let attempt = 0; attempt < MOST_LOOKS; attempt++) {
    const grid = readGrid(spreadsheet, table);
    const written =
      rewriteMisplaced(table, intended, grid, touched) + restoreOverwritten(table, intended, grid);
    if (written === 0) return;
  }
}

function idsOf(table: Table, grid: Grid): string[] {
  return grid.values.slice(1).map(idReader(table, grid.positions));
}

/** One call. Rows behind the end of the sheet have no id. */
function sameIds(table: Table, { sheet, positions }: Grid, expected: readonly string[]): boolean {
  const at = idColumns(table).map(({ key }) => positions.get(key)!);
  const left = Math.min(...at);
  const rows = Math.min(Math.max(1, expected.length), sheet.getMaxRows() - 1);
  const cells = sheet.getRange(2, left + 1, rows, Math.max(...at) - left + 1).getValues();
  const idOf = idReader(table, new Map([...positions].map(([key, position]) => [key, position - left])));
  return expected.every((id, index) => (cells[index] ? idOf(cells[index]) : '') === id);
}

/** Gives the number of rows that had to be written again. */
function rewriteMisplaced(
  table: Table,
  { before, changes }: IntendedWrite,
  grid: Grid,
  touched: readonly number[],
): number {
  if (touched.length === 0) return 0;
  const columns = new Map(storedColumns(table).map((column) => [before.positions.get(column.key)!, column]));
  const idOf = idReader(table, grid.positions);
  const idBefore = idReader(table, before.positions);
  const old = new Map(before.values.slice(1).map((row) => [idBefore(row), row]));
  old.delete('');
  const others = [...columns.keys()].filter((at) => !touched.includes(at));
  const isOurs = (at: number) => columns.get(at)!.owner !== 'staff';
  const has = (row: readonly unknown[], positions: readonly number[]) =>
    positions.some((at) => row[at] !== '' && row[at] !== undefined && row[at] !== false);
  const strayIn = (row: readonly unknown[]) => {
    // A row that lost its id keeps what it has.
    if (has(row, others.filter(isOurs))) return [];
    // What staff typed into a row that they inserted is theirs; our own columns hold nothing there but by mistake.
    return has(row, others) ? touched.filter(isOurs) : touched;
  };
  let written = 0;
  grid.values.forEach((row, index) => {
    if (index === 0 || index === grid.lastRowIndex) return;
    const id = idOf(row);
    const standing = old.get(id);
    // A row that was not there when we read cannot hold what we wrote, unless it landed there by mistake.
    if (!standing && id !== '') return;
    const wrong = (standing ? touched : strayIn(row)).filter((at) => {
      const column = columns.get(at)!;
      const value = wantedAt(changes, id, at, standing, column);
      return !isSame(decodeCell(row[at], column), value);
    });
    if (wrong.length === 0) return;
    written += 1;
    for (const run of runsOf(wrong)) {
      const cells = run.map((at) => {
        const column = columns.get(at)!;
        const set = changes.get(id);
        return set?.has(at) ? encodeCell(set.get(at), column) : rewriteCell(standing?.[at] ?? '', column);
      });
      grid.sheet.getRange(index + 1, run[0]! + 1, 1, run.length).setValues([cells]);
    }
  });
  return written;
}

function wantedAt(
  changes: IntendedWrite['changes'],
  id: string,
  at: number,
  standing: readonly unknown[] | undefined,
  column: Column,
): unknown {
  const set = changes.get(id);
  return set?.has(at) ? set.get(at) : decodeCell(standing?.[at] ?? '', column);
}

/** Rows that an inserted row had pushed down to where ours were written. */
function restoreOverwritten(table: Table, { before, added }: IntendedWrite, grid: Grid): number {
  if (added.length === 0) return 0;
  const now = idsOf(table, grid);
  const firstAdded = now.indexOf(added[0]!);
  const above =
    now
      .slice(0, firstAdded)
      .filter((id) => id !== '')
      .pop() ?? '';
  const ids = idsOf(table, before);
  const lastBefore = ids.filter((id) => id !== '').pop() ?? '';
  const missing = ids.filter((id) => id !== '' && !now.includes(id));
  // Deleted by a person: then the row above ours is the one that was last, or was deleted itself.
  if (firstAdded < 0 || missing.length === 0 || !missing.includes(lastBefore) || above === lastBefore)
    return 0;
  // A gap above ours says that rows were taken away, not pushed down.
  if (firstAdded > 0 && now[firstAdded - 1] === '') return 0;
  const columns = new Map(storedColumns(table).map((column) => [before.positions.get(column.key)!, column]));
  const tail = contiguousTail(ids, missing);
  const rows = tail.map((id) => before.values[ids.indexOf(id) + 1]!);
  const first = lastTypedRow(table, grid) + 2;
  const lack = first + rows.length - 1 - grid.sheet.getMaxRows();
  if (lack > 0) addRows(table, grid, lack);
  for (const run of runsOf([...columns.keys()])) {
    const block = rows.map((row) => run.map((at) => rewriteCell(row[at] ?? '', columns.get(at))));
    grid.sheet.getRange(first, run[0]! + 1, block.length, run.length).setValues(block);
  }
  return rows.length;
}

/** The last rows that are missing together: what was written over is always the end of the tab. */
function contiguousTail(ids: readonly string[], missing: readonly string[]): string[] {
  const tail: string[] = [];
  for (const id of [...ids].reverse()) {
    if (id === '') continue;
    if (!missing.includes(id)) break;
    tail.unshift(id);
  }
  return tail;
}

function isSame(cell: unknown, value: unknown): boolean {
  const plain = (one: unknown): unknown =>
    one === null || one === undefined ? '' : one instanceof Unread ? one.text : one;
  return plain(cell) === plain(value);
}
