// WRITE_CELLS, one command for a block of cells: one dispatch a cell would be a hundred times slower.

import { coreTypes, registries } from '../engine';
import { placeLoaded } from './import-cells';
import {
  addInverse,
  prototypeOf,
  type CellChange,
  type EngineCommand,
  type EnginePlugin,
} from './engine-classes';

/** `null` leaves a cell's content or format as it is. `format` and `style` hold for all cells of the block. */
export interface WriteCells {
  sheetId: string;
  rows: number[];
  cols: number[];
  contents?: (string | null)[][];
  formats?: (string | null)[][];
  format?: string;
  /** Merged into each cell's style; null takes all style away. */
  style?: Record<string, unknown> | null;
  styles?: (Record<string, unknown> | null | undefined)[][];
}

const MANY_CELLS = 20_000;

function changeOf(command: WriteCells, i: number, j: number, styleOf: () => object | undefined): CellChange {
  const change: CellChange = {};
  const content = command.contents?.[i]?.[j];
  if (content !== undefined && content !== null) change.content = content;
  const format = command.format ?? command.formats?.[i]?.[j];
  if (format !== undefined && format !== null) change.format = format;
  if (command.style === null) change.style = null;
  else if (command.style) change.style = { ...styleOf(), ...command.style };
  const style = command.styles?.[i]?.[j];
  if (style !== undefined) change.style = style;
  return change;
}

function writeCells(this: EnginePlugin, command: WriteCells): void {
  const { sheetId, rows, cols } = command;
  const positions: unknown[] = [];
  // the positions of new cells go to the sheet plugin in one command, too
  const dispatch = this.dispatch;
  this.dispatch = (_type, payload) => positions.push(payload);
  let nextId: number = this.nextId;
  const getNextCellId = this.getNextCellId;
  this.getNextCellId = () => nextId++;
  try {
    rows.forEach((row, i) =>
      cols.forEach((col, j) => {
        const styleOf = () => this.getters.getCell({ sheetId, col, row })?.style;
        const change = changeOf(command, i, j, styleOf);
        if (Object.keys(change).length > 0) this.updateCell(sheetId, col, row, change);
      }),
    );
  } finally {
    this.dispatch = dispatch;
    this.getNextCellId = getNextCellId;
    if (nextId !== this.nextId) this.history.update('nextId', nextId);
  }
  if (positions.length > 0) this.dispatch('PLACE_CELLS', { positions: () => positions });
}

/** Views keep caches that go stale on UPDATE_CELL; one such command, changing nothing, tells them all. */
function wakeViews(this: EnginePlugin, command: WriteCells): void {
  const { sheetId, rows, cols, contents } = command;
  const wake = (row: number, col: number) => {
    const cell = this.getters.getCell({ sheetId, col, row });
    const content = cell?.isFormula
      ? cell.compiledFormula.toFormulaString(this.getters)
      : (cell?.content ?? '');
    this.dispatch('UPDATE_CELL', { sheetId, col, row, content });
  };
  wake(rows[0]!, cols[0]!);
  // rows of several lines change their height
  contents?.forEach((line, i) => {
    const j = line.findIndex((content) => content?.includes('\n'));
    if (j >= 0) wake(rows[i]!, cols[j]!);
  });
}

/** What becomes of a WRITE_CELLS that comes after a change of the grid which it did not know of. */
function transformWriteCells(
  command: WriteCells & EngineCommand,
  executed: EngineCommand,
): EngineCommand | undefined {
  if (command.sheetId !== executed.sheetId) return command;
  if (executed.type === 'DELETE_SHEET') return undefined;
  const dimension = executed.dimension === 'ROW' ? 'rows' : 'cols';
  const kept = command[dimension]
    .map((index, at) => ({ index: shifted(index, executed), at }))
    .filter((entry): entry is { index: number; at: number } => entry.index !== undefined);
  if (kept.length === 0) return undefined;
  const pick = <T>(matrix: T[][] | undefined): T[][] | undefined =>
    dimension === 'rows'
      ? matrix && kept.map(({ at }) => matrix[at]!)
      : matrix?.map((line) => kept.map(({ at }) => line[at]!));
  return {
    ...command,
    [dimension]: kept.map(({ index }) => index),
    contents: pick(command.contents),
    formats: pick(command.formats),
    styles: pick(command.styles),
  };
}

function shifted(index: number, executed: EngineCommand): number | undefined {
  if (executed.type === 'ADD_COLUMNS_ROWS') {
    const first = executed.position === 'before' ? executed.base : executed.base + 1;
    return index >= first ? index + executed.quantity : index;
  }
  const removed: number[] = executed.elements;
  return removed.includes(index) ? undefined : index - removed.filter((element) => element < index).length;
}

function extend(
  prototype: EnginePlugin,
  type: string,
  handle: (this: EnginePlugin, command: any) => void,
): void {
  const original = prototype.handle;
  prototype.handle = function (command) {
    if (command.type === type) handle.call(this, command);
    else original.call(this, command);
  };
}

export function installWriteCells(): void {
  const types = coreTypes as Set<string>;
  if (types.has('WRITE_CELLS')) return;
  types.add('WRITE_CELLS').add('PLACE_CELLS');
  for (const type of ['WRITE_CELLS', 'PLACE_CELLS']) addInverse(type);
  extend(prototypeOf('core', 'cell'), 'WRITE_CELLS', function (command: WriteCells) {
    writeCells.call(this, command);
    wakeViews.call(this, command);
  });
  extend(prototypeOf('core', 'sheet'), 'PLACE_CELLS', function ({ positions, loading }) {
    if (loading) return placeLoaded(this, positions());
    // behind a function, because the engine copies what is in a command
    for (const position of positions()) this.updateCellPosition(position);
  });
  extend(prototypeOf('view', 'evaluation'), 'WRITE_CELLS', function (command: WriteCells) {
    if (this.shouldRebuildDependenciesGraph) return;
    // asking what depends on each of so many costs more than evaluating all formulas
    if (command.rows.length * command.cols.length > MANY_CELLS) {
      this.shouldRebuildDependenciesGraph = true;
      return;
    }
    for (const row of command.rows)
      for (const col of command.cols) {
        const position = { sheetId: command.sheetId, col, row };
        this.positionsToUpdate.push(position);
        if (command.contents) this.evaluator.updateDependencies(position);
      }
  });
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'DELETE_SHEET'])
    (registries.otRegistry as any).addTransformation(executed, ['WRITE_CELLS'], transformWriteCells);
}
