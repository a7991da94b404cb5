// This file defines the custom functions of a script project inside the model: called once for the same arguments.

import { functionCache, helpers, registries } from './engine';
import { toFunctionArgument, toFunctionResult, type EngineValue } from './cell-values';
import { functionKey, type EngineArgument } from './function-key';

export interface FunctionSpec {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

export type Evaluate = (name: string, args: unknown[]) => { value: unknown } | { error: string };

/** A result as the engine takes it, so that pages need not convert either. */
export interface FunctionEntry {
  key: string;
  value: EngineValue | EngineValue[][];
}

/** Cells of results that are kept; older ones are computed again when asked for. */
const MAX_CELLS = 1_000_000;
const MAX_ENTRIES = 20_000;

export class CustomFunctions {
  specs: readonly FunctionSpec[] = [];
  private evaluate: Evaluate = () => ({ error: 'no script' });
  private readonly values = new Map<string, FunctionEntry['value']>();
  private cells = 0;
  private fresh: FunctionEntry[] = [];
  /** While true, nothing comes from the cache: a formula evaluated by itself. */
  private uncached = false;

  define(specs: readonly FunctionSpec[], evaluate: Evaluate): void {
    this.specs = specs;
    this.evaluate = evaluate;
    this.forget();
    for (const spec of specs) register(spec);
    // formulas compiled before their function was known count as broken
    for (const key of Object.keys(functionCache)) delete functionCache[key];
  }

  forget(): void {
    this.values.clear();
    this.cells = 0;
  }

  entries(): FunctionEntry[] {
    return [...this.values].map(([key, value]) => ({ key, value }));
  }

  /** Results since the last call, to be sent to the grids. */
  takeFresh(): FunctionEntry[] {
    const fresh = this.fresh;
    this.fresh = [];
    return fresh;
  }

  withoutCache<T>(run: () => T): T {
    this.uncached = true;
    try {
      return run();
    } finally {
      this.uncached = false;
    }
  }

  call(name: string, args: readonly EngineArgument[]): FunctionEntry['value'] {
    const key = functionKey(name, args);
    const known = this.uncached ? undefined : this.values.get(key);
    if (known !== undefined) return known;
    const result = this.evaluate(name, withoutOmittedTail(args).map(toFunctionArgument));
    const failed = 'error' in result;
    const value = failed ? { value: '#ERROR', message: result.error } : toFunctionResult(result.value);
    // a failure may pass; what worked stays true for the same arguments, as on Google
    if (!failed && !this.uncached) this.keep(key, value);
    this.fresh.push({ key, value });
    return value;
  }

  private keep(key: string, value: FunctionEntry['value']): void {
    const size = Array.isArray(value) ? value.length * (value[0]?.length ?? 0) : 1;
    this.values.set(key, value);
    this.cells += size;
    if (this.cells <= MAX_CELLS && this.values.size <= MAX_ENTRIES) return;
    this.forget();
    this.values.set(key, value);
    this.cells = size;
  }
}

/** Arguments left out at the end do not exist; one left out in the middle is blank. */
function withoutOmittedTail(args: readonly EngineArgument[]): EngineArgument[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length--;
  return args.slice(0, length).map((argument) => argument ?? { value: '' });
}

// the engine's functions are global: each finds the workbook that is asking through its context
function register({ name, description, parameters }: FunctionSpec): void {
  const args = parameters.map((parameter) =>
    helpers.arg(`${parameter.name} (any, range${parameter.optional ? ', optional' : ''})`, ''),
  );
  const compute = function (this: { customFunctions?: CustomFunctions }, ...values: EngineArgument[]) {
    return this.customFunctions?.call(name, values) ?? { value: '#NAME?' };
  };
  registries.functionRegistry.replace(name, { description, args, compute } as never);
}
