// What axe finds serious or critical on a page, as readable lines.
import { readFileSync } from 'node:fs';
import type { Frame } from 'puppeteer-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function axeProblems(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  const { violations } = (await frame.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
      resultTypes: ['violations'],
      // Styles stand in the page itself: nothing is fetched for the rules that would ask for them.
      preload: false,
      elementRef: false,
    }),
  )) as { violations: { id: string; impact: string; nodes: { html: string }[] }[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
