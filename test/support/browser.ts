// The browser of the browser tests and how they work the twin's page in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from 'puppeteer-core';
import type { TwinHook } from '../../local/web/page/test-hook';
import { frameOf, gone, pressAmong, read, typeAt } from './acting';
import { PATIENCE_MS, TEST_MS } from './patience';

jest.setTimeout(TEST_MS);

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
    // The smallest screen of the agency: what fits here fits everywhere.
    defaultViewport: { width: 1366, height: 768 },
  });
}

/** An empty page that waits with patience, and paints even while another one stands before it. */
export async function newPage(
  browser: Browser | BrowserContext,
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.emulateFocusedPage(true);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, problems };
}

export interface TwinPage {
  readonly page: Page;
  /** What the page itself complained about: uncaught errors and console errors. */
  readonly problems: readonly string[];
  cellText(sheetName: string, cell: string): Promise<string>;
  /** Waits until the cell shows a text that fits, and returns it. */
  waitForCell(sheetName: string, cell: string, expected: string | RegExp): Promise<string>;
  edit(sheetName: string, cell: string, text: string): Promise<void>;
  /** Types into a cell by keyboard; the cell stays open. */
  typeInto(sheetName: string, cell: string, text: string): Promise<void>;
  /** Types as a Japanese input method does, each step in place of the one before; the cell stays open. */
  compose(sheetName: string, cell: string, steps: readonly string[]): Promise<void>;
  selectCells(sheetName: string, range: string): Promise<void>;
  /** Waits until these cells are selected, on whichever tab. */
  waitForSelection(sheetName: string, range: RegExp): Promise<void>;
  sheetNames(): Promise<string[]>;
  /** Chooses a menu item by its captions: `menu('台帳', '見積', '見積を作成')`. */
  menu(...path: string[]): Promise<void>;
  /** Runs what a menu item or a button of another page runs. */
  run(functionName: string): Promise<void>;
  /** The same while a dialog stands, as a button of this dialog does it. */
  runOver(functionName: string): Promise<void>;
  sidebarFrame(): Promise<Frame>;
  dialogFrame(): Promise<Frame>;
  /** The text of the question or error box, once there is one. */
  boxText(): Promise<string>;
  /** Presses a button of the question or error box, and waits until the box is gone. */
  pressBoxButton(caption: string): Promise<void>;
}

/** What takes the keys of the grid. */
export const COMPOSER = '.o-grid .o-composer';

/** Opens the twin's page and waits for the grid. */
export async function openPage(browser: Browser, url: string): Promise<TwinPage> {
  const { page, problems } = await newPage(browser);
  // the grid's warning before an edit of a guarded cell is the browser's own question
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  await gridOf(page);
  const selectCells: TwinPage['selectCells'] = async (sheetName, range) => {
    await page.evaluate(
      (sheet, at) => (window as PageWindow).daichoTwin?.select(sheet, at),
      sheetName,
      range,
    );
  };
  const runOver: TwinPage['runOver'] = (functionName) =>
    page.evaluate((name) => (window as PageWindow).daichoTwin!.run(name), functionName);
  const selectAwaitingKeys = async (sheetName: string, cell: string) => {
    await selectCells(sheetName, cell);
    // The grid takes the focus a moment after it is drawn, or after a box over it has closed.
    await page.waitForFunction(
      (which) => document.activeElement?.matches(which) === true,
      { polling: 20 },
      COMPOSER,
    );
  };
  const composerSays = (text: string) =>
    page.waitForFunction(
      (which, typed) => document.querySelector(which)?.textContent?.trim() === typed,
      { polling: 20 },
      COMPOSER,
      text,
    );
  return {
    page,
    problems,
    cellText: (sheetName, cell) =>
      page.evaluate((sheet, at) => (window as PageWindow).daichoTwin!.cellText(sheet, at), sheetName, cell),
    async waitForCell(sheetName, cell, expected) {
      const { source, flags } = typeof expected === 'string' ? exactly(expected) : expected;
      const handle = await page.waitForFunction(
        (sheet, at, pattern, options) => {
          const twin = (window as PageWindow).daichoTwin!;
          if (!twin.sheetNames().includes(sheet)) return undefined;
          const text = twin.cellText(sheet, at);
          return new RegExp(pattern, options).test(text) ? { text } : undefined;
        },
        { polling: 50 },
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
    async typeInto(sheetName, cell, text) {
      await selectAwaitingKeys(sheetName, cell);
      await typeAt(page, COMPOSER, text);
      await composerSays(text);
    },
    async compose(sheetName, cell, steps) {
      await selectAwaitingKeys(sheetName, cell);
      const method = await page.createCDPSession();
      for (const text of steps) {
        const caret = text.length;
        await method.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret });
      }
      await method.send('Input.insertText', { text: steps[steps.length - 1]! });
      await method.detach();
      await composerSays(steps[steps.length - 1]!);
    },
    selectCells,
    async waitForSelection(sheetName, { source }) {
      await page.waitForFunction(
        (sheet, pattern) => {
          const now = (window as PageWindow).daichoTwin!.selection();
          return now.sheetName === sheet && new RegExp(pattern).test(now.zones.join());
        },
        { polling: 50 },
        sheetName,
        source,
      );
    },
    sheetNames: () => page.evaluate(() => (window as PageWindow).daichoTwin!.sheetNames()),
    async menu(...path) {
      // under a box that is still closing nothing can be pressed
      await gone(page, 'dialog:modal');
      for (const [depth, caption] of path.entries())
        await pressAmong(page, `.menu-head ${'> .menu-list > li '.repeat(depth)}> button`, caption);
    },
    async run(functionName) {
      await gone(page, 'dialog:modal');
      await runOver(functionName);
    },
    runOver,
    sidebarFrame: () => frameOf(page, '.sidebar iframe'),
    dialogFrame: () => frameOf(page, '.frame-dialog iframe'),
    boxText: () => read(page, '.question .question-text'),
    async pressBoxButton(caption) {
      await pressAmong(page, '.question .box-buttons button', caption);
      await gone(page, '.question');
    },
  };
}

/** Waits for the grid of the workbook page. */
export async function gridOf(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as PageWindow).daichoTwin !== undefined, { polling: 50 });
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
