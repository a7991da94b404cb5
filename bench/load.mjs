// This file measures what Sheets pays for a cell: fresh processes load the built scripts and answer one PREMIUM.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const CHILD = 'child';
const PROCESSES = 50;

/** In a context without Node's names, as Apps Script has it; a process never sees the same source twice. */
async function child(scripts) {
  const vm = await import('node:vm');
  const { rateValues } = await import(pathToFileURL(resolve('.build/bench/product.mjs')).href);
  const sources = scripts.map((script) => readFileSync(script, 'utf8'));
  const context = vm.createContext({});
  vm.runInContext('1', context);
  const started = process.hrtime.bigint();
  for (const source of sources) vm.runInContext(source, context);
  const loaded = process.hrtime.bigint();
  context.rates = rateValues;
  const premium = vm.runInContext('PREMIUM(300000000, "ALIVE", rates, "2026-04-01")', context);
  const answered = process.hrtime.bigint();
  // 2億5,000万円 < 3億円 <= 3億円: 66,000円 in the published table
  if (premium !== 66_000) throw new Error(`PREMIUM gives ${premium}`);
  const milliseconds = (from, to) => Number(to - from) / 1e6;
  console.log(JSON.stringify([milliseconds(started, loaded), milliseconds(loaded, answered)]));
}

function medians(scripts) {
  const runs = Array.from({ length: PROCESSES }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), CHILD, ...scripts],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(PROCESSES / 2)];
  return {
    kilobytes: scripts.reduce((sum, script) => sum + statSync(script).size, 0) / 1000,
    loadMs: median(runs.map(([load]) => load)),
    firstMs: median(runs.map(([, first]) => first)),
  };
}

/** `.build/bench/product.mjs` and `dist/` have to be built. */
export function measureLoad() {
  return [
    { name: 'Code.js', ...medians(['dist/Code.js']) },
    { name: 'Code.js and Desk.js', ...medians(['dist/Code.js', 'dist/Desk.js']) },
  ];
}

if (process.argv[2] === CHILD) await child(process.argv.slice(3));
else if (process.argv[1]?.endsWith('load.mjs')) console.log(measureLoad());
