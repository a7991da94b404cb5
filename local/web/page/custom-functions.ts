// This file defines the script's custom functions in the browser: values come from the server, nothing is computed.
import { helpers, registries, type Model } from '@odoo/o-spreadsheet';
import { functionKey, type EngineArgument } from '../../workbook/function-key';
import type { FunctionSpec, FunctionValue } from '../protocol';

export interface PushedValues {
  accept(entries: readonly FunctionValue[]): void;
  attach(model: Model): void;
}

/** Values normally arrive well before this; then the server is asked to evaluate once more. */
const patienceMs = 1500;

export function registerCustomFunctions(
  functions: readonly FunctionSpec[],
  entries: readonly FunctionValue[],
  askForMissing: () => void,
): PushedValues {
  const values = new Map<string, unknown>(entries.map(({ key, value }) => [key, value]));
  const asked = new Set<string>();
  const missing = new Set<string>();
  let model: Model | undefined;
  let planned = false;

  function lookUp(key: string): unknown {
    asked.add(key);
    if (values.has(key)) return values.get(key);
    if (missing.size === 0) setTimeout(() => missing.size > 0 && askForMissing(), patienceMs);
    missing.add(key);
    return { value: 'Loading...' };
  }

  for (const { name, description, parameters } of functions) {
    const args = parameters.map(({ name: parameter, optional }) =>
      helpers.arg(`${parameter} (any, range${optional ? ', optional' : ''})`, ''),
    );
    const compute = (...given: EngineArgument[]) => lookUp(functionKey(name, given));
    registries.functionRegistry.replace(name, { description, args, compute } as never);
  }

  /** One evaluation for all values of one batch. */
  function evaluate(): void {
    planned = false;
    model?.dispatch('EVALUATE_CELLS');
  }

  return {
    accept(batch) {
      let wanted = false;
      for (const { key, value } of batch) {
        values.set(key, value);
        missing.delete(key);
        wanted ||= asked.has(key);
      }
      if (!wanted || planned || !model) return;
      planned = true;
      setTimeout(evaluate);
    },
    attach: (target) => void (model = target),
  };
}
