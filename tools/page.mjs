// This file builds one page: script and style inlined into one file, as HtmlService wants it.
import { build } from 'esbuild';
import { checkPageMarkup, checkPageScript } from './apps-script-checks.mjs';

/** Gives the page's text, what it is made of, and what HtmlService would damage. */
export async function buildPage(name, entry, style = '') {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'warning',
  });
  const script = result.outputFiles[0].text.trim();
  const html = [
    '<!DOCTYPE html><html lang="ja"><head><base target="_top"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<style>${style}</style></head><body><main id="app"></main><script>${script}</script></body></html>`,
  ].join('');
  const problems = [...checkPageScript(name, script), ...checkPageMarkup(name, html)];
  return { html, metafile: result.metafile, problems };
}

export async function buildStyle(entry) {
  const result = await build({
    entryPoints: [entry],
    write: false,
    minify: true,
    bundle: true,
    charset: 'utf8',
  });
  return result.outputFiles[0].text.trim();
}
