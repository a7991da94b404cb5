// What stands in the way of a push is said before anything is built.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPush } from '../../tools/push-checks.mjs';
import { formManifest, manifestFor, nameOfBuild } from '../../tools/release.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'push-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, content: unknown) => {
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

describe('with a script to push to', () => {
  beforeEach(() => {
    write('.clasp.dev.json', { scriptId: 'abc' });
    write('.clasp.intake-dev.json', { scriptId: 'def' });
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
    expect(pushing('dev', { login: write('old.json', { token: {} }) })).toMatchObject({ user: 'default' });
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

test('without the form nothing asks for other workbooks', () => {
  const manifest = {
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive' }, { userSymbol: 'Sheets' }] },
    oauthScopes: ['https://x/auth/spreadsheets.currentonly', 'https://x/auth/spreadsheets.readonly'],
  };
  expect(manifestFor(manifest, { withoutForm: true })).toEqual({
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive' }] },
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
