// This file bundles files of tests with what they import, mutants within, so that a mutant needs no new process.
import { build } from 'esbuild';
import { jestExpect } from '@jest/expect';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { replaced } from '../test/support/calls/replaced.mjs';
import { declaring } from './hooks-and-tests.mjs';

const FOLDER = '.build/mutation';
const nameOf = (file) => file.replace(/\.tsx?$/, '').replaceAll(/[\\/]/g, '+');

const pathOf = (file) => resolve(FOLDER, `${nameOf(file)}.cjs`);

export const filesOf = (places) =>
  places.flatMap((place) =>
    statSync(place).isFile()
      ? [place]
      : filesOf(readdirSync(place).map((name) => join(place, name))).filter((name) =>
          /\.test\.tsx?$/.test(name),
        ),
  );

/** As jest.config.mjs has it: what is replaced in memory, and where a file stands. */
const asInJest = {
  name: 'as in jest.config.mjs',
  setup({ onResolve, onLoad }) {
    for (const [pattern, file] of replaced)
      onResolve({ filter: new RegExp(pattern) }, () => ({ path: resolve('test/support/calls', file) }));
    onLoad({ filter: /[\\/]test[\\/].*\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!/__dirname|__filename/.test(text)) return undefined;
      const where = `const __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`;
      return { contents: where + text, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

export async function bundled(files) {
  // A runner that was stopped for a loop without end finds them.
  if (files.every((file) => existsSync(pathOf(file)))) return;
  mkdirSync(FOLDER, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(files.map((file) => [nameOf(file), file])),
    outdir: FOLDER,
    outExtension: { '.js': '.cjs' },
    absWorkingDir: process.cwd(),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // They hold no state of ours, and a file that is loaded anew need not load them.
    external: ['fast-check', 'typescript', 'zod', 'zod/*'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [asInJest],
    logLevel: 'error',
  });
}

const scripts = new Map();
function scriptOf(file) {
  const path = pathOf(file);
  if (!scripts.has(file)) {
    const words = 'describe, test, it, beforeEach, afterEach, beforeAll, afterAll, expect, jest';
    const text = `(function (require, module, exports, daicho) {const {${words}} = daicho;(() => {${readFileSync(path, 'utf8')}\n})()})`;
    scripts.set(file, { path, script: new Script(text, { filename: path }) });
  }
  return scripts.get(file);
}

/** Runs the file's top level anew and answers its tests. */
export function loaded(file) {
  const { path, script } = scriptOf(file);
  const { tests, globals } = declaring();
  const module = { exports: {} };
  script.runInThisContext()(createRequire(path), module, module.exports, { ...globals, expect: jestExpect });
  return tests.map((test) => ({ ...test, file, id: `${file} ${test.name}` }));
}
