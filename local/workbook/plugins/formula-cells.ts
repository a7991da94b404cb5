// Where formulas stand: when rows or columns come and go, the engine would look at every cell of the workbook for them.

import { prototypeOf, type EngineCell, type EnginePlugin } from './engine-classes';

/** By sheet: ids of cells that hold a formula, or held one and may again after an undo. */
type Known = Map<string, Set<EngineCell['id']>>;

const knownBy = new WeakMap<EnginePlugin, Known>();

function note(known: Known, sheetId: string, cell: EngineCell | undefined): void {
  if (!cell?.isFormula) return;
  const ids = known.get(sheetId) ?? new Set();
  known.set(sheetId, ids.add(cell.id));
}

/** Whatever makes a cell, or makes it anew, records it. */
function watch(plugin: EnginePlugin): Known {
  const known: Known = new Map();
  const { history } = plugin;
  const update = history.update.bind(history);
  history.update = (...path: unknown[]) => {
    const [property, sheetId, , cell] = path;
    if (property === 'cells' && path.length === 4) note(known, String(sheetId), cell as EngineCell);
    update(...path);
  };
  knownBy.set(plugin, known);
  return known;
}

interface Adapters {
  adaptCompiledFormula(formula: unknown): unknown;
}

function adaptRanges(this: EnginePlugin, adapters: Adapters): void {
  for (const [sheetId, ids] of knownBy.get(this) ?? []) {
    const cells = (this.cells[sheetId] ?? {}) as Record<EngineCell['id'], EngineCell | undefined>;
    for (const id of ids) {
      const cell = cells[id];
      if (!cell?.isFormula) continue;
      const formula = adapters.adaptCompiledFormula(cell.compiledFormula);
      if (formula !== cell.compiledFormula)
        this.history.update('cells', sheetId, id, 'compiledFormula', formula);
    }
  }
}

let installed = false;

export function installFormulaCells(): void {
  if (installed) return;
  installed = true;
  const cells = prototypeOf('core', 'cell');
  const load = cells.import as (data: unknown) => void;
  // Before a model is loaded it holds nothing.
  cells.import = function (this: EnginePlugin, data: unknown) {
    const known = watch(this);
    load.call(this, data);
    const sheets = this.cells as Record<string, Record<string, EngineCell>>;
    for (const [sheetId, loaded] of Object.entries(sheets))
      for (const cell of Object.values(loaded)) note(known, sheetId, cell);
  };
  cells.adaptRanges = adaptRanges;
}
