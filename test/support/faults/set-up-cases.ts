// Set-up under faults: over an older workbook, and from a blank one.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallOptions, Twin, TwinOptions } from '../../../local/twin';
import { sha256Hex } from '../../../src/domain/fingerprint';
import { differences, endState } from './end-state';
import { layoutState } from './layout-state';
import { sheetByHand, typeInto } from '../hands';
import { workbookProblems } from './invariants';
import { oneOfEachKind, spread } from './kill-places';
import { seeded } from './seeded';
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

/** A folder for each trial: what a set-up lays out is more than a snapshot holds. */
async function undisturbedIn(
  open: (options: TwinOptions) => Promise<Twin>,
  options: TwinOptions,
  folder: string,
) {
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
  const problemsOf = (twin: Twin) => {
    const problems = [
      ...workbookProblems(twin),
      ...differences(wanted[0], endState(twin)),
      ...differences(wanted[1], layoutState(twin)),
    ];
    // S2: 66,000円 up to 3億円.
    const premium = JSON.stringify(twin.evaluate('=PREMIUM("3億円","ALIVE",料率表,基準日)'));
    return premium === '{"value":66000}' ? problems : [...problems, `a premium is ${premium}`];
  };
  return { openCopy, calls, problemsOf, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Gives the number of broken trials. */
export async function killSetUp(
  open: (options: TwinOptions) => Promise<Twin>,
  options: TwinOptions,
  { name, folder, seed = 1, ...places }: SetUpTrials,
  tell: (line: string) => void,
): Promise<number> {
  const { openCopy, calls, problemsOf, remove } = await undisturbedIn(open, options, folder);
  const chosen =
    'points' in places ? spread(calls, seed, places.points) : oneOfEachKind(calls, seed, places.kinds);
  let broken = 0;
  for (const atCall of chosen) {
    const twin = await openCopy();
    await twin.call(SET_UP.name, SET_UP.args(twin), killAfter(atCall));
    await pressAgain(twin, SET_UP);
    const problems = problemsOf(twin);
    if (problems.length > 0) {
      broken += 1;
      tell(`  kill after call ${atCall}: ${problems.slice(0, 3).join('; ')}`);
    }
    await twin.close();
  }
  remove();
  const tried = chosen.length;
  tell(`${name}: ${calls.length} service calls, ${tried} faults tried, ${tried - broken} survived`);
  return broken;
}

// Of writes that were not flushed the first ones stay: what is lost of them leaves the world of an earlier call.
const killAfter = (atCall: number): CallOptions => ({
  faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' },
});

/**
 * One set-up that dies again and again, each time up to so many calls later, until it has come to its end: cheaper
 * than a run from the start for each kill, and harder. Gives the number of broken promises.
 */
export async function killSetUpAgain(
  open: (options: TwinOptions) => Promise<Twin>,
  options: TwinOptions,
  { name, folder, seed, within }: { name: string; folder: string; seed: number; within: number },
  tell: (line: string) => void,
): Promise<number> {
  const { openCopy, problemsOf, remove } = await undisturbedIn(open, options, folder);
  const random = seeded(seed);
  const twin = await openCopy();
  const killed = new Map<string, number>();
  let last = '';
  twin.onReply(({ call }) => void (last = call));
  // Later each time, by more than it takes to find out what stands already.
  for (let time = 1, isDone = false; !isDone; time++) {
    const atCall = Math.floor((time + random()) * within);
    const { error, result } = await twin.call(SET_UP.name, SET_UP.args(twin), killAfter(atCall));
    if (error && !error.message.startsWith('Killed')) throw new Error(error.message);
    if (error) killed.set(last, (killed.get(last) ?? 0) + 1);
    isDone = !error && ((result as { left?: number }).left ?? 0) === 0;
  }
  twin.onReply(undefined);
  const problems = problemsOf(twin);
  await twin.close();
  remove();
  const tried = [...killed.values()].reduce((sum, times) => sum + times, 0);
  tell(
    `${name}, seed ${seed}: ${tried} faults tried, ${problems.length === 0 ? tried : 0} survived, after ${killed.size} kinds of call`,
  );
  problems.slice(0, 10).forEach((line) => tell(`  ${line}`));
  return problems.length;
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
