// The HTML to PDF converter: a Chromium kept open, the Japanese font embedded, A4.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../../execution/service-object';
import { launchBrowser, type LaunchedBrowser } from './browser';
import { findUnprintable } from './strictness';

export interface PdfConverter {
  convert(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** Faces that letters may name; on Google each has Japanese glyphs. */
const FAMILIES = [
  'Noto Sans JP',
  'Noto Sans CJK JP',
  'MS PGothic',
  'MS-PGothic',
  'MS Gothic',
  'Meiryo',
  'Yu Gothic',
  'Hiragino Kaku Gothic ProN',
  'Hiragino Sans',
];
const WEIGHTS = [
  { weight: 400, file: '400Regular/NotoSansJP_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansJP_700Bold.ttf' },
];

export function createPdfConverter(): PdfConverter {
  let browser: Promise<LaunchedBrowser> | undefined;
  let work: string | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function print(html: string): Promise<Buffer> {
    browser ??= launchBrowser();
    browser.catch(() => (browser = undefined));
    const { browser: chromium } = await browser;
    work ??= mkdtempSync(join(tmpdir(), 'daicho-pdf-'));
    const file = join(work, 'letter.html');
    writeFileSync(file, withFont(html));
    const page = await chromium.newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      return Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }));
    } finally {
      await page.close();
    }
  }

  return {
    convert(html) {
      const lost = findUnprintable(html);
      if (lost.length > 0)
        throw new ScriptError(
          `The PDF conversion would lose: ${lost.join(', ')}. Use tables, inline styles and borders.`,
        );
      // One after the other: the page file is shared.
      const result = queue.then(() => print(html));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      if (work) rmSync(work, { recursive: true, force: true });
      const open = await browser?.catch(() => undefined);
      await open?.browser.close();
    },
  };
}

function withFont(html: string): string {
  const folder = fontFolder();
  const faces = FAMILIES.flatMap((family) =>
    WEIGHTS.map(
      ({ weight, file }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url('${pathToFileURL(join(folder, file)).href}')}`,
    ),
  );
  const style = `<style>${faces.join('')}html{font-family:'Noto Sans JP'}</style>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html);
  const position = head ? head.index + head[0].length : 0;
  const charset = /<meta[^>]+charset/i.test(html) ? '' : '<meta charset="utf-8">';
  const page = html.slice(0, position) + charset + style + html.slice(position);
  return /<!doctype/i.test(html) ? page : `<!DOCTYPE html>${page}`;
}

function fontFolder(): string {
  const folder = join(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'), '..');
  if (!existsSync(folder))
    throw new Error('The font package @expo-google-fonts/noto-sans-jp is missing: run npm ci.');
  return folder;
}
