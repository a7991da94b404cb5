// This file measures what Sheets pays for a cell: fresh processes load the built scripts and answer one PREMIUM.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { basename, resolve } from 'node:path';

const CHILD = 'child';
const PROCESSES = 50;
/** V8's code cache: not at all, kept after the first PREMIUM, or used. Whether Google keeps one is not documented. */
const [NONE, KEEP, USE] = ['none', 'keep', 'use'];

const cacheOf = (script) => resolve('.build/bench', `${basename(script)}.cache`);

/** In a context without Node's names, as Apps Script has it; a process never sees the same source twice. */
async function child(scripts, cache) {
  const vm = await import('node:vm');
  const { rateValues } = await import(pathToFileURL(resolve('.build/bench/product.mjs')).href);
  const sources = scripts.map((script) => readFileSync(script, 'utf8'));
  const context = vm.createContext({});
  vm.runInContext('1', context);
  const started = process.hrtime.bigint();
  const compiled = sources.map((source, at) => {
    const cachedData = cache === USE ? readFileSync(cacheOf(scripts[at])) : undefined;
    const script = new vm.Script(source, { cachedData });
    if (script.cachedDataRejected) throw new Error(`${scripts[at]}: the code cache is refused`);
    script.runInContext(context);
    return script;
  });
  const loaded = process.hrtime.bigint();
  context.rates = rateValues;
  const premium = vm.runInContext('PREMIUM(300000000, "ALIVE", rates, "2026-04-01")', context);
  const answered = process.hrtime.bigint();
  // 2億5,000万円 < 3億円 <= 3億円: 66,000円 in the published table
  if (premium !== 66_000) throw new Error(`PREMIUM gives ${premium}`);
  if (cache === KEEP)
    compiled.forEach((script, at) => writeFileSync(cacheOf(scripts[at]), script.createCachedData()));
  const milliseconds = (from, to) => Number(to - from) / 1e6;
  console.log(JSON.stringify([milliseconds(started, loaded), milliseconds(loaded, answered)]));
}

function once(scripts, cache) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), CHILD, cache, ...scripts],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function medians(scripts, cache = NONE) {
  if (cache === USE) once(scripts, KEEP);
  const runs = Array.from({ length: PROCESSES }, () => once(scripts, cache));
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(PROCESSES / 2)];
  return {
    kilobytes: scripts.reduce((sum, script) => sum + statSync(script).size, 0) / 1000,
    loadMs: median(runs.map(([load]) => load)),
    firstMs: median(runs.map(([, first]) => first)),
  };
}

/** `.build/bench/product.mjs` and `dist/` have to be built. */
export function measureLoad() {
  const all = ['dist/Code.js', 'dist/Desk.js'];
  const code = readFileSync(all[0], 'utf8');
  // The stubs follow, the first with its JSDoc.
  const coreBytes = Buffer.byteLength(code.slice(0, code.indexOf('\n/**')));
  return [
    { name: 'Code.js', coreBytes, ...medians([all[0]]) },
    { name: 'Code.js and Desk.js', ...medians(all) },
    { name: 'both, with V8’s code cache', ...medians(all, USE) },
  ];
}

if (process.argv[2] === CHILD) await child(process.argv.slice(4), process.argv[3]);
else if (process.argv[1]?.endsWith('load.mjs')) console.log(measureLoad());
