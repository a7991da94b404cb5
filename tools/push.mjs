// This file pushes dist/ to the dev or prod script: `npm run push -- dev|prod`, or dist-intake/: `intake-dev|intake-prod`.
// `--without-form` asks for no reading of other workbooks; `--by-id` lets the form open its workbook where a web app has none;
// `--files` only lists what a push would send.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from './build-stamp.mjs';
import { readPush } from './push-checks.mjs';

const asked = readPush(process.argv.slice(2), { isBuilt: isBuilt() });
if (asked.problem) fail(asked.problem);

if (asked.only === 'files') clasp('--project', asked.file, 'show-file-status');
else {
  run(
    'tools/build.mjs',
    '--release',
    ...(asked.withoutForm ? ['--without-form'] : []),
    ...(asked.byId ? ['--by-id'] : []),
  );
  // Without --force clasp skips a changed manifest, pushes nothing and ends with 0.
  clasp('--project', asked.file, '--user', asked.user, 'push', '--force');
}

/** Started by Node itself: npx is a script of the shell, and another one on Windows. */
function clasp(...words) {
  const folder = 'node_modules/@google/clasp';
  if (!existsSync(folder)) fail('clasp is not installed: npm ci');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  run(join(folder, typeof bin === 'string' ? bin : bin.clasp), ...words);
}

function run(...words) {
  const { status, error } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (error) fail(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
