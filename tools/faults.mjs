// This file runs `npm run faults`: bundles the scenarios of test/support/faults and runs them on the built twin, two at once.
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { replaced } from '../test/support/calls/replaced.mjs';

const SCENARIOS = '.build/faults/main.cjs';
const AT_ONCE = 2;

/** Globals that run in memory meet stand-ins for what is Google's, as under Jest. */
const inMemory = {
  name: 'in-memory',
  setup({ onResolve }) {
    for (const [pattern, file] of replaced)
      onResolve({ filter: new RegExp(pattern) }, () => ({ path: resolve('test/support/calls', file) }));
  },
};

await build({
  entryPoints: ['test/support/faults/main.ts'],
  outfile: SCENARIOS,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [inMemory],
});

/** `node tools/faults.mjs [words] [--all] [--list]`: the jobs whose name has one of the words; --all leaves out no call. */
const words = process.argv.slice(2);
const listed = spawnSync(process.execPath, [SCENARIOS, ...words, '--list'], { encoding: 'utf8' });
process.stderr.write(listed.stderr);
if (words.includes('--list')) {
  process.stdout.write(listed.stdout);
  process.exit(listed.status ?? 1);
}
const jobs = listed.stdout.split('\n').filter((name) => name !== '');
const options = words.filter((word) => word.startsWith('--'));
const began = Date.now();
let tried = 0;
let survived = 0;
let failed = listed.status !== 0 || jobs.length === 0;

/** What a job prints comes in one piece, when it has ended. */
function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCENARIOS, `--job=${name}`, ...options]);
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('close', (status) => {
      const text = Buffer.concat(printed).toString();
      process.stdout.write(text);
      for (const [, one, of] of text.matchAll(/(\d+) faults tried, (\d+) survived/g)) {
        tried += Number(one);
        survived += Number(of);
      }
      failed ||= status !== 0;
      resolve();
    });
  });
}

const next = async () => {
  for (let name = jobs.shift(); name !== undefined; name = jobs.shift()) await run(name);
};
await Promise.all(Array.from({ length: AT_ONCE }, next));
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
const sum = tried > 0 ? `${tried} faults tried, ${survived} survived, ` : '';
console.log(`${sum}${minutes} min`);
process.exit(failed ? 1 : 0);
