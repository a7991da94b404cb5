// What the person has selected, and how a row is shown to them.
import { sheetProblems } from './messages';
import { refuse } from '../domain/problem';
import type { Table } from '../tables/column';
import { HOME_TAB } from '../tables/home';
import { contentRows, idReader, readGrid, type Spreadsheet } from './grid';

/** Ids of the rows under the selection, in sheet order; none when another tab is in front. */
export function selectedIds(spreadsheet: Spreadsheet, table: Table): string[] {
  const sheet = spreadsheet.getActiveSheet();
  if (sheet.getName() !== table.tab) return [];
  const grid = readGrid(spreadsheet, table);
  const wanted = new Set(selectedRows(sheet, grid.values.length));
  const idOf = idReader(table, grid.positions);
  return contentRows(table, grid)
    .filter((index) => wanted.has(index))
    .map((index) => idOf(grid.values[index]!))
    .filter((id) => id !== '');
}

/** A figure stands after its label: both are given. */
export function homeTexts(spreadsheet: Spreadsheet): string[] {
  const sheet = spreadsheet.getActiveSheet();
  const cell = sheet.getName() === HOME_TAB ? sheet.getActiveRangeList()?.getRanges()[0] : undefined;
  if (!cell) return [];
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const before = Math.max(1, column - 1);
  return sheet
    .getRange(row, before, 1, column - before + 1)
    .getValues()[0]!
    .map(String)
    .reverse();
}

/** Indices from 0, in sheet order, whatever the order of the ranges. */
function selectedRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number): number[] {
  const wanted = new Set<number>();
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const last = Math.min(range.getLastRow(), rows);
    for (let row = range.getRow(); row <= last; row++) wanted.add(row - 1);
  }
  return [...wanted].sort((left, right) => left - right);
}

/** Two calls a row: more rows than this are chosen by conditions instead. */
const MOST_VISIBLE = 300;

/** Ids of the visible rows under the selection: what a filter or a hand has hidden is not meant. */
export function visibleSelectedIds(spreadsheet: Spreadsheet, table: Table): string[] {
  const sheet = spreadsheet.getActiveSheet();
  if (sheet.getName() !== table.tab) return [];
  const grid = readGrid(spreadsheet, table);
  const content = new Set(contentRows(table, grid));
  const wanted = selectedRows(sheet, grid.values.length).filter((index) => content.has(index));
  if (wanted.length > MOST_VISIBLE) {
    refuse(sheetProblems.jobTooManySelected({ rows: wanted.length, max: MOST_VISIBLE }));
  }
  const idOf = idReader(table, grid.positions);
  return wanted
    .filter((index) => !sheet.isRowHiddenByFilter(index + 1) && !sheet.isRowHiddenByUser(index + 1))
    .map((index) => idOf(grid.values[index]!))
    .filter((id) => id !== '');
}

/** A hidden tab is a manager's to look at. */
export function showTab(spreadsheet: Spreadsheet, tab: string): { found: boolean } {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) return { found: false };
  if (sheet.isSheetHidden()) sheet.showSheet();
  spreadsheet.setActiveSheet(sheet);
  return { found: true };
}

/** Opens the tab and selects the row; an empty id opens the tab only. `tabs`: those that are seen. */
export function showRow(
  spreadsheet: Spreadsheet,
  tabs: readonly Table[],
  { tab, id }: { readonly tab: string; readonly id: string },
): { found: boolean } {
  const table = tabs.find((candidate) => candidate.tab === tab);
  const sheet = table || tab === HOME_TAB ? spreadsheet.getSheetByName(tab) : null;
  if (!sheet) return { found: false };
  spreadsheet.setActiveSheet(sheet);
  if (!table || id === '') return { found: true };
  const grid = readGrid(spreadsheet, table);
  const idOf = idReader(table, grid.positions);
  const index = grid.values.findIndex((row, row0) => row0 > 0 && idOf(row) === id);
  if (index < 0) return { found: false };
  sheet.getRange(index + 1, 1, 1, grid.values[0]!.length).activate();
  return { found: true };
}
