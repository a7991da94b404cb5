// This file opens every page of the product over the demonstration, and lets axe look at what staff see there.
import type { Frame } from 'puppeteer-core';
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import { menuName, pages } from '../../src/desk';
import { gone, press, pressAmong, readAll, shows } from '../support/acting';
import { axeProblems } from '../support/axe';
import { claimIntake } from '../support/calls/requests';
import { openDesk } from '../support/desk';
import { callTwin, deskGlobals, type Twin } from '../support/twin';

/** What the demonstration has none of: quotes with their letters, a question to an insurer, a claim, a payment. */
async function withCases(twin: Twin): Promise<void> {
  const members = ['D-001/GH', 'D-101/ALIVE', 'D-103/ALIVE', 'D-201/TOSHA'];
  for (let left = members.length; left > 0;)
    ({ left } = await callTwin<CreateQuotesReport>(twin, 'createQuotes', {
      ...{ members, effectiveDate: '2027-04-01', transaction: '新規' },
    }));
  const policyNumber = twin.workbook
    .tabRows('契約')
    .flatMap((row) => (row['名簿キー'] === 'D-201/TOSHA' ? [String(row['契約番号'])] : []))
    .join();
  await callTwin(twin, 'recordPayment', {
    ...{ receivedOn: '2026-11-20', payer: '架空第一', amount: '136,370円', by: '現金' },
    ...{ channel: '自社口座', policyNumber, requestKey: 'every-page' },
  });
  await callTwin(twin, 'registerClaim', claimIntake('D-201/TOSHA', 'every-page'));
}

const desk = openDesk('every-page', { role: 'manager', prepare: withCases });

/** As the sheet closes them, by their ✕. */
async function closeAll(): Promise<void> {
  const { page } = desk.page;
  for (const place of ['.frame-dialog', '.sidebar']) {
    if ((await readAll(page, `${place} .close-button`)).length === 0) continue;
    await pressAmong(page, `${place} .close-button`, '閉じる');
    await gone(page, `${place} iframe`);
  }
}

/** A dialog takes the place of the one before, whatever came of that; a sidebar stands alone. */
async function opened(name: string, kind: 'dialog' | 'sidebar'): Promise<Frame> {
  if (kind === 'sidebar' || isSidebarOpen) await closeAll();
  isSidebarOpen = kind === 'sidebar';
  return kind === 'sidebar' ? desk.sidebar(name) : desk.nextDialog(() => desk.page.runOver(menuName(name)));
}
let isSidebarOpen = false;

/** Until the first question of the page is answered, and any other that it asks at once. */
const settled = (frame: Frame) =>
  frame.waitForFunction(
    () =>
      document.getElementById('app')!.innerText.trim() !== '' &&
      !document.querySelector('progress:not([value])'),
    { polling: 50 },
  );

/** Nothing is cut off at the right, and the buttons are there without scrolling. */
const outOfSight = (frame: Frame) =>
  frame.evaluate(() => [
    ...(document.documentElement.scrollWidth > window.innerWidth ? ['wider than its frame'] : []),
    ...[...document.querySelectorAll('.frame > .actions button')]
      .filter((button) => button.getBoundingClientRect().bottom > window.innerHeight)
      .map((button) => `below the frame: ${button.textContent}`),
  ]);

const problemsOf = async (frame: Frame) => [...(await axeProblems(frame)), ...(await outOfSight(frame))];

test('the build has these pages, and no other', () => {
  const openers = deskGlobals().filter((name) => /^menu/.test(name));
  expect(openers).toEqual(expect.arrayContaining([...pages.keys()].map(menuName)));
});

const FIRST = '#found-rows-0';
/** Where the page asks for a row, the first that its search finds. */
async function chooseRow(frame: Frame): Promise<void> {
  await shows(frame, '.found-rows li, .row-search .hint');
  const [row] = await readAll(frame, FIRST);
  if (row === undefined) throw new Error('the demonstration has no row for this page');
  await press(frame, FIRST);
  await frame.waitForFunction((words) => !document.body.innerText.includes(words), { polling: 50 }, row);
  await settled(frame);
}

test.each([...pages].map(([name, { kind, title }]) => [name, title, kind] as const))(
  '%s (%s)',
  async (name, _, kind) => {
    const frame = await opened(name, kind);
    await settled(frame);
    await desk.picture(`page-${name}`);
    if ((await readAll(frame, '.row-search')).length > 0) {
      expect(await problemsOf(frame)).toEqual([]);
      await chooseRow(frame);
      await desk.picture(`page-${name}-row`);
    }
    expect(await problemsOf(frame)).toEqual([]);
  },
);

test('what is wrong on a page is found in the copy that axe reads', async () => {
  const frame = await opened('rooms', 'dialog');
  await settled(frame);
  await frame.evaluate(() => {
    const wrong = '<p style="color:#bbb;background:#fff">薄い</p><input type="text">';
    document.querySelector('.content, #app')!.insertAdjacentHTML('beforeend', wrong);
  });
  const found = (await axeProblems(frame)).map((line) => line.split(':')[0]);
  expect(found.sort()).toEqual(['color-contrast', 'label']);
});
