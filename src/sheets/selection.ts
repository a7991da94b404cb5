// This file defines what the person has selected, and how a row is shown to them.
import type { Table } from '../tables/column';
import { HOME_TAB, tables } from '../tables/index';
import { decodeCell } from './codec';
import { contentRows, readGrid, type Spreadsheet } from './grid';

/** Ids of the rows under the selection, in sheet order; none when another tab is in front. */
export function selectedIds(spreadsheet: Spreadsheet, table: Table): string[] {
  const sheet = spreadsheet.getActiveSheet();
  if (sheet.getName() !== table.tab) return [];
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const wanted = new Set<number>();
  const grid = readGrid(spreadsheet, table);
  for (const range of ranges) {
    const last = Math.min(range.getLastRow(), grid.values.length);
    for (let row = range.getRow(); row <= last; row++) wanted.add(row - 1);
  }
  const column = table.columns.find((candidate) => candidate.key === table.id)!;
  const at = grid.positions.get(table.id)!;
  return contentRows(table, grid)
    .filter((index) => wanted.has(index))
    .map((index) => String(decodeCell(grid.values[index]![at], column)))
    .filter((id) => id !== '');
}

/** Opens the tab and selects the row; an empty id opens the tab only. */
export function showRow(spreadsheet: Spreadsheet, tab: string, id: string): { found: boolean } {
  const table = tables.find((candidate) => candidate.tab === tab);
  const sheet = table || tab === HOME_TAB ? spreadsheet.getSheetByName(tab) : null;
  if (!sheet) return { found: false };
  spreadsheet.setActiveSheet(sheet);
  if (!table || id === '') return { found: true };
  const grid = readGrid(spreadsheet, table);
  const column = table.columns.find((candidate) => candidate.key === table.id)!;
  const at = grid.positions.get(table.id)!;
  const index = grid.values.findIndex((row, row0) => row0 > 0 && String(decodeCell(row[at], column)) === id);
  if (index < 0) return { found: false };
  sheet.getRange(index + 1, 1, 1, grid.values[0]!.length).activate();
  return { found: true };
}
