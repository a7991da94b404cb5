// How tests open a workbook that an earlier version has left, in a folder of its own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TwinOptions } from '../../local/twin';
import { openTestTwin, type Twin } from './twin';

const FOLDER = join(__dirname, '../fixtures/workbooks');
const folders: string[] = [];

interface Fixture {
  /** ISO: when it was saved. */
  readonly now: string;
  /** The twin's folder by path: JSON as it is, everything else in base64. */
  readonly folder: Readonly<Record<string, unknown>>;
}

/** @example '0.1.0-in-use' */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** With the current bundle, by a manager, at the moment at which it was saved, unless told otherwise. */
export function openFixture(name: string, options: TwinOptions = {}): Promise<Twin> {
  const { now, folder } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Fixture;
  const directory = mkdtempSync(join(tmpdir(), 'daicho-fixture-'));
  folders.push(directory);
  for (const [path, content] of Object.entries(folder)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      path.endsWith('.json') ? JSON.stringify(content) : Buffer.from(String(content), 'base64'),
    );
  }
  return openTestTwin({ fresh: false, directory, now, role: 'manager', ...options });
}

// After the twins, which save into them, are closed: hooks run in the order in which they are defined.
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
