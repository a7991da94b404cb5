// How rows come to another tab of the workbook: written there first, taken out after.
import type { RawCell, RawRow, RowMove } from '../tables/migration';
import { rewriteCell } from './codec';
import { contentRows, readGrid, runsOf, type Spreadsheet } from './grid';
import { addRows } from './new-rows';
import { lastTypedRow } from './typed-end';

/** How many there were. A run that died leaves rows in both tabs at the most: those are taken out only. */
export function moveRows(workbook: Spreadsheet, { from, to, row }: RowMove): number {
  const grid = readGrid(workbook, from);
  const headers = grid.values[0]!.map((cell) => String(cell).trim());
  const moved = contentRows(from, grid).flatMap((at) => {
    const become = row(rowOf(headers, grid.values[at] as readonly RawCell[]));
    return become ? [{ at, become }] : [];
  });
  if (moved.length === 0) return 0;
  const target = readGrid(workbook, to);
  const idHeader = to.columns.find(({ key }) => key === to.id)!.header;
  const idAt = target.positions.get(to.id)!;
  const standing = new Set(target.values.map((cells) => String(cells[idAt])));
  const missing = moved.filter(({ become }) => !standing.has(String(become[idHeader])));
  if (missing.length > 0) {
    const titles = target.values[0]!.map((cell) => String(cell).trim());
    const columns = titles.map((title) => to.columns.find(({ header }) => header === title));
    const first = lastTypedRow(to, target) + 2;
    const short = first + missing.length - 1 - target.sheet.getMaxRows();
    if (short > 0) addRows(to, target, short);
    target.sheet
      .getRange(first, 1, missing.length, titles.length)
      .setValues(
        missing.map(({ become }) =>
          columns.map((column) => (column ? rewriteCell(become[column.header] ?? '', column) : '')),
        ),
      );
    SpreadsheetApp.flush();
  }
  // From the last one on: what stands below moves up.
  for (const run of runsOf(moved.map(({ at }) => at)).reverse())
    grid.sheet.deleteRows(run[0]! + 1, run.length);
  return moved.length;
}

const rowOf = (headers: readonly string[], cells: readonly RawCell[]): RawRow =>
  Object.fromEntries(headers.map((header, at) => [header, cells[at]!]));
