// How bundle tests open the built twin: a throw-away workbook, closed after the test file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as TwinModule from '../../local/twin';
import type { Twin, TwinOptions } from '../../local/twin';

export type { Twin, TwinOptions } from '../../local/twin';

const root = join(__dirname, '../..');
export const PLAIN_BUNDLE = join(root, 'test/fixtures/twin-bundle');
/** A thousand blank formatted rows a tab, as on Google, would be opened and read again and again. */
const ROWS = 100;
const opened: Twin[] = [];

/** On the product's bundle in dist/ unless told otherwise; waits are a hundred times shorter than on Google. */
export async function openTestTwin(options: TwinOptions = {}): Promise<Twin> {
  const built = require(join(root, '.build/local/twin.cjs')) as typeof TwinModule;
  const { limits, ...others } = options;
  const twin = await built.openTwin({
    fresh: true,
    bundle: join(root, 'dist'),
    speed: 100,
    limits: { sheetRows: ROWS, ...limits },
    ...others,
  });
  opened.push(twin);
  return twin;
}

/** The result of a call that must not fail. */
export async function callTwin<T>(twin: Twin, name: string, ...args: unknown[]): Promise<T> {
  const { result, error } = await twin.call(name, args);
  if (error) throw new Error(`${name}: ${error.message}\n${error.stack ?? ''}`);
  return result as T;
}

/** The same by somebody of the staff: what one person puts forward, another confirms. */
export async function callAsStaff<T>(twin: Twin, name: string, ...args: unknown[]): Promise<T> {
  const user = twin.users().find(({ role }) => role === 'staff')!;
  const { result, error } = await twin.call(name, args, { user });
  if (error) throw new Error(`${name}: ${error.message}\n${error.stack ?? ''}`);
  return result as T;
}

afterAll(() => Promise.all(opened.splice(0).map((twin) => twin.close())));

/** Every global of the built desk. */
export function deskGlobals(): string[] {
  const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
  return [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name!);
}
