// This file pushes dist/ to the dev or prod script: `npm run push -- dev|prod`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const target = process.argv[2];
const file = `.clasp.${target}.json`;
if (!['dev', 'prod'].includes(target)) fail('Say where: npm run push -- dev, or npm run push -- prod');
if (!existsSync(file))
  fail(`${file} is missing. Copy .clasp.json to ${file} and put the script's id into it (docs/deploy.md).`);
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
