// The examples of the guide are true: each custom function has one, and answers what stands beside it.
import { readFileSync } from 'node:fs';
import type { Functions } from '../../src/functions';
import { functionsOver } from '../support/published-rates';

const guide = readFileSync('docs/guide.md', 'utf8');
/** Cells of one row by ｜, rows by ／; `…` stands for any words. */
const examples = [...guide.matchAll(/^\| `=([A-Z_]+)\((.*)\)` +\| (.+?) +\|/gm)].map(
  ([, name, args, answer]) => [name as keyof Functions, args!, answer!] as const,
);

test('each custom function has an example', () => {
  const all = [...readFileSync('src/cells.ts', 'utf8').matchAll(/^export function (\w+)/gm)].map(
    ([, name]) => name!,
  );
  expect(all.length).toBeGreaterThan(10);
  expect([...new Set(examples.map(([name]) => name))].sort()).toEqual([...all].sort());
});

test.each(examples)('%s(%s) answers %s', (name, args, answer) => {
  const call = functionsOver()[name] as (...values: unknown[]) => unknown;
  const value = call(...(JSON.parse(`[${args}]`) as unknown[]));
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  const shown = rows.map((row) => row.map(String));
  const expected = answer.split('／').map((row) => row.split('｜').map((cell) => cell.trim()));
  expect(shown).toEqual(
    expected.map((row) =>
      row.map((cell) => (cell.startsWith('…') ? expect.stringContaining(cell.replace(/…/g, '')) : cell)),
    ),
  );
});
