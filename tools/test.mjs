// This file runs everything that `npm test` promises and ends with one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const node = process.execPath;
const npm = (script) => [
  process.env.npm_execpath ? node : 'npm',
  process.env.npm_execpath ? [process.env.npm_execpath, 'run', '-s', script] : ['run', '-s', script],
];

const build = ['build', ...npm('build')];
/** Each check is one test; a failing one does not hide the next. The longest first, as Jest runs beside them. */
const checks = [
  ['lint', ...npm('lint')],
  ['types', ...npm('types')],
  ['format', ...npm('format')],
  ['import rules', ...npm('deps')],
  ['the twin covers what src calls', node, ['tools/twin-coverage.mjs']],
];
// Lint refuses to ask the machine for its zone (house/no-machine-zone). Where a Date of the sheet becomes text, and where
// days are reckoned with, the tests run a day away from Tokyo too.
const DATED =
  'test/(domain|sheets|google|local)/|test/bundle/(premium-column|roster|outbox|deadlines|twin-conformance)';
// Tokyo is nine hours before Greenwich, Honolulu ten behind: what holds in both holds between them.
const runs = [
  { zone: 'Asia/Tokyo', projects: ['faults', 'bundle', 'browser', 'unit'] },
  { zone: 'Pacific/Honolulu', projects: ['unit', 'bundle'], only: DATED },
];

let passed = 0;
let failed = 0;
/** Told again at the end: a long run's first lines are out of sight. */
const failures = [];

/** Gives the exit status; what it prints comes in one piece, or as it comes where `options` say so. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(`${error}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status);
    });
  });
}

async function check([name, command, args]) {
  const began = Date.now();
  const status = await run(command, args);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds(began)})`);
  if (status === 0) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
}

async function jest({ zone, projects, only }) {
  console.log(`\nJest: ${projects.join(', ')} under TZ=${zone}`);
  const began = Date.now();
  const file = `.build/test/${zone.replace('/', '-')}-${projects.join('-')}.json`;
  const status = await run(
    node,
    [
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      ...projects,
      // One more than there are cores: pages and twins wait for one another, and leave a core idle.
      `--maxWorkers=${cpus().length + 1}`,
      '--testSequencer=./tools/longest-first.cjs',
      '--json',
      `--outputFile=${file}`,
      '--silent',
      '--passWithNoTests',
      ...(only ? ['--testPathPatterns', only] : []),
    ],
    { env: { ...process.env, TZ: zone }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    failures.push(...failedIn(report).map((name) => `TZ=${zone}: ${name}`));
    console.log(`TZ=${zone}: ${summaryOf(report, began)}`);
  } catch {
    if (status === 0) return;
    failed += 1;
    failures.push(`TZ=${zone}: Jest wrote no report`);
  }
}

function failedIn({ testResults }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = name.split(/[\\/]test[\\/]/).at(-1);
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      return tests.length > 0
        ? tests.map(({ fullName }) => `${file}: ${fullName}`)
        : [`${file} does not run`];
    });
}

async function inTurn(work, list) {
  for (const one of list) await work(one);
}

rmSync('.build/test', { recursive: true, force: true });
mkdirSync('.build/test', { recursive: true });
// What the bundle's tests open. Then no core waits: the checks, one at a time, take what Jest's tests leave.
await check(build);
await Promise.all([inTurn(check, checks), inTurn(jest, runs)]);

/** How long it took, and the suites that took longest: what to look at when the whole grows slow. */
function summaryOf({ testResults, numPassedTests, numFailedTests }, began) {
  const slowest = [...testResults]
    .map(({ name, startTime, endTime }) => [name.split(/[\\/]test[\\/]/).at(-1), endTime - startTime])
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, took]) => `${name} ${(took / 1000).toFixed(0)} s`);
  return `${numPassedTests} passed, ${numFailedTests} failed in ${seconds(began)}; longest: ${slowest.join(', ')}`;
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(0)} s`;
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
