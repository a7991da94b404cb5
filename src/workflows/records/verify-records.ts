// This file defines 記録の検査: the chain, frozen rows, rates and facts against what the product wrote last.
import { DaichoError } from '../../domain/problem';
import type { Table } from '../../tables/column';
import { audit, type AuditEntry } from '../../tables/records';
import { seals, type Seal } from '../../tables/seals';
import type { RecordCheck, RecordFinding } from '../../ui/records-contract';
import type { Change, Ports } from '../ports';
import { checkHealth } from '../home/health';
import { auditHead, checkChain, type AuditHead } from './audit-chain';
import { checkFrozenRows } from './frozen-rows';
import { recordWords as words } from './record-words';
import { isSealedRow, rowIdOf, rowSeal, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf } from './seal-writes';

type VerifyPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'builder' | 'log'> &
  Partial<Pick<Ports, 'mailer'>>;

export const HAND_EDIT = 'handEdit';
/** The row of 照合控 that holds the time of the last check. */
const CHECKED = '点検';

interface Found extends Omit<RecordFinding, 'between' | 'by'> {
  readonly since: string;
}

/** Reads each tab once; writes 照合控 once. */
export function verifyRecords(
  ports: VerifyPorts,
  request: { readonly sequence?: string; readonly hash?: string } = {},
): RecordCheck {
  const known = knownHead(request);
  return ports.lock.hold(() => {
    const now = ports.clock.now();
    const standing = new Map(ports.tables.read(seals).map((seal) => [seal.sealKey, seal]));
    const previousCheck = standing.get(CHECKED)?.sealedAt ?? '';
    const entries = ports.tables.read(audit);
    const frozen = checkFrozenRows(ports);
    const rows = checkSealedRows(ports, standing, now);
    const found: Found[] = [
      ...checkChain(entries, known).map(({ index, sequence, kind }) => ({
        tab: audit.tab,
        row: index + 2,
        id: sequence,
        what: words.chain[kind],
        acceptable: false,
        since: entries[index]?.at ?? '',
      })),
      ...frozen.findings.map(({ tab, index, id, what, madeAt }) => ({
        tab,
        row: index + 2,
        id,
        what,
        acceptable: false,
        since: madeAt,
      })),
      ...rows.found,
    ];
    const findings = found.map((one) => withTimes(one, standing, previousCheck, now, entries));
    keepFindings(ports, standing, findings, rows.unsealed, now);
    const health = checkHealth(ports);
    ports.builder.showHealth(health);
    ports.tables.flush();
    ports.log.info('verifyRecords', { findings: findings.length, lines: entries.length });
    const head = auditHead(ports);
    return {
      checkedAt: words.time(now),
      previousCheck: previousCheck === '' ? '' : words.time(previousCheck),
      counts: [{ name: audit.tab, rows: entries.length }, ...frozen.counts, ...rows.counts],
      findings,
      health,
      head: head ? { sequence: head.sequence, hash: head.hash } : null,
      isManager: ports.user.isManager(),
    };
  });
}

function knownHead(request: { readonly sequence?: string; readonly hash?: string }): AuditHead | undefined {
  const sequence = String(request.sequence ?? '').trim();
  const hash = String(request.hash ?? '').trim();
  if (sequence === '' && hash === '') return undefined;
  if (!/^\d{1,12}$/.test(sequence) || !/^[0-9a-fA-F]{16,64}$/.test(hash)) {
    throw new DaichoError({ code: 'auditHeadUnreadable' });
  }
  return { sequence, hash };
}

function checkSealedRows(
  ports: Pick<Ports, 'tables'>,
  standing: ReadonlyMap<string, Seal>,
  now: string,
): {
  readonly found: readonly Found[];
  readonly unsealed: readonly Seal[];
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
} {
  const found: Found[] = [];
  const unsealed: Seal[] = [];
  const counts = sealedTables.map((table) => {
    const rows = ports.tables.read(table) as PlainRow[];
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const id = rowIdOf(table, row);
      seen.add(id);
      if (id === '' || !isSealedRow(table, row)) return;
      const seal = standing.get(sealKeyOf(table.tab, id));
      if (!seal) unsealed.push(sealOf(table, row, now));
      else if (seal.fingerprint !== rowSeal(table, row)) {
        found.push({ ...at(table, id), row: index + 2, what: words.changed, since: seal.sealedAt });
      }
    });
    for (const seal of standing.values()) {
      if (seal.tab !== table.tab || seal.fingerprint === '' || seen.has(seal.rowId)) continue;
      found.push({ ...at(table, seal.rowId), row: 0, what: words.gone, since: seal.sealedAt });
    }
    return { name: table.tab, rows: rows.length };
  });
  return { found, unsealed, counts };
}

function at(table: Table, id: string): Pick<Found, 'tab' | 'id' | 'acceptable'> {
  return { tab: table.tab, id, acceptable: true };
}

/** A change found earlier keeps the times of that finding: the next check only knows it is still there. */
function withTimes(
  { since, ...one }: Found,
  standing: ReadonlyMap<string, Seal>,
  previousCheck: string,
  now: string,
  entries: readonly AuditEntry[],
): RecordFinding {
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

function keepFindings(
  ports: Pick<Ports, 'tables'>,
  standing: ReadonlyMap<string, Seal>,
  findings: readonly RecordFinding[],
  unsealed: readonly Seal[],
  now: string,
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
    if (seal.found !== '' && !open.has(seal.sealKey)) changed.push({ id: seal.sealKey, set: { found: '' } });
  }
  const checked: Seal = { sealKey: CHECKED, tab: '', rowId: '', sealedAt: now, found: '', fingerprint: '' };
  if (standing.has(CHECKED)) changed.push({ id: CHECKED, set: { sealedAt: now } });
  else added.push(checked);
  ports.tables.append(seals, added);
  ports.tables.update(seals, changed);
}

/** A manager says that hand edits were meant: the rows are sealed as they stand, and the record says so. */
export function acceptChanges(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: { readonly changes: readonly { readonly tab: string; readonly id: string }[] },
): { readonly accepted: number } {
  if (!ports.user.isManager()) throw new DaichoError({ code: 'notManager' });
  return ports.lock.hold(() => {
    const now = ports.clock.now();
    const wanted = new Set(request.changes.map(({ tab, id }) => sealKeyOf(String(tab), String(id))));
    const sealed = new Map(ports.tables.read(seals).map((seal) => [seal.sealKey, seal]));
    const changed: Change<typeof seals>[] = [];
    for (const table of sealedTables) {
      const keys = [...wanted].filter((key) => sealed.get(key)?.tab === table.tab);
      if (keys.length === 0) continue;
      const rows = new Map(
        (ports.tables.read(table) as PlainRow[]).map((row) => [
          sealKeyOf(table.tab, rowIdOf(table, row)),
          row,
        ]),
      );
      for (const key of keys) {
        const row = rows.get(key);
        // A row that is gone is no longer waited for.
        const set = row ? sealOf(table, row, now) : { fingerprint: '', found: '', sealedAt: now };
        changed.push({ id: key, set });
      }
    }
    if (changed.length === 0) return { accepted: 0 };
    ports.tables.update(seals, changed);
    ports.audit.record(
      'acceptChanges',
      changed.map(({ id }) => id),
      words.accepted(changed.length),
    );
    ports.tables.flush();
    return { accepted: changed.length };
  });
}
