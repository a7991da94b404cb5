// This file runs everything that `npm test` promises and ends with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const ZONES = ['UTC', 'Asia/Tokyo', 'Pacific/Honolulu'];
const node = process.execPath;
const npm = (script) => [
  process.env.npm_execpath ? node : 'npm',
  process.env.npm_execpath ? [process.env.npm_execpath, 'run', '-s', script] : ['run', '-s', script],
];

/** Each check is one test; a failing one does not hide the next. */
const checks = [
  ['format', ...npm('format')],
  ['lint', ...npm('lint')],
  ['types', ...npm('types')],
  ['import rules', ...npm('deps')],
  ['build', ...npm('build')],
];

let passed = 0;
let failed = 0;
for (const [name, command, args] of checks) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
  if (status === 0) passed += 1;
  else failed += 1;
}

rmSync('.build/test', { recursive: true, force: true });
mkdirSync('.build/test', { recursive: true });
const runs = [
  ...ZONES.map((zone) => ({ zone, projects: ['unit', 'bundle'] })),
  { zone: 'Asia/Tokyo', projects: ['browser', 'faults'] },
];
for (const { zone, projects } of runs) {
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
      '--json',
      `--outputFile=${file}`,
      '--silent',
      '--passWithNoTests',
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
  } catch {
    failed += status === 0 ? 0 : 1;
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
