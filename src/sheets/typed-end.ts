// Where the rows of a tab end: at the last cell that somebody typed or wrote, never at what a formula shows.
import type { Table } from '../tables/column';
import { isComputed } from '../tables/computed';
import { contentRows, storedColumns, type Grid } from './grid';

/**
 * Index in `values` of the last row with anything in it; 0 for the header alone. The extent of the tab says nothing:
 * on Google blank text of a spill counts. No call, and one where a column of somebody's own reaches further down.
 */
export function lastTypedRow(table: Table, grid: Grid): number {
  const rows = contentRows(table, grid);
  const last = rows[rows.length - 1] ?? 0;
  const own = ownColumns(table, grid);
  if (lastFilled(grid, own, last) === last) return last;
  const width = grid.values[0]!.length;
  const formulas = grid.sheet.getRange(1, 1, grid.values.length, width).getFormulas();
  const typed = own.map(({ at }) => {
    const formula = formulas.findIndex((row) => row[at] !== '');
    // From a formula on, a column may show what is spilled.
    return { at, to: formula < 0 ? grid.values.length : formula };
  });
  return lastFilled(grid, typed, last);
}

interface OwnColumn {
  readonly at: number;
  /** Rows before this one count. */
  readonly to: number;
}

/** Columns that the table does not know: staff made them. */
function ownColumns(table: Table, grid: Grid): OwnColumn[] {
  const computed = table.columns.filter(isComputed).map(({ header }) => header);
  const stored = storedColumns(table).map(({ key }) => grid.positions.get(key));
  return grid.values[0]!.flatMap((header, at) =>
    stored.includes(at) || computed.includes(String(header).trim()) ? [] : [{ at, to: grid.values.length }],
  );
}

function lastFilled(grid: Grid, columns: readonly OwnColumn[], least: number): number {
  for (let row = grid.values.length - 1; row > least; row--) {
    const cells = grid.values[row]!;
    // An unticked checkbox is nothing yet.
    if (columns.some(({ at, to }) => row < to && cells[at] !== '' && cells[at] !== false)) return row;
  }
  return least;
}
