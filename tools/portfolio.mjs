// This file runs what stands in portfolio/: installs its one package with a word, bundles it with the desk's core.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const FOLDER = 'portfolio';

const NEEDED = {
  'check-bigquery': {
    folder: `${FOLDER}/bigquery`,
    sign: '@fivetrandevelopers/zetasql',
    told: "Installing GoogleSQL's reference engine into portfolio/bigquery/node_modules (350 MB, once) …",
  },
};
const DUCKDB = {
  folder: FOLDER,
  sign: '@duckdb/node-api',
  told: 'Installing DuckDB into portfolio/node_modules (70 MB, once) …',
};

/** What was locked, nothing else; never a part of the desk's own installation. */
export function installFor(entry) {
  const { folder, sign, told } = NEEDED[entry] ?? DUCKDB;
  if (existsSync(`${folder}/node_modules/${sign}`)) return;
  console.error(told);
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('That did not work. With the network back, run the command again.');
    process.exit(status ?? 1);
  }
}

/** The module's file, from which the package is found beside it. */
export async function bundlePortfolio(entry) {
  const outfile = `${FOLDER}/.build/${entry}.mjs`;
  await build({
    entryPoints: [`${FOLDER}/${entry}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return pathToFileURL(resolve(outfile)).href;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [entry, ...rest] = process.argv.slice(2);
  installFor(entry);
  process.argv = [process.argv[0], entry, ...rest];
  await import(await bundlePortfolio(entry));
}
