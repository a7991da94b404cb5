// This file runs mutation tests: installs Stryker with a word, mutates group by group, tells what survived.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { groups } from '../mutation/groups.mjs';
import { outcome } from '../mutation/outcome.mjs';

const STRYKER = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
const LEAST_KILLED = 90;
const MOST_EQUIVALENT = 5;

function install() {
  if (existsSync(STRYKER)) return;
  console.error('Installing StrykerJS into mutation/node_modules (65 MB, once) …');
  const { status } = spawnSync('npm', ['ci', '--prefix', 'mutation'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('That did not work. With the network back, run the command again.');
    process.exit(status ?? 1);
  }
}

function mutate(group) {
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, GROUP: group },
  });
  if (status !== 0) process.exit(status ?? 1);
}

function tell({ group, killed, timeouts, survived, equivalent, share, equivalentShare, living }) {
  for (const { at, line, from, to, unseen, file } of living)
    console.log(
      `${at}${unseen ? ' (no test comes here)' : ''}\n- \`${file}\`: \`${line}\`, \`${from}\` → \`${to}\`: `,
    );
  console.log(
    `${group}: ${killed} killed, ${timeouts} ended by time, ${survived} survived, ${equivalent} equivalent: ${share.toFixed(1)}%`,
  );
  return share >= LEAST_KILLED && equivalentShare <= MOST_EQUIVALENT;
}

const words = process.argv.slice(2);
const asked = words.filter((word) => word in groups);
const only = words.includes('--tell');
if (!only) install();
const kept = (asked.length > 0 ? asked : Object.keys(groups)).map((group) => {
  if (!only) mutate(group);
  return tell(outcome(group));
});
process.exitCode = kept.every(Boolean) ? 0 : 1;
