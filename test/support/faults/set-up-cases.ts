// Set-up under faults: over an older workbook, and from a blank one.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Twin, TwinOptions } from '../../../local/twin';
import { sha256Hex } from '../../../src/domain/fingerprint';
import { differences, endState } from './end-state';
import { layoutState } from './layout-state';
import { sheetByHand, typeInto } from '../hands';
import { workbookProblems } from './invariants';
import { oneOfEachKind, spread } from './kill-places';
import { pressAgain, type RunOfUseCase, type UseCase } from './use-case';

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

/** A folder for each trial: what a set-up lays out is more than a snapshot holds. Gives the number of broken ones. */
export async function killSetUp(
  open: (options: TwinOptions) => Promise<Twin>,
  options: TwinOptions,
  { name, folder, seed = 1, ...places }: SetUpTrials,
  tell: (line: string) => void,
): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-faults-'));
  let trials = 0;
  const openCopy = () => {
    const directory = join(home, `trial-${(trials += 1)}`);
    cpSync(folder, directory, { recursive: true });
    return open({ ...options, fresh: false, directory });
  };
  const first = await openCopy();
  const calls: string[] = [];
  first.onReply(({ call }) => void calls.push(call));
  await pressAgain(first, SET_UP);
  first.onReply(undefined);
  const wanted = [endState(first), layoutState(first)] as const;
  await first.close();
  const chosen =
    'points' in places ? spread(calls, seed, places.points) : oneOfEachKind(calls, seed, places.kinds);
  let broken = 0;
  for (const atCall of chosen) {
    const twin = await openCopy();
    // Of writes that were not flushed the first ones stay: what is lost of them leaves the world of an earlier call.
    await twin.call(SET_UP.name, SET_UP.args(twin), {
      faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' },
    });
    await pressAgain(twin, SET_UP);
    const problems = [
      ...workbookProblems(twin),
      ...differences(wanted[0], endState(twin)),
      ...differences(wanted[1], layoutState(twin)),
    ];
    // S2: 66,000円 up to 3億円.
    const premium = JSON.stringify(twin.evaluate('=PREMIUM("3億円","ALIVE",料率表,基準日)'));
    if (premium !== '{"value":66000}') problems.push(`a premium is ${premium}`);
    if (problems.length > 0) {
      broken += 1;
      tell(`  kill after call ${atCall}: ${problems.slice(0, 3).join('; ')}`);
    }
    await twin.close();
  }
  rmSync(home, { recursive: true, force: true });
  const tried = chosen.length;
  tell(`${name}: ${calls.length} service calls, ${tried} faults tried, ${tried - broken} survived`);
  return broken;
}

export type SetUpTrials = (
  | {
      /** So many, one in each part of the run. */
      readonly points: number;
    }
  | {
      /** One after a call of each of these names. */
      readonly kinds: readonly string[];
    }
) & {
  readonly name: string;
  /** Where the workbook is kept from which each trial starts. */
  readonly folder: string;
  readonly seed?: number;
};

const SET_UP: RunOfUseCase = { name: 'setUpWorkbook', args: () => [] };

/** The folder of a workbook in which nobody has done anything. */
export async function blankFolder(open: (options: TwinOptions) => Promise<Twin>): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-blank-'));
  const nothing = join(home, 'nothing.js');
  writeFileSync(nothing, 'function nothing() {}\n');
  const folder = join(home, 'blank');
  const maker = await open({ fresh: false, directory: folder, sources: [nothing] });
  await maker.call('nothing', []);
  await maker.close();
  return folder;
}
