import { pick } from '../../domain/pick';
import { plainText } from '../../domain/cell-value';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Policy, PolicyEvent, PolicyTerms, StartEvent, TakeOverEvent } from '../../domain/policy';
import {
  addEntry,
  netChangeOf,
  replay,
  trackOf,
  type LedgerEntry,
  type ReplayedPolicy,
} from '../../domain/policy-ledger';
import { refuse, type Result } from '../../domain/problem';
import { policies as policyTable, type Policy as PolicyRow } from '../../tables/policies';
import { transactions as transactionTable, type Transaction } from '../../tables/transactions';
import type { RowOf } from '../../tables/column';
import { doubtOf, unreadProblem } from '../../tables/unread';
import type { Change, Ports } from '../../ports';
import { policyRow, readEntry, transactionRow, type KnownPrograms } from './policy-row';

export type LedgerPorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

export interface NewEntry {
  readonly policyNumber: string;
  readonly event: PolicyEvent;
  /** ISO date from which it counts. */
  readonly effectiveOn: string;
  /** The paper that it rests on. */
  readonly document: string;
  /** One of the caller's own: the effect happens once, whatever stands in between. */
  readonly idempotencyKey?: string;
}

export interface Recorded {
  readonly transactionNumber: string;
  readonly policy: Policy;
  /** It stood already: nothing was added. */
  readonly existing: boolean;
}

interface Begun {
  readonly document: string;
  readonly idempotencyKey: string;
}

export interface Ledger {
  /** As the entries leave it, those of this run included. */
  policy(policyNumber: string): Policy | undefined;
  all(): readonly Policy[];
  /** Every entry before this run, as the tab has it. */
  readonly rows: readonly RowOf<typeof transactionTable>[];
  record(entry: NewEntry): Result<Recorded>;
  /** A policy number for a new term, and its first entry. */
  start(
    entry: {
      readonly kind: 'newBusiness' | 'renewal';
      readonly terms: PolicyTerms;
    } & Begun,
  ): Result<Recorded>;
  /** The same for a policy that was written elsewhere. */
  takeOver(entry: Omit<TakeOverEvent, 'kind'> & Begun): Result<Recorded>;
  /** Writes what was recorded, and puts right every row that differs from the ledger. At most three writes. */
  commit(): { readonly written: number };
}

/**
 * Two reads; the caller holds the lock. The ledger is the truth: a kill between its entry and the row leaves a row
 * behind, and the next commit puts it right.
 * `known`: of whoever has read 事実.
 */
export function openLedger(ports: LedgerPorts, known?: KnownPrograms): Ledger {
  const rows = ports.tables.read(transactionTable);
  const standing = new Map(ports.tables.read(policyTable).map((row) => [row.policyNumber, row]));
  const entries = entriesIn(rows);
  const replayed = replay(entries);
  const current = new Map<string, ReplayedPolicy>(
    [...replayed.policies].map(([number, state]) => [number, underItsNumber(state, standing.get(number))]),
  );
  const now = ports.clock.now();
  const year = ports.clock.today().slice(0, 4);
  const nextTransaction = ports.tables.series(
    'L',
    year,
    rows.map((row) => row.transactionNumber),
  );
  const nextPolicy = ports.tables.series('P', year, [
    ...rows.map((row) => row.policyNumber),
    ...standing.keys(),
  ]);
  const byKey = new Map(rows.map((row) => [row.idempotencyKey, row.transactionNumber]));
  const lastOfTrack = lastKeys(entries, rows);
  const fresh: Transaction[] = [];

  function add(entry: NewEntry, key: string): Result<Recorded> {
    const before = current.get(entry.policyNumber)?.policy;
    const transactionNumber = nextTransaction();
    const stored: LedgerEntry = { transactionNumber, policyNumber: entry.policyNumber, event: entry.event };
    const after = addEntry(before, stored);
    if (!after.ok) return after;
    current.set(entry.policyNumber, { policy: after.value, transactionNumber });
    fresh.push(
      transactionRow(
        entry.event,
        before,
        after.value,
        {
          transactionNumber,
          recordedAt: now,
          recordedBy: ports.user.email(),
          ...pick(entry, 'effectiveOn', 'document'),
          netChangeYen: netChangeOf(before, entry.event),
          idempotencyKey: key,
        },
        known,
      ),
    );
    byKey.set(key, transactionNumber);
    lastOfTrack.set(`${entry.policyNumber}/${trackOf(entry.event)}`, { key, transactionNumber });
    return { ok: true, value: { transactionNumber, policy: after.value, existing: false } };
  }

  function stands(policyNumber: string, transactionNumber: string): Result<Recorded> | undefined {
    const policy = current.get(policyNumber)?.policy;
    return policy && { ok: true, value: { transactionNumber, policy, existing: true } };
  }

  function begin(event: StartEvent | TakeOverEvent, { document, idempotencyKey }: Begun): Result<Recorded> {
    const number = byKey.get(idempotencyKey);
    const known = number && [...rows, ...fresh].find((row) => row.transactionNumber === number);
    const found = known ? stands(known.policyNumber, number) : undefined;
    if (found) return found;
    const effectiveOn = event.terms.startsAt.slice(0, 10);
    return add({ policyNumber: nextPolicy(), event, effectiveOn, document }, idempotencyKey);
  }

  return {
    rows,
    policy: (policyNumber) => current.get(policyNumber)?.policy,
    all: () => [...current.values()].map(({ policy }) => policy),
    record: (entry) => {
      if (entry.idempotencyKey !== undefined) {
        const number = byKey.get(entry.idempotencyKey);
        const found = number === undefined ? undefined : stands(entry.policyNumber, number);
        return found ?? add(entry, entry.idempotencyKey);
      }
      // The same step again is the same effect only while nothing else happened on its track.
      const key = keyOf(entry);
      const last = lastOfTrack.get(`${entry.policyNumber}/${trackOf(entry.event)}`);
      const found = last?.key === key ? stands(entry.policyNumber, last.transactionNumber) : undefined;
      return found ?? add(entry, key);
    },
    start: ({ kind, terms, ...begun }) => begin({ kind, terms }, begun),
    takeOver: ({ terms, number, paymentState, ...begun }) =>
      begin({ kind: 'takenOver', terms, number, paymentState }, begun),
    commit: () => {
      refuseDoubtfulOwner(rows);
      const changed: Change<typeof policyTable>[] = [];
      const missing: PolicyRow[] = [];
      for (const [policyNumber, state] of current) {
        const row = standing.get(policyNumber);
        const wanted = policyRow(state, now, row, known);
        if (!row) {
          missing.push(wanted);
          continue;
        }
        const set = differenceOf(row, wanted);
        if (set) changed.push({ id: policyNumber, set });
      }
      // The ledger first: from it the rows can be made again, never the other way round.
      if (fresh.length > 0) ports.tables.append(transactionTable, fresh);
      if (missing.length > 0) ports.tables.append(policyTable, missing);
      if (changed.length > 0) ports.tables.update(policyTable, changed);
      ports.tables.flush();
      return { written: changed.length + missing.length };
    },
  };
}

/** Of an entry that its caller gives none: what happened, and from when. */
export const keyOf = (entry: Pick<NewEntry, 'policyNumber' | 'event' | 'effectiveOn'>): string =>
  `${entry.policyNumber}/${fingerprintOf([entry.event, entry.effectiveOn]).slice(0, 32)}`;

type Rows = readonly RowOf<typeof transactionTable>[];

/** An entry of no policy would become a policy without a number. */
const entriesIn = (rows: Rows): LedgerEntry[] =>
  rows.flatMap((row) => (row.policyNumber === '' ? [] : (readEntry(row) ?? [])));

/** Numbers of the rows that no policy follows: damaged, of no policy, or without a place behind those before. */
export function strayEntries({ tables }: Pick<Ports, 'tables'>): string[] {
  const rows = tables.read(transactionTable);
  const entries = entriesIn(rows);
  const read = new Set(entries.map(({ transactionNumber }) => transactionNumber));
  return [
    ...rows.map(({ transactionNumber }) => transactionNumber).filter((number) => !read.has(number)),
    ...replay(entries).problems.map(({ transactionNumber }) => transactionNumber),
  ];
}

/** For who writes rows of their own before they open the ledger: what its commit refuses, refused before. One read. */
export const refuseDoubtfulLedger = ({ tables }: Pick<Ports, 'tables'>): void =>
  refuseDoubtfulOwner(tables.read(transactionTable));

/** Nothing is written while it is in doubt whose an entry is: it would make a policy of its own, and be lacking to another. */
function refuseDoubtfulOwner(rows: readonly RowOf<typeof transactionTable>[]): void {
  for (const row of rows) {
    const doubt = doubtOf(row, 'policyNumber');
    if (doubt) refuse(unreadProblem(doubt));
  }
}

/**
 * The columns to write, or undefined; compared as text, because a cell gives '' for what was blank, and one that cannot
 * be read is put right as well.
 */
function differenceOf(row: RowOf<typeof policyTable>, wanted: PolicyRow): Partial<PolicyRow> | undefined {
  const keys = (Object.keys(wanted) as (keyof PolicyRow)[]).filter(
    (key) => plainText(row[key]) !== plainText(wanted[key]),
  );
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, wanted[key]]));
}

/** The ledger says under which number it was written; the row says which number it is now. */
function underItsNumber(
  state: ReplayedPolicy,
  row: Pick<RowOf<typeof policyTable>, 'memberKey' | 'memberNumber' | 'formerKey'> | undefined,
): ReplayedPolicy {
  if (!row || row.formerKey === '' || row.formerKey !== state.policy.memberKey) return state;
  const { memberKey, memberNumber } = row;
  return { ...state, policy: { ...state.policy, memberKey, memberNumber } };
}

function lastKeys(
  entries: readonly LedgerEntry[],
  rows: readonly Pick<Transaction, 'transactionNumber' | 'idempotencyKey'>[],
): Map<string, { key: string; transactionNumber: string }> {
  const keys = new Map(rows.map((row) => [row.transactionNumber, row.idempotencyKey]));
  const last = new Map<string, { key: string; transactionNumber: string }>();
  for (const { policyNumber, transactionNumber, event } of entries) {
    const track = `${policyNumber}/${trackOf(event)}`;
    const known = last.get(track)?.transactionNumber ?? '';
    if (later(known, transactionNumber)) {
      last.set(track, { key: keys.get(transactionNumber) ?? '', transactionNumber });
    }
  }
  return last;
}

/** Numbers of one length sort as text; a longer one came later. */
function later(known: string, candidate: string): boolean {
  return known.length === candidate.length ? known < candidate : known.length < candidate.length;
}
