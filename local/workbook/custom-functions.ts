// The custom functions of a script project inside the model: called once for the same arguments.

import { asGoogle } from '../execution/behaviours';
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

/** Cells of results that are kept; what nobody asked for the longest is computed again when asked for. */
const MAX_CELLS = 1_000_000;
const MAX_ENTRIES = 40_000;
/** Results of one function that a cell may show at once. */
const SHOWN_OF_ONE = 2;

/** The cell whose formula calls, or nothing for a formula by itself. */
type Origin = { readonly sheetId: string; readonly col: number; readonly row: number } | undefined;

export class CustomFunctions {
  specs: readonly FunctionSpec[] = [];
  private evaluate: Evaluate = () => ({ error: 'no script' });
  private readonly values = new Map<string, FunctionEntry['value']>();
  private cells = 0;
  /** The last keys by cell and function: what a grid that joins needs. */
  private readonly shown = new Map<string, string[]>();
  private fresh: FunctionEntry[] = [];
  /** How long a call takes, and what of that is left for each; meanwhile its cell reads Loading... */
  private takesMs = 0;
  private readonly pending = new Map<string, number>();
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

  slow(milliseconds: number): void {
    this.takesMs = milliseconds;
    this.pending.clear();
  }

  /** Time goes by: whether anything has come meanwhile. */
  pass(milliseconds: number): boolean {
    let come = false;
    for (const [key, left] of this.pending) {
      this.pending.set(key, left - milliseconds);
      come ||= left > 0 && left <= milliseconds;
    }
    return come;
  }

  forget(): void {
    this.values.clear();
    this.shown.clear();
    this.cells = 0;
  }

  /** What the cells show. */
  entries(): FunctionEntry[] {
    return this.known([...new Set([...this.shown.values()].flat())]);
  }

  /** Those of the keys whose value is known. */
  known(keys: readonly string[]): FunctionEntry[] {
    return keys.flatMap((key) => {
      const value = this.values.get(key);
      return value === undefined ? [] : [{ key, value }];
    });
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

  call(name: string, args: readonly EngineArgument[], origin?: Origin): FunctionEntry['value'] {
    const key = functionKey(name, args);
    if (origin) this.show(`${name} ${origin.col} ${origin.row} ${origin.sheetId}`, key);
    const known = this.uncached ? undefined : this.values.get(key);
    if (known !== undefined) {
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    if (this.waits(key)) return { value: 'Loading...' };
    const result = this.evaluate(name, withoutOmittedTail(args).map(toFunctionArgument));
    const failed = 'error' in result;
    const value = failed ? { value: '#ERROR', message: result.error } : toFunctionResult(result.value);
    // a failure may pass; what worked stays true for the same arguments, as on Google
    if (!failed && !this.uncached) this.keep(key, value);
    this.fresh.push({ key, value });
    return value;
  }

  private waits(key: string): boolean {
    if (this.takesMs === 0 || this.uncached || !asGoogle('pendingFunctions')) return false;
    const left = this.pending.get(key) ?? this.takesMs;
    this.pending.set(key, left);
    return left > 0;
  }

  private show(cell: string, key: string): void {
    const keys = this.shown.get(cell) ?? [];
    if (!keys.includes(key)) this.shown.set(cell, [...keys, key].slice(-SHOWN_OF_ONE));
  }

  private keep(key: string, value: FunctionEntry['value']): void {
    this.values.set(key, value);
    this.cells += sizeOf(value);
    for (const [oldest, old] of this.values) {
      if (oldest === key || (this.cells <= MAX_CELLS && this.values.size <= MAX_ENTRIES)) return;
      this.values.delete(oldest);
      this.cells -= sizeOf(old);
    }
  }
}

function sizeOf(value: FunctionEntry['value']): number {
  return Array.isArray(value) ? value.length * (value[0]?.length ?? 0) : 1;
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
  const compute = function (
    this: { customFunctions?: CustomFunctions; __originCellPosition?: Origin },
    ...values: EngineArgument[]
  ) {
    return this.customFunctions?.call(name, values, this.__originCellPosition) ?? { value: '#NAME?' };
  };
  registries.functionRegistry.replace(name, { description, args, compute } as never);
}
