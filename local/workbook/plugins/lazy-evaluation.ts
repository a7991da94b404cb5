// What the engine evaluates: formulas at once, everything else when somebody looks at it.

import {
  patchEvaluator,
  type EngineCell,
  type EnginePlugin,
  type Position,
  type Zone,
} from './engine-classes';

interface Evaluated {
  value: unknown;
  format?: string;
}

/** Formulas of each sheet: found by a walk over all cells, so that all who need them share one. */
function formulasBySheet(getters: EnginePlugin): Map<string, EngineCell[]> {
  const isFormula = (cell: EngineCell) => cell.isFormula;
  return new Map(
    (getters.getSheetIds() as string[]).map((id) => [
      id,
      (getters.getCells(id) as EngineCell[]).filter(isFormula),
    ]),
  );
}

/** Formulas below one another are one range: they are often the same one for each row. */
function formulaRanges(
  getters: EnginePlugin,
  formulas: Map<string, EngineCell[]>,
): { sheetId: string; zone: Zone }[] {
  return [...formulas].flatMap(([sheetId, cells]) => {
    const byColumn = new Map<number, number[]>();
    for (const { id } of cells) {
      const { col, row }: Position = getters.getCellPosition(id);
      if (!byColumn.has(col)) byColumn.set(col, []);
      byColumn.get(col)!.push(row);
    }
    return [...byColumn].flatMap(([col, rows]) => runs(rows, col).map((zone) => ({ sheetId, zone })));
  });
}

/** The engine walks over all cells once more to find what depends on what. */
function evaluateFormulas(evaluator: EnginePlugin): void {
  const evaluate = evaluator.evaluate as (ranges: unknown[]) => void;
  evaluator.evaluateAllCells = function (this: EnginePlugin) {
    this.evaluatedCells = new this.evaluatedCells.constructor();
    const { getters } = this;
    const formulas = formulasBySheet(getters);
    const getCells = getters.getCells;
    getters.getCells = (sheetId: string) => formulas.get(sheetId) ?? getCells(sheetId);
    try {
      this.formulaDependencies();
    } finally {
      getters.getCells = getCells;
    }
    evaluate.call(this, formulaRanges(getters, formulas));
  };
}

function runs(rows: number[], col: number): Zone[] {
  const zones: Zone[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = zones.at(-1);
    if (last && last.bottom === row - 1) last.bottom = row;
    else zones.push({ left: col, right: col, top: row, bottom: row });
  }
  return zones;
}

/** Of a position that never held an array formula, no blank or literal cell depends on anything. */
function computePlainCells(evaluator: EnginePlugin): void {
  const computeCell = evaluator.computeCell as (position: Position) => Evaluated;
  evaluator.computeCell = function (this: EnginePlugin, position: Position) {
    const known = this.evaluatedCells.get(position);
    if (known) return known;
    const cell: EngineCell | undefined = this.getters.getCell(position);
    if (cell || this.spreadingRelations.isArrayFormula(position)) return computeCell.call(this, position);
    return { ...this.readNothing(), position };
  };
}

let installed = false;

export function installLazyEvaluation(): void {
  if (installed) return;
  installed = true;
  patchEvaluator((evaluator) => {
    // the desk's twin and the form's, each a bundle of its own, share one engine
    if (evaluator.readNothing) return;
    evaluateFormulas(evaluator);
    const read = evaluator.getEvaluatedCell as (position: Position) => Evaluated;
    const nowhere = { evaluatedCells: { get: () => undefined } };
    evaluator.readNothing = () => read.call(nowhere as never, { sheetId: '', col: 0, row: 0 });
    evaluator.getEvaluatedCell = function (this: EnginePlugin, position: Position) {
      const known = this.evaluatedCells.get(position);
      if (known) return known;
      const cell: EngineCell | undefined = this.getters.getCell(position);
      if (!cell || cell.isFormula) return read.call(this, position);
      const evaluated: Evaluated = this.computeCell(position);
      if (evaluated.value !== null || evaluated.format !== undefined)
        this.evaluatedCells.set(position, evaluated);
      return evaluated;
    };
    computePlainCells(evaluator);
    for (const name of ['getEvaluatedPositions', 'getEvaluatedPositionsInSheet']) {
      const list = evaluator[name] as (sheetId?: string) => unknown;
      evaluator[name] = function (this: EnginePlugin, only?: string) {
        for (const sheetId of only ? [only] : (this.getters.getSheetIds() as string[]))
          for (const { id } of this.getters.getCells(sheetId) as EngineCell[])
            this.getEvaluatedCell(this.getters.getCellPosition(id));
        return list.call(this, only);
      };
    }
  });
}
