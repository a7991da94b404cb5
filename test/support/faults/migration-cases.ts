// One tab of an earlier version on its way to its table, killed at calls of that way and run again.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Twin, TwinOptions } from '../../../local/twin';
import { differences } from './end-state';
import { layoutState } from './layout-state';
import { oneOfEachKind, writingCalls } from './kill-places';

export interface OldTab {
  /** A workbook of its own, with the tab as it was. */
  open(): Promise<Twin>;
  remove(): void;
}

export async function makeOldTab(open: (options: TwinOptions) => Promise<Twin>): Promise<OldTab> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-migration-'));
  const script = join(home, 'script.js');
  const old = join(home, 'old');
  let copies = 0;
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'test/fixtures/migration/script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  const globals = [
    'makeOld',
    'migrate',
    'layOutShipped',
    'migrateMade',
    'headers',
    'rules',
    'makeMixed',
    'move',
  ].map((name) => `function ${name}() { return globalThis.${name}_(); }`);
  writeFileSync(script, [outputFiles[0]!.text, ...globals].join('\n'));
  const openIn = (directory: string) =>
    open({ fresh: false, directory, sources: [script], limits: { sheetRows: 20 } });
  const maker = await openIn(old);
  await call(maker, 'makeOld');
  await maker.close();
  return {
    open() {
      const directory = join(home, `copy-${(copies += 1)}`);
      cpSync(old, directory, { recursive: true });
      return openIn(directory);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

async function call(twin: Twin, name: string): Promise<void> {
  const { error } = await twin.call(name, []);
  if (error) throw new Error(`${name}: ${error.message}`);
}

/** Killed after one call of each kind that writes, or after each of them. */
export async function killMigration(
  tab: OldTab,
  places: 'of each kind' | 'all',
): Promise<{ readonly killed: readonly string[]; readonly broken: readonly string[] }> {
  const undisturbed = await tab.open();
  const calls: string[] = [];
  undisturbed.onReply(({ call: name }) => void calls.push(name));
  await call(undisturbed, 'migrate');
  const wanted = layoutState(undisturbed);
  await undisturbed.close();
  const broken: string[] = [];
  const chosen = places === 'all' ? writingCalls(calls) : oneOfEachKind(calls, 7);
  for (const atCall of chosen) {
    const twin = await tab.open();
    await twin.call('migrate', [], { faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' } });
    await call(twin, 'migrate');
    const name = calls[atCall - 1]!;
    broken.push(
      ...differences(wanted, layoutState(twin)).map((line) => `after call ${atCall}, ${name}: ${line}`),
    );
    await twin.close();
  }
  return { killed: chosen.map((atCall) => calls[atCall - 1]!), broken };
}
