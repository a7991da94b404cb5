// What the engine measures: rows and colours of what is looked at, not of all sheets at each change.

import {
  prototypeOf,
  type EngineCell,
  type EngineCommand,
  type EnginePlugin,
  type Position,
} from './engine-classes';

/** Where each row begins on the screen: the engine adds up all rows of all sheets after each change. */
function placeHeadersWhenAsked(): void {
  const positions = prototypeOf('state', 'header_positions');
  const handle = positions.handle;
  positions.handle = function (this: EnginePlugin, command: EngineCommand) {
    this.computeHeaderPositionsOfSheet = () => undefined;
    handle.call(this, command);
    delete this.computeHeaderPositionsOfSheet;
  };
  positions.finalize = function (this: EnginePlugin) {
    if (this.isDirty) this.headerPositions = {};
    this.isDirty = false;
  };
  for (const name of ['getColDimensions', 'getRowDimensions', 'getColRowOffset']) {
    const read = positions[name] as (...args: unknown[]) => unknown;
    positions[name] = function (this: EnginePlugin, ...args: unknown[]) {
      const sheetId = (name === 'getColRowOffset' ? args[3] : args[0]) as string;
      this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
      return read.apply(this, args);
    };
  }
}

/** How high rows are by their contents: measured for a sheet when it is first shown. */
function measureRowsWhenAsked(): void {
  const sizes = prototypeOf('view', 'row_size');
  const initializeSheet = sizes.initializeSheet as (sheetId: string) => void;
  sizes.initializeSheet = function (this: EnginePlugin, sheetId: string) {
    delete this.tallestCellInRow[sheetId];
  };
  const getRowSize = sizes.getRowSize as (sheetId: string, row: number) => number;
  sizes.getRowSize = function (this: EnginePlugin, sheetId: string, row: number) {
    if (!this.tallestCellInRow[sheetId]) initializeSheet.call(this, sheetId);
    return getRowSize.call(this, sheetId, row);
  };
  // a sheet that was not measured has nothing to keep up with
  for (const name of ['updateRowSizeForCellChange', 'updateRowSizeForZoneChange']) {
    const update = sizes[name] as (sheetId: string, ...args: unknown[]) => void;
    sizes[name] = function (this: EnginePlugin, sheetId: string, ...args: unknown[]) {
      if (this.tallestCellInRow[sheetId]) update.call(this, sheetId, ...args);
    };
  }
  for (const name of ['beforeHandle', 'handle'] as const) {
    const handle = sizes[name] as (command: EngineCommand) => void;
    sizes[name] = function (this: EnginePlugin, command: EngineCommand) {
      // what is taken back may have happened before the sheet was measured
      if (command.type === 'UNDO' || command.type === 'REDO') this.tallestCellInRow = {};
      if (movesRows.has(command.type) && !this.tallestCellInRow[command.sheetId]) return;
      handle.call(this, command);
    };
  }
}

/** What part of a sheet is visible: the engine wants to know it of all sheets as soon as it knows the window. */
function lookAtOneSheet(): void {
  const view = prototypeOf('state', 'viewport');
  const finalize = view.finalize as () => void;
  view.finalize = function (this: EnginePlugin) {
    const dirty: Set<string> = this.sheetsWithDirtyViewports;
    for (const sheetId of dirty) if (!this.viewports.viewports[sheetId]) dirty.delete(sheetId);
    finalize.call(this);
  };
  view.setViewports = function (this: EnginePlugin) {
    this.viewports.ensureMainViewportExist(this.getters.getActiveSheetId());
    // the others come with their first question; those that were looked at keep their place
    Object.getPrototypeOf(this.viewports).recomputeViewports = function (this: EnginePlugin) {
      for (const sheetId in this.viewports) if (this.viewports[sheetId]) this.resetViewports(sheetId);
    };
  };
}

const movesRows = new Set([
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'RESIZE_COLUMNS_ROWS',
  'DUPLICATE_SHEET',
]);

/** One line of text is as high as its font, whatever it says; a blank cell never makes its row taller. */
function measureFontsOnce(): void {
  const sizes = prototypeOf('view', 'row_size');
  const measure = sizes.getCellHeight as (position: Position) => number;
  const heights = new Map<string, number>();
  const heightOf = (sizing: EnginePlugin, cell: EngineCell, position: Position): number => {
    const { wrapping, rotation, fontSize, bold, italic } = cell.style ?? {};
    if (wrapping === 'wrap' || rotation || (!cell.isFormula && cell.content.includes('\n')))
      return measure.call(sizing, position);
    const font = `${fontSize as number} ${bold as boolean} ${italic as boolean}`;
    if (!heights.has(font)) heights.set(font, measure.call(sizing, position));
    return heights.get(font)!;
  };
  sizes.getCellHeight = function (this: EnginePlugin, position: Position) {
    const cell: EngineCell | undefined = this.getters.getCell(position);
    if (!cell || isBlank(cell) || this.isInMultiRowMerge(position)) return BLANK_HEIGHT;
    return heightOf(this, cell, position);
  };
  sizes.getRowTallestCell = function (this: EnginePlugin, sheetId: string, row: number) {
    if (this.getters.getUserRowSize(sheetId, row) !== undefined) return undefined;
    const ids: Record<string, number | undefined> = this.getters.getSheet(sheetId).rows[row].cells;
    const merged = this.getters.getMerges(sheetId).length > 0;
    let tallest: { cell: Position; size: number } | undefined;
    for (const column in ids) {
      const cell: EngineCell | undefined = ids[column] && this.getters.getCellById(ids[column]);
      if (!cell || isBlank(cell)) continue;
      const position = { sheetId, col: Number(column), row };
      if (merged && this.isInMultiRowMerge(position)) continue;
      const size = heightOf(this, cell, position);
      if (size > (tallest?.size ?? BLANK_HEIGHT)) tallest = { cell: position, size };
    }
    return tallest;
  };
}

const isBlank = (cell: EngineCell): boolean => !cell.isFormula && cell.content === '';

/** The engine's own default. */
const BLANK_HEIGHT = 23;

/** The colours that the pickers offer: the engine walks over all cells after each change. */
function listColorsWhenAsked(): void {
  const colors = prototypeOf('view', 'custom_colors');
  const list = colors.getCustomColors as () => string[];
  colors.finalize = () => undefined;
  colors.getCustomColors = function (this: EnginePlugin) {
    if (this.shouldUpdateColors) {
      this.shouldUpdateColors = false;
      this.tryToAddColors(this.computeCustomColors());
    }
    return list.call(this);
  };
}

let installed = false;

export function installLazyLayout(): void {
  if (installed) return;
  installed = true;
  placeHeadersWhenAsked();
  measureRowsWhenAsked();
  measureFontsOnce();
  listColorsWhenAsked();
  lookAtOneSheet();
}
