// How text is held: the leading apostrophe stays in a cell's content and never reaches its value.

import {
  patchEvaluator,
  prototypeOf,
  type CellChange,
  type EngineCell,
  type EnginePlugin,
  type Position,
} from './engine-classes';

/** The text of a literal cell whose content begins with the apostrophe, or undefined. */
function markedText(cell: EngineCell | undefined): string | undefined {
  return cell && !cell.isFormula && cell.content.startsWith("'") ? cell.content.slice(1) : undefined;
}

const isTextFormat = (format: string | null | undefined): boolean => format === '@';

/** The engine parses a cell's content again when its format changes: text must stay text, as in Sheets. */
function keepText(plugin: EnginePlugin, position: Position, change: CellChange): CellChange {
  if (change.content !== undefined || change.format === undefined) return change;
  const cell: EngineCell | undefined = plugin.getters.getCell(position);
  if (!cell || cell.isFormula || cell.content === '' || cell.content.startsWith("'")) return change;
  return isTextFormat(cell.format) && !isTextFormat(change.format)
    ? { ...change, content: `'${cell.content}` }
    : change;
}

/** The engine shows the apostrophe of a cell with format `@`, and only the label of `[label](address)`. */
function plainText(
  evaluated: Record<string, unknown>,
  cell: EngineCell | undefined,
): Record<string, unknown> {
  if (!cell || cell.isFormula || typeof evaluated.value !== 'string' || evaluated.type === 'error')
    return evaluated;
  const text = markedText(cell) ?? (evaluated.link ? cell.content : undefined);
  if (text === undefined || (evaluated.value === text && !evaluated.link)) return evaluated;
  const { link, ...rest } = evaluated;
  const isAddress = link !== undefined && text === (link as { url: string }).url;
  return { ...rest, ...(isAddress && { link }), type: 'text', value: text, formattedValue: text };
}

let installed = false;

export function installTextCells(): void {
  if (installed) return;
  installed = true;
  const cells = prototypeOf('core', 'cell');
  const updateCell = cells.updateCell;
  cells.updateCell = function (
    this: EnginePlugin,
    sheetId: string,
    col: number,
    row: number,
    change: CellChange,
  ) {
    return updateCell.call(this, sheetId, col, row, keepText(this, { sheetId, col, row }, change));
  };
  patchEvaluator((evaluator) => {
    const computeCell = evaluator.computeCell;
    evaluator.computeCell = function (this: EnginePlugin, position: Position) {
      return plainText(computeCell.call(this, position), this.getters.getCell(position));
    };
  });
}
