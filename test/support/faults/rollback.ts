// The sheet alone goes back to an earlier moment, as by Google's version history, while mails and properties stay; or it
// is copied as it stood then, and the copy has cells and mails to send, but nothing else.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as TwinModule from '../../../local/twin';
import type { Twin, TwinOptions } from '../../../local/twin';
import { DISK } from '../../../local/state/disk';
import { readPair, WORKBOOK, writePair } from '../../../local/state/pair';
import type { BookView } from '../../../src/rooms/book/contract';
import type { BookCheck } from '../../../src/rooms/records/contract';
import type { FolderFaults } from './folder-faults';
import { importMembers, mustCall, outboxScenario, sendTheRest } from './outbox-scenario';

const MAILS = 8;
const MOMENTS = 20;
const SERIES: readonly (readonly [tab: string, header: string])[] = [
  ['見積', '見積番号'],
  ['送信箱', '送信番号'],
];

/** Of the refusals of a copy. */
const COPIED = '複製されたもの';
const PRACTICE = '練習用';
const WAITING = ['送信待ち', '確認待ち', '送信中'];

type Open = typeof TwinModule.openTwin;

type Drill = (twin: Twin, done: Done) => Promise<string[]>;

/** What the day's work gave out and sent. */
interface Done {
  readonly given: ReadonlySet<string>;
  readonly sent: readonly string[];
}

/** Work of a day, with the workbook as each flush of it left it; then each of the last ones comes back. */
export const rollBack = (open: Open, options: TwinOptions): Promise<FolderFaults> =>
  eachMoment(open, options, drill);

/** The same day; a copy is made of each of the last ones. */
export const copyEach = (open: Open, options: TwinOptions): Promise<FolderFaults> =>
  eachMoment(open, options, drillCopy);

async function eachMoment(open: Open, options: TwinOptions, run: Drill): Promise<FolderFaults> {
  const directory = mkdtempSync(join(tmpdir(), 'daicho-rollback-'));
  const problems: string[] = [];
  try {
    const twin = await open({ ...options, directory });
    await outboxScenario(MAILS).prepare(twin);
    const books: string[] = [];
    twin.onReply(async ({ call }) => {
      if (!call.endsWith('flush')) return;
      await twin.save();
      books.push(readFileSync(join(directory, WORKBOOK), 'utf8'));
    });
    // Two days of work: more moments than are tried.
    for (const first of [101, 111]) {
      await importMembers(twin, 2, first);
      await mustCall(twin, 'createQuotes', {
        members: 'all',
        effectiveDate: '2027-04-01',
        transaction: '新規',
      });
      await sendTheRest(twin);
    }
    twin.onReply(undefined);
    const done = { given: numbersIn(twin), sent: sentLetters(twin) };
    await twin.close();
    const { state } = readPair(directory)!;
    const earlier = books.slice(-1 - MOMENTS, -1).reverse();
    if (earlier.length < MOMENTS) throw new Error(`${earlier.length} moments instead of ${MOMENTS}`);
    for (const [at, workbook] of earlier.entries()) {
      writePair(directory, { workbook, state }, DISK, () => undefined);
      const back = await open({ ...options, directory, fresh: false });
      const found = await run(back, done);
      problems.push(...found.map((problem) => `${at + 1} before the last: ${problem}`));
      await back.close();
      if (back.directory !== directory) throw new Error('another folder');
    }
    return { tried: earlier.length, problems };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function drill(twin: Twin, { given, sent }: Done): Promise<string[]> {
  const problems: string[] = [];
  const before = twin.mailbox().length;
  const check = await mustCall<BookCheck>(twin, 'openBookCheck');
  if (check.isBehind) {
    const { error } = await twin.call('sendOutbox', [{}]);
    if (!error?.message.includes('以前の版'))
      problems.push(`sending was not refused: ${error?.message ?? 'ok'}`);
    if (twin.mailbox().length !== before) problems.push('mails left unasked');
    await mustCall(twin, 'settleBook', { standing: check.lines.standing });
  }
  const standing = numbersIn(twin);
  await importMembers(twin, 1, 201);
  await mustCall(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-05-01', transaction: '新規' });
  await sendTheRest(twin);
  const twice = [...numbersIn(twin)].filter((number) => !standing.has(number) && given.has(number));
  if (twice.length > 0) problems.push(`given again: ${twice.slice(0, 3).join('、')}`);
  const letters = sentLetters(twin);
  const again = letters.filter((number, at) => letters.indexOf(number) !== at && sent.includes(number));
  if (again.length > 0) problems.push(`sent again: ${again.slice(0, 3).join('、')}`);
  return problems;
}

/** What must not happen in a copy before its word. The third: whether it is refused for what the file is. */
const STEPS: readonly (readonly [name: string, args: readonly unknown[], refusedAs: string | undefined])[] = [
  ['sendOutbox', [{}], COPIED],
  ['createQuotes', [{ members: 'all', effectiveDate: '2027-05-01', transaction: '新規' }], COPIED],
  ['repairAutomation', [], COPIED],
  ['runDaily', [], undefined],
  ['runHourly', [], undefined],
  ['runWorker', [], undefined],
];

/** Nothing leaves, is numbered or starts before a manager's word; nothing leaves a copy for practice even then. */
async function drillCopy(twin: Twin, { sent }: Done): Promise<string[]> {
  const problems: string[] = [];
  twin.becomeCopy('copy-of-the-workbook');
  const before = twin.mailbox().length;
  const numbers = numbersIn(twin);
  const stillAsItWas = async (when: string): Promise<void> => {
    if (twin.mailbox().length !== before) problems.push(`${when}: mails left`);
    if ((await triggersOf(twin)) > 0) problems.push(`${when}: triggers stand`);
  };
  const waits = twin.workbook.tabRows('送信箱').some((row) => WAITING.includes(String(row['状態'])));
  for (const [name, args, refusedAs] of STEPS) {
    const { error } = await twin.call(name, [...args]);
    // Where nothing waits nothing would be sent, and there is nothing to refuse.
    if (name === 'sendOutbox' && !waits) continue;
    if (refusedAs !== undefined && !error?.message.includes(refusedAs))
      problems.push(`${name} was not refused: ${error?.message ?? 'ok'}`);
  }
  if ([...numbersIn(twin)].join() !== [...numbers].join()) problems.push('unsettled: numbers given');
  await stillAsItWas('unsettled');
  const settle = async (as: string): Promise<void> => {
    const { place } = await mustCall<BookView>(twin, 'settleCopy', { as });
    if (place !== (as === 'practice' ? 'practice' : 'original')) problems.push(`${as}: is ${place}`);
  };
  await settle('practice');
  for (const name of ['sendOutbox', 'repairAutomation']) {
    const { error } = await twin.call(name, name === 'sendOutbox' ? [{ confirm: MAILS }] : []);
    if (!error?.message.includes(PRACTICE)) problems.push(`practice: ${name}: ${error?.message ?? 'ok'}`);
  }
  await stillAsItWas('practice');
  await settle('replacement');
  // Letters of the other file wait for a person each: those that it has sent since do not go again by themselves.
  const waiting = twin.workbook.tabRows('送信箱').filter((row) => row['状態'] === '送信待ち');
  if (waiting.length > 0) problems.push(`replacement: ${waiting.length} letters would go by themselves`);
  await mustCall(twin, 'runHourly');
  await stillAsItWas('replacement');
  // New work goes on, and nothing of the other file's leaves with it.
  await importMembers(twin, 1, 201);
  await mustCall(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-05-01', transaction: '新規' });
  const fresh = [...numbersIn(twin)].filter((number) => !numbers.has(number));
  if (fresh.length === 0) problems.push('replacement: no number was given');
  await sendTheRest(twin);
  const letters = sentLetters(twin).slice(before);
  const again = letters.filter((number) => numbers.has(number) && sent.includes(number));
  if (again.length > 0) problems.push(`sent again: ${again.slice(0, 3).join('、')}`);
  return problems;
}

/** As they are kept with the file. */
async function triggersOf(twin: Twin): Promise<number> {
  await twin.save();
  const { triggers } = JSON.parse(readPair(twin.directory)!.state) as { triggers: readonly unknown[] };
  return triggers.length;
}

const numbersIn = (twin: Twin): Set<string> =>
  new Set(
    SERIES.flatMap(([tab, header]) => twin.workbook.tabRows(tab).map((row) => String(row[header]))).filter(
      (number) => number !== '',
    ),
  );

/** The attachment carries the number of its letter. */
const sentLetters = (twin: Twin): string[] =>
  twin.mailbox().flatMap(({ attachments }) => attachments.slice(0, 1).map((name) => name.split('_')[0]!));
