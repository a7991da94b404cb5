// `npm run template`: a sheet that staff copy by its link, with the script in it and nobody's data.
// `--update`: the build into the sheet that stands. `--page [--since DIST]`: a page that leads through a manual update.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeCommit, nameOfBuild } from './release.mjs';
import { changedFiles, copyLink, PROJECT, projectOf, readTemplate, updatePage } from './template-checks.mjs';

const asked = readTemplate(process.argv.slice(2));
if (asked.problem) fail(asked.problem);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
run('.', 'tools/build.mjs', '--release', ...(asked.withForm ? [] : ['--without-form']));
if (asked.what === 'page') {
  const file = '.build/update.html';
  const files = changedFiles('dist', asked.since);
  if (files.length === 0) fail(`dist/ and ${asked.since} hold the same: there is nothing to update.`);
  mkdirSync('.build', { recursive: true });
  writeFileSync(file, updatePage(files, nameOfBuild(version, { release: true, describe: describeCommit })));
  console.log(
    `${file}: ${files.length} files. Send it to whoever looks after a copy; it opens in any browser.`,
  );
} else {
  if (asked.what === 'new') makeSheet();
  // Without --force clasp skips a changed manifest, pushes nothing and ends with 0.
  clasp('.', '--project', PROJECT, 'push', '--force');
  const { parentId } = JSON.parse(readFileSync(PROJECT, 'utf8'));
  console.log(
    [
      `Link for staff:  ${copyLink(parentId)}`,
      'Once, in Drive: share the sheet with them for viewing.',
      'Never run 初期設定 in it and type nothing: a copy is set up by whoever makes it.',
    ].join('\n'),
  );
}

/** In an empty folder: clasp refuses where a project stands, and pulls a first file into it. */
function makeSheet() {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-template-'));
  try {
    const title = `台帳 ${version}`;
    clasp(folder, 'create-script', '--type', 'sheets', '--title', title, '--rootDir', '.');
    const made = projectOf(join(folder, '.clasp.json'));
    if (made.problem) fail(made.problem);
    writeFileSync(PROJECT, `${JSON.stringify(made.project, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Started by Node itself: npx is a script of the shell, and another one on Windows. */
function clasp(cwd, ...words) {
  const folder = resolve('node_modules/@google/clasp');
  if (!existsSync(folder)) fail('clasp is not installed: npm ci');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  run(cwd, join(folder, typeof bin === 'string' ? bin : bin.clasp), ...words);
}

function run(cwd, ...words) {
  const { status, error } = spawnSync(process.execPath, words, { cwd, stdio: 'inherit' });
  if (error) fail(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
