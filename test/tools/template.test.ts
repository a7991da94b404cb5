// The sheet that staff copy: made by clasp in an empty folder, and known by its link; and the page of a manual update.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  changedFiles,
  editorName,
  projectOf,
  readTemplate,
  updatePage,
} from '../../tools/template-checks.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'template-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, content: unknown): string => {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const loggedIn = () => write('login.json', { tokens: { default: {} } });
const asked = (words: string, login = loggedIn()) =>
  readTemplate(words.split(' ').filter(Boolean), { root, login });

test.each([
  ['--fast', '--fast is not known'],
  ['--update', '.clasp.template.json is missing'],
  ['--since old', '--since goes with --page'],
  ['--page --since old', '--since names the dist/'],
])('"%s" is refused: %s', (words, expected) => {
  expect(asked(words).problem).toContain(expected);
});

test('nobody logged in is told before anything is built; a page needs no login', () => {
  const nobody = join(root, 'none');
  expect(asked('', nobody).problem).toContain('npx clasp login');
  expect(asked('--page', nobody)).toEqual({ what: 'page', withForm: false, since: undefined });
});

test('the earlier build is found anywhere, but is not the one that is built over', () => {
  for (const folder of ['dist', 'old']) mkdirSync(join(root, folder));
  const old = join(root, 'old');
  for (const since of ['old', old]) expect(asked(`--page --since ${since}`)).toMatchObject({ since: old });
  for (const since of ['dist', './dist/', join(root, 'dist')])
    expect(asked(`--page --since ${since}`).problem).toContain('aside');
});

test('a second sheet is not made over the first', () => {
  expect(asked('')).toEqual({ what: 'new', withForm: false });
  write('.clasp.template.json', { scriptId: 's', parentId: 'p' });
  expect(asked('').problem).toContain('--update');
  expect(asked('--update --with-form')).toEqual({ what: 'update', withForm: true });
});

test('what clasp wrote must be a script bound to a sheet', () => {
  expect(projectOf(write('a.json', { scriptId: 's', parentId: ['p'] })).project).toEqual({
    scriptId: 's',
    parentId: 'p',
    rootDir: 'dist',
  });
  expect(projectOf(write('b.json', { scriptId: 's' })).problem).toContain('bound to a sheet');
});

test('from nothing to the link, with a clasp that only says what it was asked', () => {
  write('package.json', { version: '9.9.9' });
  write('tools/build.mjs', "console.log('built', ...process.argv.slice(2));");
  write('node_modules/@google/clasp/package.json', { bin: { clasp: 'clasp.cjs' } });
  write(
    'node_modules/@google/clasp/clasp.cjs',
    `const fs = require('fs');
    console.log('clasp', ...process.argv.slice(2), fs.readdirSync('.').length);
    if (process.argv[2] === 'create-script') fs.writeFileSync('.clasp.json', JSON.stringify({ scriptId: 'S1', parentId: ['P1'] }));`,
  );
  const env = { ...process.env, clasp_config_auth: loggedIn() };
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [resolve('tools/template.mjs'), ...words], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
  const { stdout, status } = run();
  const lines = stdout.split('\n');
  expect(status).toBe(0);
  expect(lines[0]).toBe('built --release --without-form');
  // In an empty folder.
  expect(lines[1]).toBe('clasp create-script --type sheets --title 台帳 9.9.9 --rootDir . 0');
  expect(lines[2]).toContain('clasp --project .clasp.template.json push --force');
  expect(lines[3]).toContain('https://docs.google.com/spreadsheets/d/P1/copy');
  expect(JSON.parse(readFileSync(join(root, '.clasp.template.json'), 'utf8')).scriptId).toBe('S1');
  expect(existsSync(join(root, '.clasp.json'))).toBe(false);
  expect(run().stderr).toContain('--update');
});

test('the page names what differs, as the editor calls it, and holds every text unchanged', () => {
  for (const [name, text] of [
    ['old/Code.js', 'a'],
    ['old/home.html', 'same'],
    ['old/gone.html', 'x'],
    ['new/Code.js', 'b </textarea> & c'],
    ['new/home.html', 'same'],
    ['new/appsscript.json', '{}'],
    ['new/NOTICE.txt', 'not pushed'],
  ] as const)
    write(name, text);
  const files = changedFiles(join(root, 'new'), join(root, 'old'));
  expect(files.map(({ name }: { name: string }) => name)).toEqual([
    'appsscript.json',
    'Code.js',
    'gone.html',
  ]);
  const page = updatePage(files, '9.9.9');
  expect(page).toContain('b &lt;/textarea> &amp; c</textarea>');
  expect(page).toContain('削除します');
  expect(page.match(/<textarea/g)).toHaveLength(2);
  expect(changedFiles(join(root, 'new'), undefined)).toHaveLength(3);
  expect(editorName('Code.js')).toBe('Code.gs');
});
