// This file defines the script's custom functions in the browser: values come from the server, nothing is computed.
import { addFunction, helpers, type Model } from '@odoo/o-spreadsheet';
import { functionKey } from '../../workbook/function-key';
import type { FunctionSpec, FunctionValue } from '../protocol';

export interface PushedValues {
  accept(entries: readonly FunctionValue[]): void;
  attach(model: Model): void;
}

export function registerCustomFunctions(
  functions: readonly FunctionSpec[],
  entries: readonly FunctionValue[],
): PushedValues {
  const values = new Map<string, unknown>();
  const asked = new Set<string>();
  let model: Model | undefined;
  let planned = false;

  for (const { name, description, parameters } of functions)
    addFunction(name, {
      description,
      args: parameters.map((parameter) => {
        const type = parameter.optional ? 'any, range, optional' : 'any, range';
        return helpers.arg(`${parameter.name} (${type})`, '');
      }),
      compute(...args: unknown[]) {
        const key = functionKey(name, args as never);
        asked.add(key);
        return (values.has(key) ? values.get(key) : { value: 'Loading...' }) as never;
      },
    } as never);

  /** One evaluation for all values of one batch. */
  function evaluate(): void {
    planned = false;
    model?.dispatch('EVALUATE_CELLS');
  }

  const pushed: PushedValues = {
    accept(batch) {
      let wanted = false;
      for (const { key, value } of batch) {
        values.set(key, value);
        wanted ||= asked.has(key);
      }
      if (!wanted || planned || !model) return;
      planned = true;
      setTimeout(evaluate);
    },
    attach: (target) => void (model = target),
  };
  pushed.accept(entries);
  return pushed;
}
