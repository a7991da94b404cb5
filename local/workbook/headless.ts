// This file defines what the model in Node leaves out: work that only a visible grid needs.

import { lastWrittenRow } from './cells';
import { patchEvaluator, prototypeOf, type EngineCell, type EnginePlugin } from './plugins/engine-classes';

let done = false;

export function leaveOutDrawing(): void {
  if (done) return;
  done = true;
  // the colour pickers' palette costs a walk over all cells after each change
  prototypeOf('view', 'custom_colors').finalize = () => undefined;
  // nothing scrolls here
  prototypeOf('state', 'viewport').finalize = () => undefined;
  measureHeadersWhenAsked();
  leaveBlankCellsLow();
  evaluateDownToTheLastContent();
}

/** Where each row begins on the screen: the engine adds up all rows of all sheets after each change. */
function measureHeadersWhenAsked(): void {
  const positions = prototypeOf('state', 'header_positions');
  positions.handle = function (this: EnginePlugin) {
    this.headerPositions = {};
  };
  positions.finalize = () => undefined;
  for (const name of ['getColDimensions', 'getRowDimensions', 'getColRowOffset']) {
    const read = positions[name] as (...args: unknown[]) => unknown;
    positions[name] = function (this: EnginePlugin, ...args: unknown[]) {
      const sheetId = (name === 'getColRowOffset' ? args[3] : args[0]) as string;
      this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
      return read.apply(this, args);
    };
  }
}

/** The engine computes every blank cell of every sheet. */
function evaluateDownToTheLastContent(): void {
  patchEvaluator((evaluator) => {
    const evaluate = evaluator.evaluate as (ranges: unknown[]) => void;
    evaluator.evaluateAllCells = function (this: EnginePlugin) {
      this.evaluatedCells = new this.evaluatedCells.constructor();
      const ranges = (this.getters.getSheetIds() as string[]).flatMap((sheetId) => {
        const bottom = lastWrittenRow(this.getters, sheetId);
        return bottom < 0 ? [] : [{ sheetId, zone: { ...this.getters.getSheetZone(sheetId), bottom } }];
      });
      evaluate.call(this, ranges);
    };
  });
}

/** A blank cell never makes its row taller; the engine measures it all the same, for each width of a column. */
function leaveBlankCellsLow(): void {
  const sizes = prototypeOf('view', 'row_size');
  const update = sizes.updateRowSizeForCellChange as (sheetId: string, row: number, col: number) => void;
  sizes.updateRowSizeForCellChange = function (
    this: EnginePlugin,
    sheetId: string,
    row: number,
    col: number,
  ) {
    const cell: EngineCell | undefined = this.getters.getCell({ sheetId, col, row });
    const blank = !cell || (!cell.isFormula && cell.content === '');
    if (blank && this.tallestCellInRow[sheetId]?.[row]?.cell.col !== col) return;
    update.call(this, sheetId, row, col);
  };
}
