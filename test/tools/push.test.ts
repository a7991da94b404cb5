// What stands in the way of a push is said before anything is built.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readPush } from '../../tools/push-checks.mjs';
import { describeCommit, formManifest, manifestFor, nameOfBuild } from '../../tools/release.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'push-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, content: unknown) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(root, name);
};
const loggedIn = (...users: string[]) =>
  write('login.json', { tokens: Object.fromEntries(users.map((user) => [user, {}])) });
const pushing = (words: string, { login = loggedIn('default'), isBuilt = true } = {}) =>
  readPush(words.split(' '), { root, login, isBuilt });

test.each([
  ['', 'Say where'],
  ['somewhere', 'Say where'],
  ['dev prod', 'prod is not known'],
  ['dev --fast', '--fast is not known'],
  ['prod', '.clasp.prod.json is missing. Copy .clasp.json'],
  ['intake-dev', '.clasp.intake-dev.json is missing. Copy .clasp.intake.json'],
  ['intake-dev --without-form', 'there is no intake-dev'],
  ['dev --by-id', '--by-id is for the form'],
])('"%s" is refused: %s', (words, expected) => {
  expect(pushing(words).problem).toContain(expected);
});

test('what stands in the file is looked at', () => {
  write('.clasp.dev.json', 'not JSON');
  expect(pushing('dev').problem).toContain('names no scriptId');
  write('.clasp.dev.json', { scriptId: 'PLACEHOLDER_SCRIPT_ID' });
  expect(pushing('dev').problem).toContain('placeholder');
});

// What is pushed replaces the whole script: the folder of the target and no other.
test.each([
  ['dev', '.', 'dist'],
  ['dev', undefined, 'dist'],
  ['dev', 'dist-intake', 'dist'],
  ['dev --files', '/tmp/daicho-new', 'dist'],
  ['intake-prod', 'dist', 'dist-intake'],
])('%s with the rootDir %s is refused', (words, rootDir, right) => {
  write(`.clasp.${words.split(' ')[0]}.json`, { scriptId: 'abc', rootDir });
  expect(pushing(words).problem).toContain(`rootDir must be ${right}.`);
});

describe('with a script to push to', () => {
  beforeEach(() => {
    write('.clasp.dev.json', { scriptId: 'abc', rootDir: 'dist' });
    write('.clasp.intake-dev.json', { scriptId: 'def', rootDir: 'dist-intake' });
  });

  test('nobody logged in is told before anything is built', () => {
    expect(pushing('dev', { login: join(root, 'none') }).problem).toContain('npx clasp login');
    expect(pushing('dev', { login: write('empty.json', {}) }).problem).toContain('npx clasp login');
    expect(pushing('dev', { login: loggedIn('intake') }).problem).toContain('Nobody is logged in as default');
  });

  test('who pushes what', () => {
    expect(pushing('dev')).toMatchObject({ file: '.clasp.dev.json', user: 'default', withoutForm: false });
    expect(pushing('dev --without-form')).toMatchObject({ withoutForm: true });
    expect(pushing('intake-dev')).toMatchObject({ user: 'default' });
    expect(pushing('intake-dev', { login: loggedIn('default', 'intake') })).toMatchObject({ user: 'intake' });
  });

  // As clasp's own file_credential_store reads them.
  test('files of older clasps hold one token without a name', () => {
    for (const older of [
      { token: {}, oauth2ClientSettings: {} },
      { access_token: 'a', refresh_token: 'r' },
    ])
      expect(pushing('dev', { login: write('old.json', older) })).toMatchObject({ user: 'default' });
    expect(pushing('dev', { login: write('half.json', { token: {} }) }).problem).toContain('npx clasp login');
  });

  test('builds and pushes where npx cannot be started, as on Windows, and git is not there', () => {
    write('tools/build.mjs', "console.log('built', ...process.argv.slice(2));");
    write('node_modules/@google/clasp/package.json', { bin: { clasp: 'clasp.cjs' } });
    write('node_modules/@google/clasp/clasp.cjs', "console.log('clasp', ...process.argv.slice(2));");
    chmodSync(write('path/npx.cmd', 'exit 1'), 0o755);
    const env = { PATH: join(root, 'path'), clasp_config_auth: loggedIn('default', 'intake') };
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [resolve('tools/push.mjs'), ...words], {
        cwd: root,
        env,
        encoding: 'utf8',
      });
    expect(run('dev', '--without-form')).toMatchObject({
      status: 0,
      stdout: 'built --release --without-form\nclasp --project .clasp.dev.json --user default push --force\n',
    });
    expect(run('intake-dev').stdout).toContain('--project .clasp.intake-dev.json --user intake push');
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(run('dev')).toMatchObject({ status: 1, stderr: 'clasp is not installed: npm ci\n' });
  });

  test('the list of files needs a build and nobody logged in', () => {
    const login = join(root, 'none');
    expect(pushing('dev --files', { login, isBuilt: false }).problem).toContain('npm run build');
    expect(pushing('dev --files', { login })).toMatchObject({ only: 'files' });
  });
});

test('a build from a ZIP names its version and no commit', () => {
  const noGit = () => {
    throw new Error('git: not found');
  };
  expect(nameOfBuild('1.2.3', { release: true, describe: noGit })).toBe('1.2.3 (no commit)');
  expect(nameOfBuild('1.2.3', { release: true, describe: () => 'abc1234' })).toBe('1.2.3 (abc1234)');
  expect(nameOfBuild('1.2.3', { release: false, describe: noGit })).toBe('1.2.3 (development)');
});

test('a ZIP unpacked inside somebody’s repository does not take its commit', () => {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, stdio: 'ignore' });
  git('init');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--allow-empty', '-m', 'a');
  mkdirSync(join(root, 'zip'));
  const nameOf = (folder: string) =>
    nameOfBuild('1.2.3', { release: true, describe: () => describeCommit(folder) });
  expect(nameOf(join(root, 'zip'))).toBe('1.2.3 (no commit)');
  expect(nameOf(root)).toMatch(/^1\.2\.3 \([0-9a-f]{7,}\)$/);
});

// 保管した記録 writes files of its own by the Sheets service, form or no form.
test('without the form nothing asks for other workbooks, and every service stays', () => {
  const dependencies = { enabledAdvancedServices: [{ userSymbol: 'Drive' }, { userSymbol: 'Sheets' }] };
  const manifest = {
    dependencies,
    oauthScopes: ['https://x/auth/spreadsheets.currentonly', 'https://x/auth/spreadsheets.readonly'],
  };
  expect(manifestFor(manifest, { withoutForm: true })).toEqual({
    dependencies,
    oauthScopes: ['https://x/auth/spreadsheets.currentonly'],
  });
  expect(manifestFor(manifest, { withoutForm: false })).toEqual(manifest);
});

test('the form asks for other workbooks only where it opens its own by id', () => {
  const currentonly = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  expect(formManifest({ oauthScopes: currentonly }, { byId: false }).oauthScopes).toEqual(currentonly);
  expect(formManifest({ oauthScopes: currentonly }, { byId: true }).oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets',
  ]);
});
