// How a browser test opens the served product: one workbook, one page, and hands for its frames.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'puppeteer-core';
import type { MailSummary, TwinUser } from '../../local/contracts';
import type { TwinOptions } from '../../local/twin';
import { startWebServer } from '../../local/web/server';
import { launchBrowser, openPage, type TwinPage } from './browser';
import { menuName } from '../../src/desk';
import { openTestTwin, type Twin } from './twin';

const PICTURES = process.env.DAICHO_PICTURES;

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
  /** The one row of a tab that has these cells. */
  row(tab: string, cells: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** The line of that row in the sheet. */
  line(tab: string, cells: Readonly<Record<string, unknown>>): number;
  /** The one mail that went to this address, with these words in its subject. */
  mail(to: string, subject: string): MailSummary;
  /** Whatever the server does stands still at its next service call while `meanwhile` runs. */
  heldServer(meanwhile: () => Promise<void>): Promise<void>;
  /** Letters of the column with this header. */
  column(tab: string, header: string): string;
  /** A screenshot where DAICHO_PICTURES names a folder. */
  picture(name: string): Promise<void>;
  /** Goes on as another person: the page is opened anew, as their browser has it. */
  actAs(role: TwinUser['role']): Promise<void>;
  /** Chooses a menu item that opens a page, and waits for the page of this item: it takes the place of the one before. */
  openSidebar(...path: string[]): Promise<Frame>;
  openDialog(...path: string[]): Promise<Frame>;
  /** The page that a button of another page leads to. */
  dialogAfter(act: () => Promise<void>): Promise<Frame>;
  /** Opens a page that the menu has no item for, by its name, as a button of another page does. */
  dialog(name: string): Promise<Frame>;
  sidebar(name: string): Promise<Frame>;
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
  });

  afterAll(async () => {
    await open.browser?.close();
    await server?.close();
    await open.twin?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = (tab: string) => open.twin!.workbook.tabRows(tab);
  const indexOf = (tab: string, cells: Readonly<Record<string, unknown>>): number => {
    const all = rows(tab);
    const fits = (row: Record<string, unknown>) =>
      Object.entries(cells).every(([header, cell]) => row[header] === cell);
    return all.indexOf(theOnly(all, fits, `row of ${tab} with ${JSON.stringify(cells)}`));
  };
  const openNext = async (
    place: '.sidebar' | '.frame-dialog',
    choose: () => Promise<void>,
  ): Promise<Frame> => {
    const { page } = open.page!;
    const idOf = () =>
      page.evaluate(
        (within) => document.querySelector<HTMLElement>(`${within} iframe`)?.dataset.frame ?? '',
        place,
      );
    const before = await idOf();
    await choose();
    await page.waitForFunction(
      (old, within) => {
        const frame = document.querySelector<HTMLElement>(`${within} iframe`);
        return frame !== null && frame.dataset.frame !== old;
      },
      { polling: 50 },
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
    rows,
    row: (tab, cells) => rows(tab)[indexOf(tab, cells)]!,
    line: (tab, cells) => indexOf(tab, cells) + 2,
    mail: (to, subject) =>
      theOnly(
        open.twin!.mailbox(),
        (mail) => mail.to === to && mail.subject.includes(subject),
        `mail to ${to}: ${subject}`,
      ),
    async heldServer(meanwhile) {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      open.twin!.onReply(() => held);
      try {
        await meanwhile();
      } finally {
        open.twin!.onReply(undefined);
        letGo();
      }
    },
    column: (tab, header) => {
      const index = Object.keys(open.twin!.workbook.tabRows(tab)[0]!).indexOf(header);
      const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
      return first + String.fromCharCode(65 + (index % 26));
    },
    picture: async (picture) => {
      if (PICTURES) await open.page!.page.screenshot({ path: join(PICTURES, `${picture}.png`) });
    },
    async actAs(role) {
      const user = theOnly(open.twin!.users(), (one) => one.role === role, role);
      const before = open.page!;
      const url = new URL(open.url!);
      url.searchParams.set('user', user.email);
      open.page = await openPage(open.browser!, url.href);
      await before.page.close();
    },
    openSidebar: (...path) => openNext('.sidebar', () => open.page!.menu(...path)),
    openDialog: (...path) => openNext('.frame-dialog', () => open.page!.menu(...path)),
    dialogAfter: (act) => openNext('.frame-dialog', act),
    dialog: (name) => openNext('.frame-dialog', () => open.page!.run(menuName(name))),
    sidebar: (name) => openNext('.sidebar', () => open.page!.run(menuName(name))),
  };
}

function theOnly<Thing>(all: readonly Thing[], fits: (one: Thing) => boolean, what: string): Thing {
  const [found, another] = all.filter(fits);
  if (found === undefined || another !== undefined)
    throw new Error(`${found === undefined ? 'no' : 'more than one'} ${what}`);
  return found;
}
