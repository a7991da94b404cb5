// This file tests the twin against its conformance cases, and that every Apps Script call of src is covered by one.

import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

const folder = join(__dirname, '../../local/conformance');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/@covers ([^*]+)\*\/\s*function (\w+)/g),
  ])
  .map(([, covers, name]) => ({ name: name!, covers: covers!.trim().split(/\s+/) }));

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ bundle: folder });
});

test.each(cases)('$name', async ({ name, covers }) => {
  const { result, error, calls } = await twin.call(name, []);
  expect(error).toBeUndefined();
  for (const [what, is, shouldBe] of result as [string, unknown, unknown][])
    expect([what, is]).toEqual([what, shouldBe]);
  expect(Object.keys(calls)).toEqual(expect.arrayContaining(covers));
});

test('every Apps Script method that src calls is implemented, documented and covered', () => {
  const { stderr, status } = spawnSync(process.execPath, ['tools/twin-coverage.mjs'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
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
