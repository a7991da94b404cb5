// Rows that the product makes room for: codes in them must stay text.
import type { Column, Table } from '../tables/column';
import { columnLetters } from '../tables/computed';
import { numberFormats } from './codec';
import { setRules } from './tab-look';
import { runsOf, storedColumns, type Grid, type Sheet } from './grid';

/** At the end. Whether new rows inherit text format and lists is not documented, so they are given again. */
export function addRows(table: Table, grid: Grid, count: number): void {
  const last = grid.sheet.getMaxRows();
  grid.sheet.insertRowsAfter(last, count);
  keepText(grid.sheet, placed(table, grid), { first: last + 1, count });
  setRules(table, { sheet: grid.sheet, positions: grid.positions, first: last + 1, count });
}

/** Above a row. */
export function insertRows(table: Table, grid: Grid, first: number, count: number): void {
  grid.sheet.insertRowsBefore(first, count);
  keepText(grid.sheet, placed(table, grid), { first, count });
}

const placed = (table: Table, { positions }: Grid): [Column, number][] =>
  storedColumns(table).map((column) => [column, positions.get(column.key)!]);

function keepText(
  sheet: Sheet,
  columns: readonly (readonly [Column, number])[],
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const text = columns.filter(([{ type }]) => numberFormats[type] === numberFormats.code);
  if (text.length === 0) return;
  const ranges = runsOf(text.map(([, at]) => at)).map(
    (run) => `${columnLetters(run[0]!)}${first}:${columnLetters(run[run.length - 1]!)}${first + count - 1}`,
  );
  sheet.getRangeList(ranges).setNumberFormat(numberFormats.code!);
}
