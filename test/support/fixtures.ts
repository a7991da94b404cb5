// How tests open a workbook that an earlier version has left, in a folder of its own.
import { readdirSync, rmSync } from 'node:fs';
import type { TwinOptions } from '../../local/twin';
import { FIXTURES, fixtureFolder, fixtureFolders } from './faults/fixture-folder';
import { openTestTwin, type Twin } from './twin';

/** @example '0.1.0-in-use' */
export function fixtureNames(): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** With the current bundle, by a manager, at the moment at which it was saved, unless told otherwise. */
export function openFixture(name: string, options: TwinOptions = {}): Promise<Twin> {
  return openTestTwin({ fresh: false, ...fixtureFolder(name), role: 'manager', ...options });
}

// After the twins, which save into them, are closed: hooks run in the order in which they are defined.
afterAll(() =>
  fixtureFolders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);
