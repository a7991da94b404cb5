// This file leaves the texts of refusals out of a bundle: their codes stay, and whoever shows one asks the desk.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CATALOGUE = /export const (\w+) = \/\* @__PURE__ \*\/ problemsOf\(/g;

/** An esbuild plugin. Any other text of a catalogue's file is missing then, and the build says so. */
export const withoutTexts = {
  name: 'without-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*[\\/](messages|words)\.ts$/ }, ({ path }) => {
      const catalogues = [...readFileSync(path, 'utf8').matchAll(CATALOGUE)].map(([, name]) => name);
      const lines = catalogues.map((name) => `export const ${name} = /* @__PURE__ */ problemsOf({});`);
      const problem = JSON.stringify(resolve('src/domain/problem'));
      return { contents: [`import { problemsOf } from ${problem};`, ...lines].join('\n'), loader: 'ts' };
    });
  },
};
