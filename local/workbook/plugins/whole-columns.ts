// Reading ranges for formulas: what is known of a column's cells is taken without asking the engine for each.

import { patchEvaluator, type EnginePlugin, type Zone } from './engine-classes';

interface Range {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly invalidSheetName?: string;
}
interface Evaluated {
  readonly value: unknown;
  readonly position?: unknown;
}
type Read = (range: Range) => Evaluated[][];

/** Cells from which a range is worth it. */
const LARGE = 1000;

let installed = false;

export function installWholeColumns(): void {
  if (installed) return;
  installed = true;
  patchEvaluator((evaluator) => {
    if (evaluator.readsWholeColumns) return;
    evaluator.readsWholeColumns = true;
    for (const name of ['updateCompilationParameters', 'updateCompilationParametersForIsolatedFormula']) {
      const update = evaluator[name] as (...args: unknown[]) => void;
      evaluator[name] = function (this: EnginePlugin, ...args: unknown[]) {
        update.apply(this, args);
        const full = this.compilationParams.ensureRange as Read;
        const known = new Map<string, Evaluated[][]>();
        this.compilationParams.ensureRange = (range: Range) => {
          const { left, right, top, bottom } = range.zone;
          const key = `${left} ${right} ${top} ${bottom} ${range.sheetId}`;
          const found = known.get(key) ?? readKnown(this, range);
          if (!found) return full(range);
          known.set(key, found);
          return found;
        };
      };
    }
  });
}

/** Undefined leaves the range to the engine: it is small, or no range. */
function readKnown(
  evaluator: EnginePlugin,
  { sheetId, zone, invalidSheetName }: Range,
): Evaluated[][] | undefined {
  const { getters } = evaluator;
  const { left, top } = zone;
  if (invalidSheetName || left < 0 || top < 0) return undefined;
  const right = Math.min(zone.right, (getters.getNumberCols(sheetId) as number) - 1);
  const bottom = Math.min(zone.bottom, (getters.getNumberRows(sheetId) as number) - 1);
  const [width, height] = [right - left + 1, bottom - top + 1];
  if (width < 1 || height < 1 || width * height < LARGE) return undefined;
  const { evaluatedCells } = evaluator;
  const columns: Evaluated[][] = [];
  for (let col = left; col <= right; col++) {
    const cells: Evaluated[] = [];
    let inColumn: Record<number, Evaluated | undefined> | undefined = evaluatedCells.map[sheetId]?.[col];
    for (let row = top; row <= bottom; row++) {
      const known = inColumn?.[row];
      if (known?.position) {
        cells.push(known);
        continue;
      }
      const position = { sheetId, col, row };
      const cell: Evaluated = evaluator.computeAndSave(position);
      const placed = cell.position ? cell : { ...cell, position };
      // a formatted blank is one object for all cells: with its place it is kept, or it is copied each time
      if (placed !== cell) evaluatedCells.set(position, placed);
      cells.push(placed);
      inColumn ??= evaluatedCells.map[sheetId]?.[col];
    }
    columns.push(cells);
  }
  return columns;
}
