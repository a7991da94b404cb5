// This file tests the twin against its conformance cases.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fidelityDocument, readCases } from '../../tools/fidelity.mjs';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

type Check = [what: string, is: unknown, shouldBe: unknown];
type Case = { name: string; covers: { method: string }[] };

const root = join(__dirname, '../..');
const folder = join(root, 'local/conformance');
const results: Record<string, Check[]> = {};

let twin: Twin;
beforeAll(async () => {
  // As many rows as Google gives a new tab.
  twin = await openTestTwin({ bundle: folder, limits: { sheetRows: 1000 } });
});

const cases: Case[] = readCases(folder);

test.each(cases)('$name', async ({ name, covers }) => {
  const { result, error, calls } = await twin.call(name, []);
  expect(error).toBeUndefined();
  results[name] = result as Check[];
  for (const [what, is, shouldBe] of results[name]) expect([what, is]).toEqual([what, shouldBe]);
  expect(Object.keys(calls)).toEqual(expect.arrayContaining(covers.map(({ method }) => method)));
});

test('local/FIDELITY.md says what the cases say: otherwise run node tools/fidelity.mjs', () => {
  expect(readFileSync(join(root, 'local/FIDELITY.md'), 'utf8')).toBe(fidelityDocument(results));
});

test('all cases at once, as their menu runs them on Google', async () => {
  const counts = await callTwin(twin, 'runConformance');
  const checks = Object.values(results).flat().length;
  expect(counts).toEqual({ cases: Object.keys(results).length, checks, held: checks });
});

test('the self-check that the menu offers passes in the twin', async () => {
  const product = await openTestTwin();
  const rows = await callTwin<{ name: string; ok: boolean; expected: string; actual: string }[]>(
    product,
    'runSelfCheck',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !row.ok)).toEqual([]);
});
