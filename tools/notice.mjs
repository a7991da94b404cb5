// This file writes dist/NOTICE.html: the licence of every package whose code is in the bundle.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PERMISSIVE = /^(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|MIT-0|Unlicense|CC0-1\.0)$/;

/** Packages behind the inputs of esbuild metafiles, by name. */
export function bundledPackages(metafiles) {
  const names = new Set();
  for (const metafile of metafiles)
    for (const input of Object.keys(metafile.inputs)) {
      const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input);
      if (match) names.add(match[1]);
    }
  return [...names].sort();
}

/** The NOTICE as a page; throws on a licence that is not permissive. */
export function noticeHtml(packages) {
  const parts = packages.map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!PERMISSIVE.test(license))
      throw new Error(`${name} ${version} is ${license}: nothing but permissive licences may go into dist/`);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : '(no licence text in the package)';
    return `${name} ${version} (${license})\n\n${text}`;
  });
  const text = ['Daicho contains code of these packages.', ...parts].join(`\n\n${'-'.repeat(72)}\n\n`);
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>NOTICE</title></head><body><pre>${escaped}</pre></body></html>\n`;
}
