// These tests hold that `npm run local` builds again exactly when what the build reads has changed, or the last one failed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beginBuild, isBuilt } from '../../tools/build-stamp.mjs';

let root: string;
const put = (file: string, text = '{}') => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const putOutputs = () =>
  ['dist/Code.js', 'dist-intake/Code.js', '.build/local/main.cjs'].forEach((file) => put(file));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daicho-stamp-'));
  for (const file of ['src/main.ts', 'src/a/old.ts', 'local/main.ts', 'intake/main.ts']) put(file);
  for (const file of ['appsscript.json', 'package.json', 'package-lock.json']) put(file);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the stamp', () => {
  beforeEach(() => {
    const finish = beginBuild(root);
    putOutputs();
    finish();
    expect(isBuilt(root)).toBe(true);
  });

  test.each(['test/a.test.ts', 'docs/a.md', 'node_modules/a/index.js', 'src/.main.ts.swp'])(
    'stands whatever becomes of %s',
    (file) => {
      put(file);
      expect(isBuilt(root)).toBe(true);
    },
  );

  test.each([
    'src/main.ts',
    'src/a/new.ts',
    'local/main.ts',
    'intake/page.tsx',
    'intake/appsscript.json',
    'tools/page.mjs',
    'appsscript.json',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])('falls with %s', (file) => {
    put(file, '{ "changed": true }');
    expect(isBuilt(root)).toBe(false);
  });

  test('falls with a deleted file', () => {
    rmSync(join(root, 'src/a/old.ts'));
    expect(isBuilt(root)).toBe(false);
  });

  test('falls with a file put back from an older day', () => {
    utimesSync(join(root, 'src/main.ts'), 1_000_000, 1_000_000);
    expect(isBuilt(root)).toBe(false);
  });

  test.each(['dist', 'dist-intake', '.build/local', '.build'])('falls when %s is gone', (folder) => {
    rmSync(join(root, folder), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });

  test('falls when the next build does not finish', () => {
    beginBuild(root);
    expect(isBuilt(root)).toBe(false);
  });

  test('falls with what changed during the build', () => {
    const finish = beginBuild(root);
    put('src/main.ts', 'edited while it was being built');
    finish();
    expect(isBuilt(root)).toBe(false);
  });
});

test('local.mjs builds what is not built, keeps its output apart, and stops where it fails', () => {
  for (const tool of ['local.mjs', 'build-stamp.mjs']) {
    put(`tools/${tool}`);
    copyFileSync(join(__dirname, '../../tools', tool), join(root, 'tools', tool));
  }
  putOutputs();
  put('.build/local/main.cjs', 'console.log(process.argv.slice(2).join())');
  // in place of the build
  put(
    'tools/build.mjs',
    `import { existsSync } from 'node:fs';
    import { beginBuild } from './build-stamp.mjs';
    const finish = beginBuild();
    console.log('built');
    if (existsSync('fail')) process.exit(3);
    finish();`,
  );
  const local = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/local.mjs', 'eval', '=1'], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  expect(local()).toEqual({ status: 0, stdout: 'eval,=1\n', stderr: 'built\n' });
  expect(local()).toEqual({ status: 0, stdout: 'eval,=1\n', stderr: '' });
  put('fail');
  put('intake/main.ts', 'wrong');
  const failed = { status: 3, stdout: '', stderr: 'built\n' };
  expect(local()).toEqual(failed);
  expect(local()).toEqual(failed);
  rmSync(join(root, 'fail'));
  expect(local()).toEqual({ status: 0, stdout: 'eval,=1\n', stderr: 'built\n' });
});
