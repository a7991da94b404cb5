// A quicker way for whole columns, rows and sheets: the engine handles each cell by itself, and tells every plugin of it.

import { registries } from '../engine';
import {
  prototypeOf,
  type CellChange,
  type EngineCell,
  type EnginePlugin,
  type Position,
  type Zone,
} from './engine-classes';
import { copyLooks, type SheetState } from './insert-rows';
import type { WriteCells } from './write-cells';

/** One write of what stands at these places. */
function blockOf(sheetId: string, cells: readonly (Omit<Position, 'sheetId'> & CellChange)[]): WriteCells {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const cols = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
  const blank = <T>(): (T | null)[][] => rows.map(() => cols.map(() => null));
  const keep = (): WriteCells['styles'] => rows.map(() => cols.map(() => undefined));
  const [contents, formats, styles] = [blank<string>(), blank<string>(), keep()!];
  const rowAt = new Map(rows.map((row, at) => [row, at]));
  const colAt = new Map(cols.map((col, at) => [col, at]));
  for (const { col, row, content, format, style } of cells) {
    const [i, j] = [rowAt.get(row)!, colAt.get(col)!];
    contents[i]![j] = content ?? null;
    formats[i]![j] = format ?? null;
    styles[i]![j] = style;
  }
  return { sheetId, rows, cols, contents, formats, styles };
}

function cellsIn(plugin: EnginePlugin, sheetId: string, { left, right, top, bottom }: Zone) {
  const found: (Omit<Position, 'sheetId'> & { cell: EngineCell })[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const cell: EngineCell | undefined = plugin.getters.getCell({ sheetId, col, row });
      if (cell) found.push({ col, row, cell });
    }
  return found;
}

/** Blank cells of a cleared block are not there, so there is nothing to tell of them. */
function clearWhatIsThere(cells: EnginePlugin): void {
  const clear = (plugin: EnginePlugin, sheetId: string, zones: readonly Zone[], change: CellChange): void => {
    const there = zones.flatMap((zone) => cellsIn(plugin, sheetId, zone));
    const written = there.map(({ col, row }) => ({ col, row, ...change }));
    if (written.length > 0) plugin.dispatch('WRITE_CELLS', blockOf(sheetId, written));
  };
  cells.clearCells = function (this: EnginePlugin, sheetId: string, zones: readonly Zone[]) {
    clear(this, sheetId, zones, { content: '', style: null, format: '' });
  };
  cells.clearFormatting = function (this: EnginePlugin, sheetId: string, zones: readonly Zone[]) {
    clear(this, sheetId, zones, { style: null, format: '' });
  };
}

/** New columns look like their neighbour. */
function copyColumnStyle(this: EnginePlugin, sheetId: string, from: number, cols: readonly number[]): void {
  const rows = Array.from({ length: this.getters.getNumberRows(sheetId) as number }, (_, row) => row);
  copyLooks(
    this,
    sheetId,
    rows.flatMap((row) => {
      const look = this.getFormat(sheetId, from, row) as CellChange;
      return cols.map((col) => ({ col, row, ...look }));
    }),
  );
}

/** Each row's cells by their new columns; `to` of a column that goes is undefined. */
function shiftCells(sheets: EnginePlugin, sheet: SheetState, to: (col: number) => number): void {
  sheet.rows.forEach(({ cells }, row) => {
    const moved: SheetState['rows'][number]['cells'] = {};
    let anyMoved = false as boolean;
    for (const key in cells) {
      const [id, col] = [cells[key], Number(key)];
      if (!id) continue;
      moved[to(col)] = id;
      if (to(col) === col) continue;
      anyMoved = true;
      sheets.history.update('cellPosition', id, { row, col: to(col), sheetId: sheet.id });
    }
    if (anyMoved) sheets.history.update('sheets', sheet.id, 'rows', row, 'cells', moved);
  });
}

function addColumns(
  this: EnginePlugin,
  sheet: SheetState,
  base: number,
  position: 'before' | 'after',
  quantity: number,
): void {
  const first = position === 'before' ? base : base + 1;
  shiftCells(this, sheet, (col) => (col >= first ? col + quantity : col));
  this.history.update('sheets', sheet.id, 'numberOfCols', sheet.numberOfCols + quantity);
  if (first < sheet.panes.xSplit) this.setPaneDivisions(sheet.id, sheet.panes.xSplit + quantity, 'COL');
}

function removeColumns(this: EnginePlugin, sheet: SheetState, columns: readonly number[]): void {
  const bottom = sheet.rows.length - 1;
  const target = columns.map((col) => ({ left: col, right: col, top: 0, bottom }));
  this.dispatch('CLEAR_CELLS', { sheetId: sheet.id, target });
  shiftCells(this, sheet, (col) => col - columns.filter((gone) => gone < col).length);
  this.history.update('sheets', sheet.id, 'numberOfCols', sheet.numberOfCols - columns.length);
  const unfrozen = columns.filter((col) => col < sheet.panes.xSplit).length;
  if (unfrozen > 0) this.setPaneDivisions(sheet.id, sheet.panes.xSplit - unfrozen, 'COL');
}

function removeRows(this: EnginePlugin, sheet: SheetState, removed: readonly number[]): void {
  const gone = new Set(removed);
  const right = sheet.numberOfCols - 1;
  const target = removed.map((row) => ({ left: 0, right, top: row, bottom: row }));
  this.dispatch('CLEAR_CELLS', { sheetId: sheet.id, target });
  const rows = sheet.rows.filter((_, row) => !gone.has(row));
  for (let row = Math.min(...removed); row < rows.length; row++) {
    const { cells } = rows[row]!;
    for (const col in cells)
      if (cells[col])
        this.history.update('cellPosition', cells[col], { row, col: Number(col), sheetId: sheet.id });
  }
  this.history.update('sheets', sheet.id, 'rows', rows);
  const unfrozen = removed.filter((row) => row < sheet.panes.ySplit).length;
  if (unfrozen > 0) this.setPaneDivisions(sheet.id, sheet.panes.ySplit - unfrozen, 'ROW');
}

/** The engine's own copy, but its cells in one write. */
function duplicateInOneWrite(sheets: EnginePlugin): void {
  const duplicate = sheets.duplicateSheet as (from: string, to: string, name: string) => void;
  sheets.duplicateSheet = function (this: EnginePlugin, from: string, to: string, name: string) {
    const cells: (Position & CellChange)[] = [];
    const { dispatch } = this;
    this.dispatch = (_type: string, cell: Position & CellChange) => cells.push(cell);
    try {
      duplicate.call(this, from, to, name);
    } finally {
      this.dispatch = dispatch;
    }
    if (cells.length > 0) this.dispatch('WRITE_CELLS', blockOf(to, cells));
  };
}

interface CutCell {
  readonly content: string;
  readonly format?: string;
  readonly style?: CellChange['style'];
  readonly compiledFormula?: { readonly hasDependencies: boolean };
}

/** A block that is cut comes with its looks, also with none: nothing of what stood there stays. */
function pasteCutInOneWrite(): void {
  const handlers = registries.clipboardHandlersRegistries.cellHandlers as unknown as {
    get(name: string): { prototype: EnginePlugin };
  };
  const paste = handlers.get('cell').prototype;
  paste.pasteFromCut = function (
    this: EnginePlugin,
    sheetId: string,
    [{ left, top }]: readonly [Zone],
    content: { readonly cells: readonly (readonly CutCell[])[] },
  ) {
    this.clearClippedZones(content);
    const cells = content.cells.flatMap((line, i) =>
      line.map(({ content: own, format = '', style = null, compiledFormula }, j) => ({
        row: top + i,
        col: left + j,
        content: compiledFormula?.hasDependencies
          ? (this.getters.getFormulaMovedInSheet(sheetId, compiledFormula) as string)
          : own,
        format,
        style,
      })),
    );
    this.dispatch('WRITE_CELLS', blockOf(sheetId, cells));
  };
}

let installed = false;

export function installColumnsAtOnce(): void {
  if (installed) return;
  installed = true;
  const cells = prototypeOf('core', 'cell');
  clearWhatIsThere(cells);
  cells.copyColumnStyle = copyColumnStyle;
  const sheets = prototypeOf('core', 'sheet');
  Object.assign(sheets, { addColumns, removeColumns, removeRows });
  duplicateInOneWrite(sheets);
  pasteCutInOneWrite();
}
