// This file pushes dist/ to the dev or prod script: `npm run push -- dev|prod`, or dist-intake/: `intake-dev|intake-prod`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const target = process.argv[2];
const file = `.clasp.${target}.json`;
const template = target?.startsWith('intake-') ? '.clasp.intake.json' : '.clasp.json';
if (!['dev', 'prod', 'intake-dev', 'intake-prod'].includes(target))
  fail('Say where: npm run push -- dev, prod, intake-dev or intake-prod');
if (!existsSync(file))
  fail(`${file} is missing. Copy ${template} to ${file} and put the script's id into it (docs/deploy.md).`);
if (JSON.parse(readFileSync(file, 'utf8')).scriptId.includes('PLACEHOLDER'))
  fail(`${file} still has the placeholder id.`);

run(process.execPath, ['tools/build.mjs', '--release']);
// Without --force clasp skips a changed manifest, pushes nothing and ends with 0.
run('npx', ['clasp', 'push', '--force', '--project', file]);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
