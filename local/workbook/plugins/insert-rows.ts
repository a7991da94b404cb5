// A quicker insertion of rows: the engine moves each cell below by itself, in three steps.

import type { Placing } from './import-cells';
import { prototypeOf, type CellChange, type EnginePlugin } from './engine-classes';

export interface SheetState {
  id: string;
  numberOfCols: number;
  rows: { cells: Record<string, number | undefined> }[];
  panes: { xSplit: number; ySplit: number };
}

/** Rows keep their cells; only the cells' own record of where they are changes. */
function addRows(
  this: EnginePlugin,
  sheet: SheetState,
  base: number,
  position: 'before' | 'after',
  quantity: number,
): void {
  const first = position === 'before' ? base : base + 1;
  const { id: sheetId } = sheet;
  const added: SheetState['rows'] = Array.from({ length: quantity }, () => ({ cells: {} }));
  const rows = [...sheet.rows.slice(0, first), ...added, ...sheet.rows.slice(first)];
  this.history.update('sheets', sheetId, 'rows', rows);
  for (let row = first + quantity; row < rows.length; row++) {
    const { cells } = rows[row]!;
    for (const col in cells)
      if (cells[col]) this.history.update('cellPosition', cells[col], { row, col: Number(col), sheetId });
  }
  if (first < sheet.panes.ySplit) this.setPaneDivisions(sheetId, sheet.panes.ySplit + quantity, 'ROW');
}

/** Blank cells that look so; the engine tells every plugin of each of them. */
export function copyLooks(
  cells: EnginePlugin,
  sheetId: string,
  looks: readonly (CellChange & { readonly col: number; readonly row: number })[],
): void {
  const placings: Placing[] = [];
  let nextId: number = cells.nextId;
  for (const { col, row, style, format } of looks) {
    if (!style && !format) continue;
    const id = nextId++;
    cells.history.update('cells', sheetId, id, {
      id,
      content: '',
      style,
      format,
      isFormula: false,
      parsedValue: null,
    });
    placings.push({ sheetId, col, row, cellId: id });
  }
  if (placings.length === 0) return;
  cells.history.update('nextId', nextId);
  cells.dispatch('PLACE_CELLS', { positions: () => placings });
}

/** New rows look like their neighbour. */
function copyRowStyle(this: EnginePlugin, sheetId: string, from: number, rows: readonly number[]): void {
  const looks = Array.from({ length: this.getters.getNumberCols(sheetId) as number }, (_, col) => ({
    col,
    ...(this.getFormat(sheetId, col, from) as CellChange),
  }));
  copyLooks(
    this,
    sheetId,
    rows.flatMap((row) => looks.map((look) => ({ ...look, row }))),
  );
}

let installed = false;

export function installInsertRows(): void {
  if (installed) return;
  installed = true;
  prototypeOf('core', 'sheet').addRows = addRows;
  prototypeOf('core', 'cell').copyRowStyle = copyRowStyle;
}
