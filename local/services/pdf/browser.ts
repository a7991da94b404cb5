// Where the twin finds a browser: an installed Chrome, Edge or Chromium, else the packaged one.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ScriptError } from '../../execution/service-object';

export interface LaunchedBrowser {
  readonly browser: Browser;
}

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
];
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[variable] ?? '', path),
    ),
  ),
};

/** CHROME_PATH first, then the usual places. */
export function findInstalledBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [
    process.env['CHROME_PATH'] ?? '',
    ...(PLACES[process.platform] ?? []),
    ...(process.platform === 'win32' ? [] : onPath),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

export async function launchBrowser(extraArgs: readonly string[] = []): Promise<LaunchedBrowser> {
  const puppeteer = require('puppeteer-core') as typeof import('puppeteer-core');
  const common = ['--allow-file-access-from-files', '--font-render-hinting=none', ...extraArgs];
  const installed = findInstalledBrowser();
  if (installed) {
    // Without a sandbox only where the kernel refuses one to root, as in containers.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return {
      browser: await puppeteer.launch({
        executablePath: installed,
        headless: true,
        // By a pipe it ends with the twin, however that ends.
        pipe: true,
        args: [...common, ...root],
      }),
    };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') throw missingBrowser();
  const chromium = require('@sparticuz/chromium') as typeof import('@sparticuz/chromium').default;
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  return {
    browser: await puppeteer.launch({
      executablePath,
      headless: 'shell',
      pipe: true,
      args: [...chromium.args, ...common],
    }),
  };
}

function missingBrowser(): ScriptError {
  return new ScriptError(
    'A PDF needs a browser: install Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to its program file.',
  );
}
