// A result longer than its sheet adds the rows it lacks, as in Sheets; the engine would only say that there is no room.

import { asGoogle } from '../../execution/behaviours';
import { patchEvaluator, type EnginePlugin, type Position } from './engine-classes';

const wanted = new WeakMap<object, Map<string, number>>();

/** By sheet how many rows results lacked in the last evaluation; asked once, then forgotten. */
export function takeLackingRows(getters: object): ReadonlyMap<string, number> {
  const lacking = wanted.get(getters) ?? new Map<string, number>();
  wanted.delete(getters);
  return lacking;
}

let installed = false;

export function installGrowingSpills(): void {
  if (installed) return;
  installed = true;
  patchEvaluator((evaluator) => {
    if (evaluator.notesLackingRows) return;
    evaluator.notesLackingRows = true;
    const name = 'assertSheetHasEnoughSpaceToSpreadFormulaResult';
    const check = evaluator[name] as (position: Position, result: unknown[][]) => void;
    evaluator[name] = function (this: EnginePlugin, position: Position, result: unknown[][]) {
      const { sheetId, col, row } = position;
      const lacking = row + result[0]!.length - (this.getters.getNumberRows(sheetId) as number);
      const isWide = col + result.length > (this.getters.getNumberCols(sheetId) as number);
      if (lacking > 0 && !isWide && asGoogle('spillAddsRows')) {
        const sheets = wanted.get(this.getters) ?? new Map<string, number>();
        wanted.set(this.getters, sheets.set(sheetId, Math.max(lacking, sheets.get(sheetId) ?? 0)));
      }
      check.call(this, position, result);
    };
  });
}
