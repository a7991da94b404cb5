// `npm run faults`: what dies, fails, overlaps and is edited, with a line of what was tried and survived.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type * as TwinModule from '../../../local/twin';
import type { Twin } from '../../../local/twin';
import { fuzzFunctions, fuzzGlobals } from '../calls/fuzz';
import { tryBadCells } from '../calls/try-bad-cells';
import { exploreEdits, type Engine } from '../roster-edits';
import { bulkSend } from './bulk-send';
import { turnEachBack } from './google';
import { describeFault, explore, type ExploreOptions } from './explore';
import { sendBesidePerson, sendTwice, type Interleaving } from './interleave';
import { closeForm, formWorkbook, openForm } from './intake-cases';
import { rush } from './intake-rush';
import { tryFormulaCells } from './formula-cells';
import { setIntake } from '../intake-settings';
import { exploreFolder, exploreMail, type FolderFaults } from './folder-faults';
import { killTwins } from './killed-twin';
import { killMigration, makeOldTab } from './migration-cases';
import { outboxScenario } from './outbox-scenario';
import { fixtureFolder } from './fixture-folder';
import { OVERLAP_SPEED } from './overlap';
import { overlaps } from './overlap-cases';
import { copyEach, rollBack } from './rollback';
import { plainPdf } from './plain-pdf';
import { blankFolder, killSetUp, killSetUpAgain } from './set-up-cases';
import { exploreRoom, prepareDesk, rooms, tryOverlap, type Extent } from './use-case-jobs';
import { FIRST_DAY, liveThrough, prepareYear, type Year } from './year';
import { yearReport } from './year-promises';

const root = process.cwd();
const TWIN = join(root, '.build/local/twin.cjs');
const { openTwin } = require(TWIN) as typeof TwinModule;

const opened = {
  bundle: join(root, 'dist'),
  now: '2026-11-22T10:00',
  role: 'manager',
  pdf: plainPdf,
  otherWorkbook: formWorkbook,
  // A thousand blank formatted rows a tab would be read again and again.
  limits: { sheetRows: 60 },
} as const;

/** Gives the number of broken promises. */
type Job = (twin: Twin) => Promise<number>;

/** Every call that changes something; otherwise a sample that fits into a quarter of an hour. */
const all = process.argv.includes('--all');
const extent: Extent = all ? { exceptions: Infinity, seed: 1 } : { points: 16, exceptions: 4, seed: 1 };
/**
 * 2,000 policies take an hour; a tenth of them with a tenth of the quota meets the same days in some minutes, and
 * so do five hours of each day: in the others nothing waits.
 */
const YEAR: Year = {
  ...(all ? { policies: 2000, quota: 100 } : { policies: 200, quota: 10, hours: [6, 7, 10, 11, 18] }),
  days: 365,
  outages: [30, 120, 250],
};
const OVERLAP_SEEDS = all ? 40 : 8;

const useCases =
  (...names: readonly (keyof typeof rooms)[]): Job =>
  async (twin) => {
    const back = await prepareDesk(twin);
    let broken = 0;
    for (const name of names) {
      back();
      broken += await exploreRoom(twin, rooms[name]!, extent, console.log);
    }
    return broken;
  };

const jobs: Readonly<Record<string, Job>> = {
  // The longest first: two run at once.
  'a year': async (twin) => {
    await prepareYear(twin, YEAR);
    const diary = await liveThrough(twin, YEAR);
    const { problems, sent, waiting, lapsed } = yearReport(twin, YEAR, diary);
    console.log(
      `a year: ${sent} notices sent, ${waiting} waiting, ${lapsed} lapsed, ${problems.length} promises broken`,
    );
    tell(problems);
    return problems.length;
  },
  // Killed at every call anyhow; with all, what was not flushed is kept, lost and torn at each, and each call fails too.
  'send 12 mails': (twin) => faults(twin, 12, all ? { writes: 'each' } : { exceptions: 10 }),
  'send 200 mails': (twin) => faults(twin, 200, all ? {} : { points: 10, seed: 7, exceptions: 2 }),
  'send 500 quotes in steps': async (twin) => {
    const { progress, problems } = await bulkSend(twin, 500);
    console.log(`500 quotes in ${progress.length} calls of the page, ${problems.length} promises broken`);
    tell(problems);
    return problems.length;
  },
  'send beside a person': (twin) => interleavings(twin, all ? 60 : 20, sendBesidePerson),
  'send twice at once': (twin) => interleavings(twin, all ? 30 : 10, sendTwice),
  'use cases: quotes, intake': useCases('quotes', 'intake'),
  'use cases: enrolment, payments': useCases('enrolment', 'payments'),
  'use cases: runs, jobs': useCases('runs', 'jobs'),
  'use cases: claims, rates': useCases('claims', 'rates'),
  'set-up over an older workbook': useCases('set-up'),
  'set-up from a blank workbook': async () =>
    killSetUp(
      openTwin,
      { ...opened, speed: 1000 },
      {
        name: 'setUpWorkbook from a blank workbook',
        folder: await blankFolder(openTwin),
        points: all ? 200 : 40,
      },
      console.log,
    ),
  'set-up over a workbook of 0.1.0': async () => {
    const { directory, now } = fixtureFolder('0.1.0-in-use');
    const trials = [
      { name: 'setUpWorkbook over 0.1.0 in use', folder: directory, points: all ? 200 : 40 },
      // What a blank workbook never meets: columns that move.
      { name: 'between two moves of columns', folder: directory, kinds: ['Sheet.moveColumns'], seed: 5 },
    ];
    let broken = 0;
    for (const trial of trials)
      broken += await killSetUp(openTwin, { ...opened, now, speed: 1000 }, trial, console.log);
    return broken;
  },
  // Each call of each migration may be where one of the many kills falls.
  'set-up over workbooks of 0.1.0, dying again and again': async () => {
    let broken = 0;
    for (const name of ['0.1.0-in-use', '0.1.0-demonstration'])
      for (let seed = 1; seed <= (all ? 20 : 1); seed++) {
        const { directory: folder, now } = fixtureFolder(name);
        const trial = { name: `setUpWorkbook over ${name}`, folder, seed, within: 300 };
        broken += await killSetUpAgain(openTwin, { ...opened, now, speed: 1000 }, trial, console.log);
      }
    return broken;
  },
  'a thousand submissions at once': async () => {
    const form = await openForm();
    for (const limit of ['1時間の上限', '1日の上限', '受付行数の上限']) setIntake(form, limit, '5000');
    const problems = await rush(form, 1000);
    console.log(`1000 submissions of ten visitors at once, ${problems.length} promises broken`);
    tell(problems);
    return problems.length;
  },
  'migration of a tab': async () => {
    const old = await makeOldTab((options) => openTwin({ ...options, speed: 1000 }));
    const { killed, broken } = await killMigration(old, 'all').finally(() => old.remove());
    console.log(`migration of a tab: ${killed.length} faults tried, ${broken.length} promises broken`);
    tell(broken);
    return broken.length;
  },
  'full disk, kill -9 at each step of a save': () => {
    const found = [exploreFolder(), exploreMail()];
    return Promise.resolve(told('steps of a save', ...found));
  },
  'the sheet goes back to each of the last 20 flushes': async () =>
    told('rollback', await rollBack(openTwin, { ...opened, speed: 1000 })),
  'a copy of the sheet at each of the last 20 flushes': async () =>
    told('copy', await copyEach(openTwin, { ...opened, speed: 1000 })),
  'kill -9 of a twin that saves': async () =>
    told('kill -9', await killTwins(openTwin, TWIN, { times: all ? 60 : 12, within: 1500 })),
  'edits of the roster': (twin) => {
    // The built twin's own classes: its engine is changed once and for all.
    const { workbook } = twin;
    const engine = { Workbook: workbook.constructor, Model: workbook.model.constructor } as unknown as Engine;
    return Promise.resolve(exploreEdits(engine, all ? 2_500 : 600, 20, console.log));
  },
  'google: each behaviour turned back': () => turnEachBack(openTwin, console.log),
  // What `npm test` samples of them by test/support/whole.ts.
  'tests in their whole form': () => {
    const args = [
      '--selectProjects',
      'bundle',
      '--testPathPatterns',
      'bundle/(rooms-in-use|older-workbooks)',
    ];
    const env = { ...process.env, DAICHO_TESTS: 'whole' };
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const { status, stderr } = spawnSync(process.execPath, [jest, '-i', ...args], { env, encoding: 'utf8' });
    console.log(stderr);
    return Promise.resolve(status === 0 ? 0 : 1);
  },
  'fuzz: functions': () => Promise.resolve(fuzzFunctions(console.log)),
  'formula cells': async (twin) => {
    const back = await prepareDesk(twin);
    const sum = { one: 0, together: 0, broken: 0 };
    for (const [name, useCases] of Object.entries(rooms)) {
      back();
      const { one, together, broken } = await tryFormulaCells(twin, name, useCases, console.log);
      sum.one += one;
      sum.together += together;
      sum.broken += broken;
    }
    console.log(
      `formula cells: ${sum.one} pairs one by one, ${sum.together} together of cells that nobody looks at`,
    );
    return sum.broken;
  },
  'bad cells': () => Promise.resolve(tryBadCells(all, console.log)),
  'fuzz: globals': () => Promise.resolve(fuzzGlobals(console.log)),
  'at once': async (twin) => {
    const back = await prepareDesk(twin);
    let broken = 0;
    for (const overlap of overlaps) {
      back();
      broken += await tryOverlap(twin, overlap, OVERLAP_SEEDS, console.log);
    }
    return broken;
  },
};

/** Gives the number of broken promises. */
function told(name: string, ...found: readonly FolderFaults[]): number {
  const tried = found.reduce((sum, one) => sum + one.tried, 0);
  const problems = found.flatMap((one) => one.problems);
  console.log(`${name}: ${tried} faults tried, ${tried - Math.min(tried, problems.length)} survived`);
  tell(problems);
  return problems.length;
}

async function faults(twin: Twin, mails: number, options: ExploreOptions): Promise<number> {
  const { scenario, calls, tried, worlds, survived, broken } = await explore(
    twin,
    outboxScenario(mails),
    options,
  );
  console.log(
    `${scenario}: ${calls} service calls, ${tried} faults tried, ${survived} survived; run again in ${worlds} worlds`,
  );
  tell(broken.map(({ fault, problems }) => `${describeFault(fault)}: ${problems.slice(0, 3).join('; ')}`));
  return broken.length;
}

async function interleavings(
  twin: Twin,
  seeds: number,
  run: (twin: Twin, seed: number, mails: number) => Promise<Interleaving>,
): Promise<number> {
  const mails = 12;
  await outboxScenario(mails).prepare(twin);
  const { putBack } = twin.snapshot();
  const broken: string[] = [];
  let acts = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    putBack();
    const found = await run(twin, seed, mails);
    acts += found.acts.length;
    if (found.problems.length > 0) broken.push(`seed ${seed}: ${found.problems.slice(0, 3).join('; ')}`);
  }
  console.log(`${run.name}: ${seeds} seeds, ${acts} edits, ${seeds - broken.length} survived`);
  tell(broken);
  return broken.length;
}

function tell(lines: readonly string[]): void {
  for (const line of lines.slice(0, 20)) console.log(`  ${line}`);
}

/** Words on the command line choose the jobs whose name has one of them, `--job=` one by its whole name; `--list` only names them. */
async function main(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const job = process.argv.find((word) => word.startsWith('--job='))?.slice('--job='.length);
  const wanted = Object.entries(jobs).filter(([name]) =>
    job === undefined ? words.length === 0 || words.some((word) => name.includes(word)) : name === job,
  );
  if (process.argv.includes('--list')) return wanted.forEach(([name]) => console.log(name));
  let broken = 0;
  for (const [name, job] of wanted) {
    const before = process.cpuUsage();
    const twin = await openTwin({
      ...opened,
      fresh: true,
      speed: name === 'at once' ? OVERLAP_SPEED : 1000,
      ...(name === 'a year' ? { now: `${FIRST_DAY}T00:00` } : {}),
    });
    try {
      broken += await job(twin);
    } finally {
      await closeForm();
      await twin.close();
    }
    const { user, system } = process.cpuUsage(before);
    console.log(`${name}: ${Math.round((user + system) / 1e6)} s of processor\n`);
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

void main();
