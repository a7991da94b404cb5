// How writes leave the seals of rows: with the row, and never over a change that a person made.
import type { Table } from '../tables/column';
import { isSealed, SEAL, sealOfRow, sealOfSteps, sealState } from '../tables/row-seal';
import { decodeRow, rewriteCell, type Cell } from './codec';
import { contentRows, idReader, storedColumns, type Grid } from './grid';

/** By index in the grid, then by position: the new cells of the rows that an update changes. */
export type ChangedCells = ReadonlyMap<number, ReadonlyMap<number, unknown>>;

export interface NewSeal {
  /** Stands while the row's cells are being written. */
  readonly during: string;
  readonly after: string;
}

/** A row that is not as the product wrote it keeps its seal, so that the change still shows; one without has none. */
export function sealsAfter(
  table: Table,
  grid: Grid,
  changed: ChangedCells,
  runs: readonly (readonly number[])[],
): ReadonlyMap<number, NewSeal> {
  const found = new Map<number, NewSeal>();
  if (!isSealed(table)) return found;
  const keyAt = new Map([...grid.positions].map(([key, at]) => [at, key]));
  for (const [index, cells] of changed) {
    let row = rowAt(table, grid, index);
    if (sealState(table, row) !== 'intact') continue;
    const seals = [sealOfRow(table, row)];
    for (const run of runs) {
      const written = run.filter((at) => cells.has(at)).map((at) => [keyAt.get(at)!, cells.get(at)]);
      row = { ...row, ...(Object.fromEntries(written) as object) };
      seals.push(sealOfRow(table, row));
    }
    found.set(index, { during: sealOfSteps(seals), after: seals[seals.length - 1]! });
  }
  return found;
}

/** One write: the column from the first of these rows to the last. */
export function writeSeals(grid: Grid, seals: ReadonlyMap<number, string>): void {
  if (seals.size === 0) return;
  const first = Math.min(...seals.keys());
  const height = Math.max(...seals.keys()) - first + 1;
  const at = grid.positions.get(SEAL.key)!;
  const block = Array.from({ length: height }, (_, offset): Cell[] => {
    const standing = grid.values[first + offset]?.[at] ?? '';
    return [rewriteCell(seals.get(first + offset) ?? standing, SEAL)];
  });
  grid.sheet.getRange(first + 1, at + 1, height, 1).setValues(block);
}

/** The seals of rows as they stand; of those without one, or of the named ones. */
export function sealsAsTheyStand(
  table: Table,
  grid: Grid,
  wanted: readonly string[] | 'unsealed',
): { readonly ids: readonly string[]; readonly seals: ReadonlyMap<number, string> } {
  const ids: string[] = [];
  const seals = new Map<number, string>();
  const idOf = idReader(table, grid.positions);
  for (const index of isSealed(table) ? contentRows(table, grid) : []) {
    const id = idOf(grid.values[index]!);
    const row = rowAt(table, grid, index);
    const isMeant = wanted === 'unsealed' ? sealState(table, row) === 'none' : wanted.includes(id);
    if (id === '' || !isMeant) continue;
    ids.push(id);
    seals.set(index, sealOfRow(table, row));
  }
  return { ids, seals };
}

function rowAt(table: Table, grid: Grid, index: number): Record<string, unknown> {
  const cells = grid.values[index]!;
  const place = { tab: table.tab, row: index + 1 };
  return decodeRow(storedColumns(table), ({ key }) => cells[grid.positions.get(key)!], place);
}
