// What axe finds serious or critical on a page, as readable lines.
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { newPage } from './browser';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const readers = new WeakMap<Browser, Promise<Page>>();

/** One page reads them all: axe is loaded once, and its code is warm from the second page on. */
function readerOf(browser: Browser): Promise<Page> {
  const open = async () => {
    const { page } = await newPage(browser);
    await page.evaluate(source);
    return page;
  };
  const reader = readers.get(browser) ?? open();
  readers.set(browser, reader);
  return reader;
}

/** Looked at in a copy of its own size: the same elements and styles, without its scripts and the grid behind it. */
export async function axeProblems(frame: Frame): Promise<string[]> {
  const reader = await readerOf(frame.page().browser());
  const { html, attributes, ...size } = await frame.evaluate(() => {
    const root = document.documentElement;
    return {
      html: root.innerHTML,
      attributes: [...root.attributes].map(({ name, value }) => [name, value] as const),
      width: window.innerWidth,
      height: window.innerHeight,
    };
  });
  const now = reader.viewport();
  if (now?.width !== size.width || now.height !== size.height) await reader.setViewport(size);
  const { violations } = (await reader.evaluate(
    (copied, names) => {
      const root = document.documentElement;
      for (const { name } of [...root.attributes]) root.removeAttribute(name);
      for (const [name, value] of names) root.setAttribute(name, value);
      // Scripts that come so never run.
      root.innerHTML = copied;
      return (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        resultTypes: ['violations'],
        // Styles stand in the page itself: nothing is fetched for the rules that would ask for them.
        preload: false,
        elementRef: false,
      });
    },
    html,
    attributes,
  )) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
