// What a test lets formula cells show instead of their result: pending, failed, blank.

import { patchEvaluator, type EngineCell, type EnginePlugin, type Position } from './engine-classes';

/** As scripts read it on Google; '' is a result that is blank text. */
export type ShownState = 'Loading...' | '#REF!' | '#ERROR!' | '#NAME?' | '';

/** Asked for each formula cell; undefined leaves it its result. */
export type ShowInstead = (cell: { tab: string; row: number; column: number }) => ShownState | undefined;

/** In `custom` of a model. */
export interface Shown {
  instead?: ShowInstead;
}

const engineValues: Readonly<Record<string, string>> = { '#REF!': '#REF', '#ERROR!': '#ERROR' };

let installed = false;

export function installShownInstead(): void {
  if (installed) return;
  installed = true;
  patchEvaluator((evaluator) => {
    if (evaluator.showsInstead) return;
    evaluator.showsInstead = true;
    const compute = evaluator.computeFormulaCell as (position: Position, cell: EngineCell) => unknown;
    evaluator.computeFormulaCell = function (this: EnginePlugin, position: Position, cell: EngineCell) {
      const { instead } = (this.context as { shown?: Shown }).shown ?? {};
      const { sheetId, row, col } = position;
      const state = instead?.({
        tab: this.getters.getSheetName(sheetId) as string,
        row: row + 1,
        column: col + 1,
      });
      if (state === undefined) return compute.call(this, position, cell);
      const execute = () => ({ value: engineValues[state] ?? state });
      return compute.call(this, position, {
        ...cell,
        compiledFormula: { execute, rangeDependencies: [] },
      } as never);
    };
  });
}
