// 記録の検査: the chain, frozen rows, rates and facts against what the product wrote last.
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import type { AuditEntry } from '../../tables/records';
import { archivedFiles, archiveText } from '../../tables/archive-index';
import { settings } from '../../tables/masters';
import { seals, type Seal } from '../../tables/seals';
import type { RecordCheck, RecordFinding, VerifyRecordsRequest } from './contract';
import type { Change, Ports } from '../../ports';
import { auditEntries, auditHead, type AuditHead } from './audit-chain';
import type { CheckFacts, Found } from './check-part';
import { checkedTables, checkParts } from './check-parts';
import { CHECKED, checkedRow } from './emptied';
import { recordWords as words, recordProblems } from './words';
import { sealKeyOf } from './row-seals';
import { sealsByKey } from './seal-writes';

type VerifyPorts = Pick<
  Ports,
  'tables' | 'whole' | 'rates' | 'clock' | 'lock' | 'user' | 'checks' | 'log' | 'time' | 'screen'
>;

export const HAND_EDIT = 'handEdit';
/** Rows between two looks at the clock; a chunk gets at least that far. */
const ROWS_A_LOOK = 100;

/** Until the time is spent; reads each tab once, writes 照合控 once. `after` is where the chunk before it ended. */
export function verifyRecords(ports: VerifyPorts, request: VerifyRecordsRequest = {}): RecordCheck {
  const known = knownHead(request);
  const from = readPlace(request.after ?? '');
  return ports.lock.hold(() => {
    const now = ports.clock.now();
    const standing = sealsByKey(ports.tables);
    const previousCheck = standing.get(CHECKED)?.sealedAt ?? '';
    const entries = auditEntries(ports.tables);
    const archived = archivedFiles(archiveText(ports.tables.read(settings)));
    const unsealed: Seal[] = [];
    const chunk = checkChunk(
      ports,
      { ports, now, entries, seals: standing, known, archived, unsealed },
      from,
    );
    const findings = chunk.found.map((one) => ({
      ...withTimes(one, { standing, previousCheck, now, entries }),
      opens: ports.screen.shows(one.tab),
    }));
    const ended = chunk.next === undefined;
    const head = auditHead(entries);
    const checked = ended ? checkedRow(head, now) : undefined;
    keepFindings(ports, standing, { findings, unsealed, covers: chunk.covers, checked, now });
    const health = ended ? ports.checks.show() : [];
    ports.tables.flush();
    ports.log.info('verifyRecords', { findings: findings.length, lines: entries.length, left: chunk.left });
    return {
      checkedAt: words.time(now),
      previousCheck: previousCheck === '' ? '' : words.time(previousCheck),
      counts: chunk.counts,
      findings,
      notLooked: ports.whole.tabs.filter((table) => !checkedTables.includes(table)).map(({ tab }) => tab),
      health,
      head: head ? pick(head, 'sequence', 'hash') : null,
      isManager: ports.user.isManager(),
      left: chunk.left,
      after: chunk.next ?? '',
    };
  });
}

/** Where a chunk begins: the part, and the id after which it goes on. */
interface Place {
  readonly part: number;
  readonly after: string | undefined;
}

function readPlace(text: string): Place {
  const [part, ...after] = text.split(':');
  const at = Number(part);
  if (!Number.isInteger(at) || at < 0 || at >= checkParts.length) return { part: 0, after: undefined };
  return { part: at, after: after.length > 0 ? after.join(':') : undefined };
}

interface Chunk {
  readonly found: readonly Found[];
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
  /** Whether this chunk would have found again what an earlier check found there. */
  readonly covers: (seal: Seal) => boolean;
  /** Rows of the part that was begun, and parts after it. */
  readonly left: number;
  readonly next: string | undefined;
}

function checkChunk(ports: Pick<Ports, 'time'>, facts: CheckFacts, from: Place): Chunk {
  const found: Found[] = [];
  const counts: { name: string; rows: number }[] = [];
  const seen = new Set<string>();
  const ended = new Map<string, ReadonlySet<string>>();
  const covers = ({ tab, rowId, sealKey }: Seal) =>
    seen.has(sealKey) ||
    (ended.has(tab) && !ended.get(tab)!.has(rowId)) ||
    (tab === seals.tab && ended.has(rowId));
  for (let at = from.part; at < checkParts.length; at++) {
    if (at > from.part && ports.time.spent()) {
      return { found, counts, covers, left: checkParts.length - at, next: String(at) };
    }
    const part = checkParts[at]!(facts);
    const { after } = at === from.part ? from : { after: undefined };
    const items = part.items.filter(({ order }) => after === undefined || order > after);
    let done = 0;
    for (const [index, item] of items.entries()) {
      // Rows of one id stay together, for the next chunk begins after an id.
      const isLook = done >= ROWS_A_LOOK && done % ROWS_A_LOOK === 0;
      if (isLook && item.order !== items[index - 1]!.order && ports.time.spent()) {
        counts.push({ name: part.tab, rows: done });
        const left = items.length - done + checkParts.length - at - 1;
        return { found, counts, covers, left, next: `${at}:${items[index - 1]!.order}` };
      }
      found.push(...item.check());
      seen.add(sealKeyOf(part.tab, item.id));
      done += 1;
    }
    found.push(...part.rest());
    ended.set(part.tab, new Set(part.items.map(({ id }) => id)));
    counts.push({ name: part.tab, rows: done });
  }
  return { found, counts, covers, left: 0, next: undefined };
}

function knownHead(request: VerifyRecordsRequest): AuditHead | undefined {
  const sequence = (request.sequence ?? '').trim();
  const hash = (request.hash ?? '').trim();
  if (sequence === '' && hash === '') return undefined;
  if (!/^\d{1,12}$/.test(sequence) || !/^[0-9a-fA-F]{16,64}$/.test(hash)) {
    refuse({ ...recordProblems.auditHeadUnreadable(), field: 'hash' });
  }
  return { sequence, hash };
}

interface CheckTimes {
  readonly standing: ReadonlyMap<string, Seal>;
  readonly previousCheck: string;
  readonly now: string;
  readonly entries: readonly AuditEntry[];
}

/** A change found earlier keeps the times of that finding: the next check only knows it is still there. */
function withTimes(
  { since, ...one }: Found,
  { standing, previousCheck, now, entries }: CheckTimes,
): Omit<RecordFinding, 'opens'> {
  const key = sealKeyOf(one.tab, one.id);
  const earlier = standing.get(key)?.found ?? '';
  const from = [since, previousCheck].filter(Boolean).sort().pop() ?? '';
  const between = earlier || words.between(from === '' ? words.unknownBefore : words.time(from), now);
  const edits = entries.filter(
    ({ useCase, subjects }) => useCase === HAND_EDIT && subjects.split('、').includes(key),
  );
  const last = edits[edits.length - 1];
  return { ...one, between, by: last ? words.byHand(last.at, last.actor, last.summary) : words.unknown };
}

interface Kept {
  readonly findings: readonly RecordFinding[];
  readonly unsealed: readonly Seal[];
  readonly covers: (seal: Seal) => boolean;
  /** What the row of the last check says from now on; undefined before the last chunk. */
  readonly checked: Seal | undefined;
  readonly now: string;
}

function keepFindings(
  ports: Pick<Ports, 'tables'>,
  standing: ReadonlyMap<string, Seal>,
  { findings, unsealed, covers, checked, now }: Kept,
): void {
  const open = new Map(findings.map((one) => [sealKeyOf(one.tab, one.id), one]));
  const added = [...unsealed];
  const changed: Change<typeof seals>[] = [];
  for (const [key, { tab, id, between }] of open) {
    const seal = standing.get(key);
    if (!seal) added.push({ sealKey: key, tab, rowId: id, sealedAt: now, found: between, fingerprint: '' });
    else if (seal.found !== between) changed.push({ id: key, set: { found: between } });
  }
  for (const seal of standing.values()) {
    if (seal.found !== '' && !open.has(seal.sealKey) && covers(seal)) {
      changed.push({ id: seal.sealKey, set: { found: '' } });
    }
  }
  if (checked && standing.has(CHECKED)) changed.push({ id: CHECKED, set: checked });
  else if (checked) added.push(checked);
  ports.tables.append(seals, added);
  ports.tables.update(seals, changed);
}
