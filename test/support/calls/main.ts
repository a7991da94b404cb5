// This file defines `npm run faults -- fuzz`: 100,000 calls with bad input, of custom functions and of every global.
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

function main(): void {
  let broken = 0;
  const tell = (name: string, calls: number, problems: readonly string[]): void => {
    broken += problems.length;
    console.log(`fuzz, ${name}: ${calls} calls, ${problems.length} promises broken`);
    for (const problem of problems) console.log(`  ${problem}`);
  };
  for (const [name, [property, runs]] of Object.entries(functionRuns)) {
    const { numRuns, failed, errorInstance } = property(runs);
    tell(name, numRuns, failed ? [String(errorInstance).slice(0, 600)] : []);
  }
  const stage = openStage();
  const log = console.log;
  // The execution log of what nobody foresaw is not for this report.
  console.log = () => undefined;
  const each = Math.ceil(GLOBAL_CALLS / inMemory.length);
  const problems = inMemory.flatMap((name) => fuzzGlobal(stage, name, each, SEED) ?? []);
  console.log = log;
  tell(`${inMemory.length} globals in memory`, GLOBAL_CALLS, problems);
  process.exitCode = broken === 0 ? 0 : 1;
}

main();
