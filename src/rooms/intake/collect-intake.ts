// New rows of the form's workbook are kept first, then become work chunk by chunk.
import { refuse } from '../../domain/problem';
import { intakes, type Intake } from '../../tables/intakes';
import { settings } from '../../tables/masters';
import type { RequestRow } from '../../tables/requests';
import { settingKeys } from '../../tables/setting-keys';
import type { CollectIntakeReport } from './contract';
import type { Change, Ports } from '../../ports';
import { gatherLetterFacts } from '../mail';
import { intakeAudit, resultText, intakeProblems, waitingText } from './words';
import { notifyStaff, queueReceipts } from './intake-mails';
import { intakeRow, isReceipt, otherNumber, readContent } from './request-rows';
import { workOnIntakes, type WorkPorts } from './work-on-intakes';

type CollectPorts = WorkPorts & Pick<Ports, 'requests' | 'time'>;

export const INTAKES_A_CHUNK = 100;

/** For the clock: nothing where no form has been connected. */
export function collectIntakeIfConnected(ports: CollectPorts): CollectIntakeReport | undefined {
  const connected = ports.tables.read(settings).find(({ key }) => key === settingKeys.intakeWorkbook)?.value;
  return (connected ?? '').trim() === '' ? undefined : collectIntake(ports);
}

/** Adds what is not there yet, by receipt number; a second run adds nothing. `left` rows wait for another call. */
export function collectIntake(ports: CollectPorts): CollectIntakeReport {
  const workbookId = gatherLetterFacts(ports).setting('intakeWorkbook');
  if (workbookId === '') refuse(intakeProblems.intakeNotConnected());
  // Before the lock: another workbook takes its time.
  const sent = ports.requests.rows(workbookId);
  const source = ports.tables.sift(sent);
  const named = source.filter(({ receiptNumber }) => isReceipt(receiptNumber));
  const collected = ports.lock.hold(() => {
    const standing = ports.tables.read(intakes);
    const rows = freshRows(named, ports.tables.sift(standing), standing, ports.clock.now());
    const added = markDuplicates(rows, ports.tables.sift(standing));
    if (added.length > 0) {
      ports.tables.append(intakes, added);
      ports.tables.flush();
    }
    return added.length;
  });
  let done = 0;
  let waiting = 0;
  let left = 0;
  do {
    const chunk = ports.lock.hold(() => workOnChunk(ports));
    done += chunk.done;
    waiting += chunk.waiting;
    left = chunk.left;
  } while (left > 0 && !ports.time.spent());
  ports.log.info('collectIntake', { collected, done, waiting, left });
  // No row is left out in silence: what is not new was here before, or says no number.
  const unreadable = sent.length - named.length;
  const known = named.length - collected;
  return { read: sent.length, known, unreadable, collected, done, waiting, left };
}

function workOnChunk(ports: CollectPorts): { done: number; waiting: number; left: number } {
  const standing = ports.tables.read(intakes);
  const open = ports.tables.sift(standing).filter(({ state }) => state === '取込済');
  const rows = open.slice(0, INTAKES_A_CHUNK);
  if (rows.length === 0) return { done: 0, waiting: 0, left: 0 };
  const facts = gatherLetterFacts(ports);
  const changes = workOnIntakes(ports, rows);
  queueReceipts(ports, facts, rows);
  notifyStaff(ports, facts, rows);
  // Last: whatever was cut off before is done again and finds its traces.
  ports.tables.update(intakes, changes);
  const done = changes.filter(({ set }) => set.state === '仕事へ登録済').length;
  const waiting = changes.length - done;
  ports.audit.record(
    'collectIntake',
    rows.map(({ receiptNumber }) => receiptNumber),
    intakeAudit.collected(rows.length, done, waiting),
  );
  ports.tables.flush();
  return { done, waiting, left: open.length - rows.length };
}

/**
 * What is not there yet. A number that is there with other content (the form's row was removed, and its page sent
 * again) is a row of its own under a number that follows from both: it waits for a person, and is told.
 */
function freshRows(
  source: readonly RequestRow[],
  sound: readonly Intake[],
  standing: readonly { readonly receiptNumber: unknown }[],
  now: string,
): Intake[] {
  const taken = new Set(standing.map(({ receiptNumber }) => receiptNumber));
  const hashes = new Map(sound.map((row) => [row.receiptNumber, readContent(row)?.hash ?? '']));
  const rows: Intake[] = [];
  for (const sent of source) {
    const { receiptNumber, hash } = sent;
    const first = taken.has(receiptNumber);
    // Of an erased or damaged row nobody can say any more what it was.
    const known = hashes.get(receiptNumber) ?? '';
    if (first && (known === '' || hash === '' || known === hash)) continue;
    const number = first ? otherNumber(receiptNumber, hash) : receiptNumber;
    if (first && taken.has(number)) continue;
    const row = intakeRow({ ...sent, receiptNumber: number }, now);
    const set: Change<typeof intakes>['set'] = {
      state: '確認待ち',
      result: waitingText.otherContent(receiptNumber),
    };
    rows.push(first ? { ...row, ...set } : row);
    taken.add(number);
    hashes.set(number, hash);
  }
  return rows;
}

/** The same request from another visit to the form is kept and marked, not worked on twice. */
function markDuplicates(rows: readonly Intake[], standing: readonly Intake[]): Intake[] {
  const byHash = new Map<string, string>();
  const note = (row: Intake) => {
    const hash = readContent(row)?.hash ?? '';
    const first = hash === '' ? undefined : byHash.get(hash);
    if (hash !== '' && first === undefined) byHash.set(hash, row.receiptNumber);
    return first;
  };
  standing.filter(({ state }) => state !== '取下げ').forEach(note);
  return rows.map((row) => {
    const first = note(row);
    if (first === undefined || row.state !== '取込済') return row;
    const set: Change<typeof intakes>['set'] = { state: '重複', result: resultText.duplicate(first) };
    return { ...row, ...set };
  });
}
