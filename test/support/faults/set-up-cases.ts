// Set-up under faults: over an older workbook, and from a blank one.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Twin, TwinOptions } from '../../../local/twin';
import { sha256Hex } from '../../../src/domain/fingerprint';
import { differences, endState } from './end-state';
import { sheetByHand, typeInto } from '../hands';
import { workbookProblems } from './invariants';
import { mustCall } from './outbox-scenario';
import { seeded } from './seeded';
import type { UseCase } from './use-case';

const OLD_NAME = '以前の名称';

/** As a version before this one left it: rows that did not exist yet, a default that has changed since. */
function makeOlder(twin: Twin): Promise<void> {
  for (const tab of ['質問', '補償', 'プラン']) {
    const sheet = sheetByHand(twin, tab);
    sheet.deleteRows(sheet.getLastRow() - 2, 3);
  }
  const plan = twin.workbook.tabRows('プラン')[0]!;
  const mark = `name:${sha256Hex(OLD_NAME).slice(0, 8)}`;
  const marks = String(plan['照合値']).replace(/name:[0-9a-f]{8}/, mark);
  typeInto(twin, 'プラン', String(plan['プランコード']), { プラン名: OLD_NAME, 照合値: marks });
  return Promise.resolve();
}

export const setUpCases: readonly UseCase[] = [
  {
    name: 'setUpWorkbook over an older one',
    prepare: makeOlder,
    run: { name: 'setUpWorkbook', args: () => [] },
    promises: (twin) =>
      twin.workbook.tabRows('プラン').some((row) => row['プラン名'] === OLD_NAME)
        ? ['a default that nobody changed is still the old one']
        : [],
  },
];

/** A blank workbook for each trial: what a set-up lays out is more than a snapshot holds. Gives the broken ones. */
export async function setUpFromBlank(
  open: (options: TwinOptions) => Promise<Twin>,
  options: TwinOptions,
  points: number,
  tell: (line: string) => void,
): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-faults-'));
  const blank = join(home, 'blank');
  writeFileSync(join(home, 'nothing.js'), 'function nothing() {}\n');
  const maker = await open({ directory: blank, sources: [join(home, 'nothing.js')] });
  await maker.call('nothing', []);
  await maker.close();
  let trials = 0;
  const openBlank = () => {
    const directory = join(home, `trial-${(trials += 1)}`);
    cpSync(blank, directory, { recursive: true });
    return open({ ...options, fresh: false, directory });
  };
  const first = await openBlank();
  let calls = 0;
  first.onReply(() => void (calls += 1));
  await mustCall(first, 'setUpWorkbook');
  first.onReply(undefined);
  const wanted = endState(first);
  await first.close();
  const random = seeded(1);
  let broken = 0;
  for (let point = 0; point < points; point++) {
    const twin = await openBlank();
    const atCall = 1 + Math.floor(random() * calls);
    const unflushed = (['all', 'none', 'some'] as const)[point % 3]!;
    await twin.call('setUpWorkbook', [], {
      faults: { atCall, when: 'after', how: 'kill', unflushed, seed: point },
    });
    await mustCall(twin, 'setUpWorkbook');
    const problems = [...workbookProblems(twin), ...differences(wanted, endState(twin))];
    const formulas = twin.evaluate('=PREMIUM("3億円","ALIVE",料率表,基準日)');
    // S2: 66,000円 up to 3億円.
    if (JSON.stringify(formulas) !== '{"value":66000}')
      problems.push(`a premium is ${JSON.stringify(formulas)}`);
    if (problems.length > 0) {
      broken += 1;
      tell(`  kill after call ${atCall}, unflushed ${unflushed}: ${problems.slice(0, 3).join('; ')}`);
    }
    await twin.close();
  }
  rmSync(home, { recursive: true, force: true });
  tell(
    `setUpWorkbook from a blank workbook: ${calls} service calls, ${points} faults tried, ${points - broken} survived`,
  );
  return broken;
}
