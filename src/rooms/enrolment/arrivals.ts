// What came in as an application: always on record with its true date, and held until it can be accepted (rule C19).
import { fingerprintOf } from '../../domain/fingerprint';
import { pick } from '../../domain/pick';
import { problemText } from '../../domain/problem-text';
import type { Problem } from '../../domain/problem';
import { applications, type ArrivedApplication } from '../../tables/applications';
import { newRecord } from '../../tables/new-record';
import type { Quote } from '../../tables/quotes';
import { certain } from '../../tables/unread';
import type { Change, Ports } from '../../ports';
import { numbersOf } from '../solicitation';
import type { Application } from './policy-terms';

type ArrivalPorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

/** As it came: the paper with the application on it. */
export interface ArrivedPaper extends Pick<
  Application,
  'receivedOn' | 'sent' | 'midTermPremium' | 'originalInception'
> {
  readonly document: string;
}

/** What makes it the same paper; what the insurer answers to it may be keyed later. */
const SAME = ['receivedOn', 'document', 'sent'] as const;
const PAPER = [...SAME, 'midTermPremium', 'originalInception'] as const;

export interface Arrivals {
  /** Of the quote, or of an earlier one of its case: what waits to be accepted. */
  heldFor(quote: Quote): ArrivedApplication | undefined;
  readonly held: readonly ArrivedApplication[];
  /** On record, and not accepted; a paper that differs from what is held is a version of its own. */
  hold(quote: Quote, paper: ArrivedPaper, problems: readonly Problem[]): ArrivedApplication;
  accept(quote: Quote, paper: ArrivedPaper, upheldOn: string, policyNumber: string): void;
  /** A policy of it stands already: a run had died in between. */
  close(quote: Quote, policyNumber: string): void;
  /** At most two writes. */
  commit(): void;
}

/** One read; the caller holds the lock. */
export function openArrivals({ tables, clock, user }: ArrivalPorts): Arrivals {
  const rows = tables.read(applications);
  const standing = new Map<string, ArrivedApplication>();
  for (const row of tables.sift(rows)) standing.set(row.applicationNumber, row);
  const byQuote = new Map<string, ArrivedApplication>();
  for (const row of standing.values()) if (row.state === '受付保留') byQuote.set(row.quoteNumber, row);
  const next = tables.series(
    'A',
    clock.today().slice(0, 4),
    rows.map((row) => row.applicationNumber),
  );
  const fresh = new Map<string, ArrivedApplication>();
  const changes = new Map<string, Change<typeof applications>>();

  const heldFor = (quote: Quote): ArrivedApplication | undefined => {
    for (const number of numbersOf(quote)) {
      const found = byQuote.get(number);
      if (found) return certain(found);
    }
    return undefined;
  };
  const set = (row: ArrivedApplication, values: Partial<ArrivedApplication>): ArrivedApplication => {
    const after = { ...row, ...values };
    const id = row.applicationNumber;
    if (fresh.has(id)) fresh.set(id, after);
    else changes.set(id, { id, set: { ...changes.get(id)?.set, ...values } });
    if (after.state === '受付保留') byQuote.set(row.quoteNumber, after);
    else byQuote.delete(row.quoteNumber);
    return after;
  };
  const versionsOf = (quoteNumber: string): number =>
    [...standing.values(), ...fresh.values()].filter((row) => row.quoteNumber === quoteNumber).length;
  /** The row of this very paper; what was held with another content stays as it was, and is corrected by it. */
  const rowOf = (quote: Quote, paper: ArrivedPaper): ArrivedApplication => {
    const held = heldFor(quote);
    if (held && SAME.every((key) => held[key] === paper[key])) return held;
    if (held) set(held, { state: '訂正済' });
    const { quoteNumber } = quote;
    const version = versionsOf(quoteNumber) + 1;
    const row = newRecord(applications, {
      ...pick(quote, 'memberKey', 'memberNumber', 'organization', 'program', 'quoteNumber'),
      ...pick(paper, ...PAPER),
      applicationNumber: next(),
      version,
      state: '受付保留',
      recordedAt: clock.now(),
      recordedBy: user.email(),
      idempotencyKey: fingerprintOf([quoteNumber, version, pick(paper, ...PAPER)]),
    });
    fresh.set(row.applicationNumber, row);
    return row;
  };

  return {
    heldFor,
    get held() {
      return [...byQuote.values()];
    },
    hold: (quote, paper, problems) => {
      const row = rowOf(quote, paper);
      const missing = problems.map(problemText).join('');
      return set(row, { ...pick(paper, ...PAPER), state: '受付保留', missing });
    },
    accept: (quote, paper, upheldOn, policyNumber) => {
      const acceptedOn = clock.today();
      const taken = { state: '受付済' as const, missing: '', acceptedOn, upheldOn, policyNumber };
      set(rowOf(quote, paper), { ...pick(paper, ...PAPER), ...taken });
    },
    close: (quote, policyNumber) => {
      const held = heldFor(quote);
      if (held) set(held, { state: '受付済', missing: '', acceptedOn: clock.today(), policyNumber });
    },
    commit: () => {
      if (changes.size > 0) tables.update(applications, [...changes.values()]);
      if (fresh.size > 0) tables.append(applications, [...fresh.values()]);
    },
  };
}
