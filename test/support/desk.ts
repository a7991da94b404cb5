// This file defines how a browser test opens the served product: one workbook, one page, and hands for its frames.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'puppeteer-core';
import type { TwinOptions } from '../../local/twin';
import { startWebServer } from '../../local/web/server';
import { launchBrowser, openPage, type TwinPage } from './browser';
import { openTestTwin, type Twin } from './twin';

const PICTURES = process.env.DAICHO_PICTURES;
/** What a page may take on a machine with other work; never waited for its own sake. */
const PATIENCE_MS = 60_000;

/** Filled in before the first test of the file. */
export interface Desk {
  readonly browser: Browser;
  readonly twin: Twin;
  readonly url: string;
  readonly page: TwinPage;
  /** For files that a test writes. */
  readonly folder: string;
  /** Rows of a tab as the workbook has them now. */
  rows(tab: string): Record<string, unknown>[];
  /** Letters of the column with this header. */
  column(tab: string, header: string): string;
  /** A screenshot where DAICHO_PICTURES names a folder. */
  picture(name: string): Promise<void>;
  /** Chooses a menu item that opens a page, and waits for the page of this item: it takes the place of the one before. */
  openSidebar(...path: string[]): Promise<Frame>;
  openDialog(...path: string[]): Promise<Frame>;
}

interface DeskOptions extends TwinOptions {
  /** What happens in the workbook before the page opens. */
  readonly prepare?: (twin: Twin) => Promise<unknown>;
}

/** Registers opening and closing with the test file; the clock stands at 2026-11-22, 10 o'clock in Tokyo. */
export function openDesk(name: string, { prepare, ...options }: DeskOptions = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), `daicho-${name}-`));
  const open: { -readonly [Part in 'browser' | 'twin' | 'url' | 'page']?: Desk[Part] } = {};
  let server: Awaited<ReturnType<typeof startWebServer>> | undefined;

  beforeAll(async () => {
    open.twin = await openTestTwin({
      directory: folder,
      demonstration: true,
      now: '2026-11-22T10:00:00+09:00',
      ...options,
    });
    await prepare?.(open.twin);
    server = await startWebServer(open.twin, { port: 0 });
    open.url = server.url;
    open.browser = await launchBrowser();
    open.page = await openPage(open.browser, server.url);
  }, 180_000);

  afterAll(async () => {
    await open.browser?.close();
    await server?.close();
    await open.twin?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const openNext = async (place: '.sidebar' | '.frame-dialog', path: string[]): Promise<Frame> => {
    const { page } = open.page!;
    const idOf = () =>
      page.evaluate(
        (within) => document.querySelector<HTMLElement>(`${within} iframe`)?.dataset.frame ?? '',
        place,
      );
    const before = await idOf();
    await open.page!.menu(...path);
    await page.waitForFunction(
      (old, within) => {
        const frame = document.querySelector<HTMLElement>(`${within} iframe`);
        return frame !== null && frame.dataset.frame !== old;
      },
      { timeout: PATIENCE_MS },
      before,
      place,
    );
    return place === '.sidebar' ? open.page!.sidebarFrame() : open.page!.dialogFrame();
  };
  return {
    folder,
    get browser() {
      return open.browser!;
    },
    get twin() {
      return open.twin!;
    },
    get url() {
      return open.url!;
    },
    get page() {
      return open.page!;
    },
    rows: (tab) => open.twin!.workbook.tabRows(tab),
    column: (tab, header) => {
      const index = Object.keys(open.twin!.workbook.tabRows(tab)[0]!).indexOf(header);
      const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
      return first + String.fromCharCode(65 + (index % 26));
    },
    picture: async (picture) => {
      if (PICTURES) await open.page!.page.screenshot({ path: join(PICTURES, `${picture}.png`) });
    },
    openSidebar: (...path) => openNext('.sidebar', path),
    openDialog: (...path) => openNext('.frame-dialog', path),
  };
}

/** Presses the first enabled button whose caption begins so. */
export async function press(frame: Frame, caption: string): Promise<void> {
  const handle = await frame.waitForFunction(
    (text) =>
      [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (button) => button.textContent!.replace(/^‹ /, '').trim().startsWith(text) && !button.disabled,
      ),
    { timeout: PATIENCE_MS },
    caption,
  );
  await (handle.asElement() as unknown as { click(): Promise<void> }).click();
}

/** Waits until the page shows this text. */
export async function sees(frame: Frame, text: string): Promise<void> {
  await frame.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { timeout: PATIENCE_MS },
    text,
  );
}

/** Sets a field whole: a date field takes its value so, whatever the order of its parts on this machine. */
export async function fill(frame: Frame, selector: string, text: string): Promise<void> {
  await frame.waitForSelector(selector);
  await frame.$eval(
    selector,
    (element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}
