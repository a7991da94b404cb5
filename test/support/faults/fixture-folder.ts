// A workbook that an earlier version has left, as a twin's folder.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const FIXTURES = join(process.cwd(), 'test/fixtures/workbooks');
/** To be removed in the end. */
export const fixtureFolders: string[] = [];

interface Fixture {
  /** ISO: when it was saved. */
  readonly now: string;
  /** The twin's folder by path: JSON as it is, everything else in base64. */
  readonly folder: Readonly<Record<string, unknown>>;
}

/** A folder of its own with what the twin keeps, and the moment at which it was saved. */
export function fixtureFolder(name: string): { readonly directory: string; readonly now: string } {
  const { now, folder } = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Fixture;
  const directory = mkdtempSync(join(tmpdir(), 'daicho-fixture-'));
  fixtureFolders.push(directory);
  for (const [path, content] of Object.entries(folder)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      path.endsWith('.json') ? JSON.stringify(content) : Buffer.from(String(content), 'base64'),
    );
  }
  return { directory, now };
}
