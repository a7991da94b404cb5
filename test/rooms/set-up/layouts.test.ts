// This file tests that no tab changes its columns without a version and a migration that leads to it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabs } from '../../../src/desk';
import { SCHEMA_VERSION } from '../../../src/rooms/set-up';
import { migrations, pendingFor } from '../../../src/rooms/set-up/migrations';
import { layoutOf } from '../../fixtures/layouts/layout';

const folder = join(__dirname, '../../fixtures/layouts');
const fileOf = (version: number) => join(folder, `${version}.json`);

test('the columns of every tab are those of this version', () => {
  // A new version writes its file once; a file that stands is never written again.
  if (!existsSync(fileOf(SCHEMA_VERSION)) && process.env['NEW_LAYOUT'])
    writeFileSync(fileOf(SCHEMA_VERSION), `${JSON.stringify(layoutOf(tabs), null, 2)}\n`);
  const kept = JSON.parse(readFileSync(fileOf(SCHEMA_VERSION), 'utf8')) as unknown;
  expect(layoutOf(tabs)).toEqual(kept);
});

test('every version after the first has its migration and its columns', () => {
  const later = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 2);
  expect([...new Set(migrations.map(({ to }) => to))]).toEqual(later);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(SCHEMA_VERSION);
});

test('a workbook meets the migrations after its version, a new one none', () => {
  expect(pendingFor(0)).toEqual([]);
  expect(pendingFor(SCHEMA_VERSION)).toEqual([]);
  expect(pendingFor(1)).toEqual(migrations);
});

test('names are unique, and each change is of a tab that there is', () => {
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  for (const { changes } of migrations)
    for (const { table, words = {} } of changes) {
      expect(tabs).toContain(table);
      const keys = table.columns.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(Object.keys(words)));
    }
});
