// A large result that is spread again: cells whose result stayed the same are not made anew.

import { patchEvaluator, type EngineCell, type EnginePlugin, type Position } from './engine-classes';

interface Data {
  value: unknown;
  format?: string;
  message?: string;
  origin?: unknown;
}
type Cell = Data & { type: string };
type Matrix = readonly (readonly Data[])[];
type Each = (i: number, j: number) => void;

/** What a formula spread when it last was large; a pending function between two results leaves it. */
interface Spread {
  readonly results: Matrix;
  readonly cells: readonly (Cell | undefined)[][];
  /** Formats of the cells beneath, which decide how a result is shown. */
  readonly formats: readonly (string | undefined)[][];
  readonly locale: unknown;
}

/** Cells from which a result is worth keeping. */
const LARGE = 1000;

const keyOf = ({ sheetId, col, row }: Position): string => `${col} ${row} ${sheetId}`;

/** The engine shows data by what it says, and by the format of the cell beneath; an error also says where it began. */
const isSame = (a: Data, b: Data): boolean =>
  a.value === b.value && a.format === b.format && a.origin === b.origin && !a.message && !b.message;

let installed = false;

export function installLargeSpills(): void {
  if (installed) return;
  installed = true;
  patchEvaluator((evaluator) => {
    if (evaluator.keepsSpreads) return;
    evaluator.keepsSpreads = true;
    forgetSpreads(evaluator);
    spreadWhatChanged(evaluator);
    passBlankCells(evaluator);
  });
}

const spreads = new WeakMap<EnginePlugin, Map<string, Spread>>();

/** When rows or sheets come and go, nothing that is kept stands where it stood. */
function forgetSpreads(evaluator: EnginePlugin): void {
  const build = evaluator.buildDependencyGraph as () => void;
  evaluator.buildDependencyGraph = function (this: EnginePlugin) {
    spreads.delete(this);
    build.call(this);
  };
}

function spreadWhatChanged(evaluator: EnginePlugin): void {
  const spread = evaluator.spreadValues as (position: Position, results: Matrix) => Each;
  evaluator.spreadValues = function (this: EnginePlugin, position: Position, results: Matrix) {
    const full = spread.call(this, position, results);
    const [width, height] = [results.length, results[0]!.length];
    if (width * height < LARGE) return full;
    const { getters, evaluatedCells } = this;
    const { sheetId, col, row } = position;
    const kept = spreads.get(this) ?? new Map<string, Spread>();
    spreads.set(this, kept);
    const locale: unknown = getters.getLocale();
    const known = kept.get(keyOf(position));
    const before = known?.locale === locale ? known : undefined;
    const cells = results.map((): (Cell | undefined)[] => []);
    const formats = results.map((): (string | undefined)[] => []);
    kept.set(keyOf(position), { results, cells, formats, locale });
    return (i: number, j: number) => {
      const at = { sheetId, col: col + i, row: row + j };
      const format = (getters.getCell(at) as EngineCell | undefined)?.format;
      const last = before?.cells[i]?.[j];
      const same =
        last &&
        last.type !== 'error' &&
        before.formats[i]![j] === format &&
        isSame(before.results[i]![j]!, results[i]![j]!);
      if (same) evaluatedCells.set(at, last);
      else full(i, j);
      cells[i]![j] = same ? last : (evaluatedCells.get(at) as Cell);
      formats[i]![j] = format;
    };
  };
}

/** Most of what a large result spreads over is blank and known to be: nothing there can collide. */
function passBlankCells(evaluator: EnginePlugin): void {
  const check = evaluator.checkCollision as (position: Position) => Each;
  evaluator.checkCollision = function (this: EnginePlugin, position: Position) {
    const full = check.call(this, position);
    const { getters, evaluatedCells, spreadingRelations } = this;
    const { sheetId, col, row } = position;
    return (i: number, j: number) => {
      const at = { sheetId, col: col + i, row: row + j };
      const cell: EngineCell | undefined = getters.getCell(at);
      const blank = !cell || (!cell.isFormula && cell.content === '');
      if (blank && !evaluatedCells.get(at) && !spreadingRelations.isArrayFormula(at))
        this.blockedArrayFormulas.delete(position);
      else full(i, j);
    };
  };
}
