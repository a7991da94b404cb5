// The script's custom functions in the browser: values come from the server, nothing is computed.
import { helpers, registries, type Model } from '@odoo/o-spreadsheet';
import { functionKey, type EngineArgument } from '../../workbook/function-key';
import type { FunctionSpec, FunctionValue } from '../protocol';

type CellId = number | undefined;
type Position = { sheetId: string; col: number; row: number };

export interface PushedValues {
  accept(entries: readonly FunctionValue[]): void;
  attach(model: Model): void;
}

/** Values normally arrive well before this; then the server is asked for those that lack. */
const patienceMs = 1500;

export function registerCustomFunctions(
  functions: readonly FunctionSpec[],
  entries: readonly FunctionValue[],
  askFor: (keys: string[]) => void,
): PushedValues {
  const values = new Map<string, unknown>(entries.map(({ key, value }) => [key, value]));
  const shown = new Set<string>();
  /** Cells that wait for a value; undefined is a cell of a model that is still loading. */
  const missing = new Map<string, Set<CellId>>();
  const cells = new Set<CellId>();
  let model: Model | undefined;
  let planned = false;

  function lookUp(key: string, position: Position | undefined): unknown {
    if (values.has(key)) {
      shown.add(key);
      return values.get(key);
    }
    if (missing.size === 0) setTimeout(() => missing.size > 0 && askFor([...missing.keys()]), patienceMs);
    const waiting = missing.get(key) ?? new Set();
    missing.set(key, waiting.add(position && model?.getters.getCell(position)?.id));
    return { value: 'Loading...' };
  }

  for (const { name, description, parameters } of functions) {
    const args = parameters.map(({ name: parameter, optional }) =>
      helpers.arg(`${parameter} (any, range${optional ? ', optional' : ''})`, ''),
    );
    const compute = function (this: { __originCellPosition?: Position }, ...given: EngineArgument[]) {
      return lookUp(functionKey(name, given), this.__originCellPosition);
    };
    registries.functionRegistry.replace(name, { description, args, compute } as never);
  }

  /** One evaluation for all values of one batch; of everything only where it is not known which cells wait. */
  function evaluate(): void {
    planned = false;
    const ids = [...cells];
    cells.clear();
    if (!model) return;
    const { getters } = model;
    if (ids.includes(undefined)) return void model.dispatch('EVALUATE_CELLS');
    const cellIds = ids.filter((id): id is number => getters.tryGetCellPosition(id!) !== undefined);
    if (cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds });
  }

  return {
    accept(batch) {
      for (const { key, value } of batch) {
        const changed = shown.has(key) && JSON.stringify(values.get(key)) !== JSON.stringify(value);
        values.set(key, value);
        for (const id of missing.get(key) ?? []) cells.add(id);
        missing.delete(key);
        if (changed) cells.add(undefined);
      }
      if (cells.size === 0 || planned || !model) return;
      planned = true;
      setTimeout(evaluate);
    },
    attach: (target) => void (model = target),
  };
}
