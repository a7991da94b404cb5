// This file runs everything that `npm test` promises and ends with one line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const node = process.execPath;
const npm = (script) => [
  process.env.npm_execpath ? node : 'npm',
  process.env.npm_execpath ? [process.env.npm_execpath, 'run', '-s', script] : ['run', '-s', script],
];

/** Each check is one test; a failing one does not hide the next. The longest first, as two run at once. */
const checks = [
  ['types', ...npm('types')],
  ['format', ...npm('format')],
  ['lint', ...npm('lint')],
  ['the twin covers what src calls', node, ['tools/twin-coverage.mjs']],
  ['build', ...npm('build')],
  ['import rules', ...npm('deps')],
];

let passed = 0;
let failed = 0;

/** Gives the exit status; what it prints comes in one piece. */
function check(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(`${error}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status);
    });
  });
}

async function nextChecks() {
  for (let next = checks.shift(); next; next = checks.shift()) {
    const [name, command, args] = next;
    const status = await check(command, args);
    console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
    if (status === 0) passed += 1;
    else failed += 1;
  }
}
await Promise.all([nextChecks(), nextChecks()]);

rmSync('.build/test', { recursive: true, force: true });
mkdirSync('.build/test', { recursive: true });
// Where a day or an hour crosses the workbook's border: these bundle tests also run a day away from Tokyo.
const DATED = 'test/(?!bundle/)|test/bundle/(premium-column|roster|outbox|deadlines|twin-conformance)';
// Tokyo is nine hours before Greenwich, Honolulu ten behind: what holds in both holds between them.
const runs = [
  { zone: 'Asia/Tokyo', projects: ['faults', 'bundle', 'unit'] },
  { zone: 'Pacific/Honolulu', projects: ['unit', 'bundle'], only: DATED },
  { zone: 'Asia/Tokyo', projects: ['browser'] },
];
for (const { zone, projects, only } of runs) {
  const began = Date.now();
  const file = `.build/test/${zone.replace('/', '-')}-${projects.join('-')}.json`;
  console.log(`\nJest: ${projects.join(', ')} under TZ=${zone}`);
  const { status } = spawnSync(
    node,
    [
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      ...projects,
      // All cores: without it Jest leaves one of two idle.
      '--maxWorkers=100%',
      '--testSequencer=./tools/longest-first.cjs',
      '--json',
      `--outputFile=${file}`,
      '--silent',
      '--passWithNoTests',
      ...(only ? ['--testPathPatterns', only] : []),
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TZ: zone },
    },
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    console.log(summaryOf(report, Date.now() - began));
  } catch {
    failed += status === 0 ? 0 : 1;
  }
}

/** How long it took, and the suites that took longest: what to look at when the whole grows slow. */
function summaryOf({ testResults, numPassedTests, numFailedTests }, milliseconds) {
  const slowest = [...testResults]
    .map(({ name, startTime, endTime }) => [name.split(/[\\/]test[\\/]/).at(-1), endTime - startTime])
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, took]) => `${name} ${(took / 1000).toFixed(0)} s`);
  return `${numPassedTests} passed, ${numFailedTests} failed in ${(milliseconds / 1000).toFixed(0)} s; longest: ${slowest.join(', ')}`;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
