// This file runs what stands in portfolio/: installs its one package with a word, bundles it with the desk's core.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const FOLDER = 'portfolio';

/** What was locked, nothing else; never a part of the desk's own installation. */
export function installPortfolio() {
  if (existsSync(`${FOLDER}/node_modules/@duckdb/node-api`)) return;
  console.error('Installing DuckDB into portfolio/node_modules (70 MB, once) …');
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], {
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
  installPortfolio();
  process.argv = [process.argv[0], entry, ...rest];
  await import(await bundlePortfolio(entry));
}
