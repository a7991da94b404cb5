// The sheet alone goes back to an earlier moment, as by Google's version history, while mails and properties stay.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as TwinModule from '../../../local/twin';
import type { Twin, TwinOptions } from '../../../local/twin';
import { DISK } from '../../../local/state/disk';
import { readPair, WORKBOOK, writePair } from '../../../local/state/pair';
import type { BookCheck } from '../../../src/rooms/records/contract';
import type { FolderFaults } from './folder-faults';
import { importMembers, mustCall, outboxScenario, sendTheRest } from './outbox-scenario';

const MAILS = 8;
const MOMENTS = 20;
const SERIES: readonly (readonly [tab: string, header: string])[] = [
  ['見積', '見積番号'],
  ['送信箱', '送信番号'],
];

type Open = typeof TwinModule.openTwin;

/** Work of a day, with the workbook as each flush of it left it; then each of the last ones comes back. */
export async function rollBack(open: Open, options: TwinOptions, moments = MOMENTS): Promise<FolderFaults> {
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
    await importMembers(twin, 2, 101);
    await mustCall(twin, 'createQuotes', {
      members: 'all',
      effectiveDate: '2027-04-01',
      transaction: '新規',
    });
    await sendTheRest(twin);
    twin.onReply(undefined);
    const given = numbersIn(twin);
    const sent = sentLetters(twin);
    await twin.close();
    const { state } = readPair(directory)!;
    const earlier = books.slice(-1 - moments, -1).reverse();
    for (const [at, workbook] of earlier.entries()) {
      writePair(directory, { workbook, state }, DISK, () => undefined);
      const back = await open({ ...options, directory, fresh: false });
      const found = await drill(back, given, sent);
      problems.push(...found.map((problem) => `${at + 1} before the last: ${problem}`));
      await back.close();
      if (back.directory !== directory) throw new Error('another folder');
    }
    return { tried: earlier.length, problems };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function drill(twin: Twin, given: ReadonlySet<string>, sent: readonly string[]): Promise<string[]> {
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

const numbersIn = (twin: Twin): Set<string> =>
  new Set(
    SERIES.flatMap(([tab, header]) => twin.workbook.tabRows(tab).map((row) => String(row[header]))).filter(
      (number) => number !== '',
    ),
  );

/** The attachment carries the number of its letter. */
const sentLetters = (twin: Twin): string[] =>
  twin.mailbox().flatMap(({ attachments }) => attachments.slice(0, 1).map((name) => name.split('_')[0]!));
