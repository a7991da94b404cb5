// This file defines the browser of the browser tests and how they work the twin's page in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import type { TwinHook } from '../../local/web/page/test-hook';

type PageWindow = { daichoTwin?: TwinHook };

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder): folder is string => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** An installed Chrome, Edge or Chromium; otherwise the one inside @sparticuz/chromium. Throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  const packed = own === undefined ? chromium : undefined;
  // not the arguments that come with the package: they switch the same-origin policy off
  const asRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: own ?? (await packed!.executablePath()),
    headless: packed ? 'shell' : true,
    args: [
      ...(asRoot || packed ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
    defaultViewport: { width: 1400, height: 860 },
  });
}

export interface TwinPage {
  readonly page: Page;
  /** What the page itself complained about: uncaught errors and console errors. */
  readonly problems: readonly string[];
  cellText(sheetName: string, cell: string): Promise<string>;
  /** Waits until the cell shows a text that fits, and returns it. */
  waitForCell(sheetName: string, cell: string, expected: string | RegExp): Promise<string>;
  edit(sheetName: string, cell: string, text: string): Promise<void>;
  select(sheetName: string, range: string): Promise<void>;
  sheetNames(): Promise<string[]>;
  /** Chooses a menu item by its captions: `menu('台帳', '見積', '見積を作成')`. */
  menu(...path: string[]): Promise<void>;
  sidebarFrame(): Promise<Frame>;
  dialogFrame(): Promise<Frame>;
  /** The text of the question or error box, once there is one. */
  boxText(): Promise<string>;
  pressBoxButton(caption: string): Promise<void>;
}

/** Opens the twin's page and waits for the grid. */
export async function openPage(browser: Browser, url: string): Promise<TwinPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  // the grid's warning before an edit of a guarded cell is the browser's own question
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  await page.waitForFunction(() => (window as PageWindow).daichoTwin !== undefined, { timeout: 30_000 });

  const press = async (scope: string, caption: string) => {
    const handle = await page.waitForFunction(
      (within, text) =>
        [...document.querySelectorAll<HTMLElement>(`${within} button`)].find(
          (button) => (button.querySelector('span') ?? button).textContent?.trim() === text,
        ),
      {},
      scope,
      caption,
    );
    await (handle.asElement() as unknown as { click(): Promise<void> }).click();
  };
  const frameIn = async (selector: string): Promise<Frame> => {
    const element = await page.waitForSelector(`${selector} iframe`);
    const frame = await element!.contentFrame();
    await frame.waitForFunction(() => document.readyState === 'complete');
    return frame;
  };

  return {
    page,
    problems,
    cellText: (sheetName, cell) =>
      page.evaluate((sheet, at) => (window as PageWindow).daichoTwin!.cellText(sheet, at), sheetName, cell),
    async waitForCell(sheetName, cell, expected) {
      const [source, flags] =
        typeof expected === 'string' ? [`^${escape(expected)}$`, ''] : [expected.source, expected.flags];
      const handle = await page.waitForFunction(
        (sheet, at, pattern, options) => {
          const twin = (window as PageWindow).daichoTwin!;
          if (!twin.sheetNames().includes(sheet)) return undefined;
          const text = twin.cellText(sheet, at);
          return new RegExp(pattern, options).test(text) ? { text } : undefined;
        },
        { timeout: 20_000 },
        sheetName,
        cell,
        source,
        flags,
      );
      return ((await handle.jsonValue()) as { text: string }).text;
    },
    async edit(sheetName, cell, text) {
      const done = await page.evaluate(
        (sheet, at, content) => (window as PageWindow).daichoTwin!.edit(sheet, at, content),
        sheetName,
        cell,
        text,
      );
      if (!done) throw new Error(`${sheetName}!${cell} cannot be edited`);
    },
    select: (sheetName, range) =>
      page.evaluate((sheet, at) => (window as PageWindow).daichoTwin!.select(sheet, at), sheetName, range),
    sheetNames: () => page.evaluate(() => (window as PageWindow).daichoTwin!.sheetNames()),
    async menu(...path) {
      for (const [depth, caption] of path.entries())
        await press(`.menu-head ${'> .menu-list > li '.repeat(depth)}>`, caption);
    },
    sidebarFrame: () => frameIn('.sidebar'),
    dialogFrame: () => frameIn('.frame-dialog'),
    async boxText() {
      const element = await page.waitForSelector('.question .question-text');
      return element!.evaluate((node) => node.textContent ?? '');
    },
    pressBoxButton: (caption) => press('.question', caption),
  };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
