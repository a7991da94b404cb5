// 100,000 calls with bad input: of every custom function, and of every global.
import fc from 'fast-check';
import { anyCall, columns, singleValues, tablesAgree } from './fuzz-functions';
import { fuzzGlobal, inMemory, openStage } from './promises';

const SEED = 20_261_122;
const GLOBAL_CALLS = 20_000;

interface Found {
  readonly numRuns: number;
  readonly failed: boolean;
  readonly errorInstance?: unknown;
}

const functionRuns: Readonly<Record<string, readonly [check: (numRuns: number) => Found, runs: number]>> = {
  'PREMIUM against the reckoning by hand': [
    (numRuns) => fc.check(singleValues, { numRuns, seed: SEED }),
    30_000,
  ],
  'columns of PREMIUM': [(numRuns) => fc.check(columns, { numRuns, seed: SEED }), 5_000],
  'any custom function with anything': [(numRuns) => fc.check(anyCall, { numRuns, seed: SEED }), 40_000],
  'tables of answers': [(numRuns) => fc.check(tablesAgree, { numRuns, seed: SEED }), 5_000],
};

type Tell = (line: string) => void;

/** 80,000 calls as cells make them. Gives the number of broken promises. */
export function fuzzFunctions(tell: Tell): number {
  let broken = 0;
  for (const [name, [property, runs]] of Object.entries(functionRuns)) {
    const { numRuns, failed, errorInstance } = property(runs);
    broken += report(tell, name, numRuns, failed ? [String(errorInstance).slice(0, 600)] : []);
  }
  return broken;
}

/** 20,000 requests as pages and menus make them, each with something spoiled. Gives the number of broken promises. */
export function fuzzGlobals(tell: Tell): number {
  const stage = openStage();
  const log = console.log;
  // The execution log of what nobody foresaw is not for this report.
  console.log = () => undefined;
  const each = Math.ceil(GLOBAL_CALLS / inMemory.length);
  const problems = inMemory.flatMap((name) => fuzzGlobal(stage, name, each, SEED) ?? []);
  console.log = log;
  return report(tell, `${inMemory.length} globals in memory`, each * inMemory.length, problems);
}

function report(tell: Tell, name: string, calls: number, problems: readonly string[]): number {
  tell(`${name}: ${calls} calls with bad input, ${problems.length} promises broken`);
  for (const problem of problems) tell(`  ${problem}`);
  return problems.length;
}
