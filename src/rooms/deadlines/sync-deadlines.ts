// The daily run of 期限: every deadline derived anew from its source, and the tab brought in line.
import type { DeadlineDraft } from '../../domain/deadline';
import { deadlines, type Deadline } from '../../tables/deadlines';
import { members } from '../../tables/members';
import { doubtsIn } from '../../tables/unread';
import type { SyncDeadlinesReport } from './contract';
import { claimDeadlines, type KeepDeadlines } from '../claims';
import type { RowOf } from '../../tables/column';
import type { Ports } from '../../ports';
import { deadlineAudit } from './words';
import { applicationDeadlines } from './application-deadlines';
import { gatherDeadlineWorld, type DeadlineWorld } from './deadline-world';
import { nextDueChanges } from './next-due';
import {
  areSorted,
  mergeDeadlines,
  SORTED_BY,
  type DeadlineSubject,
  type MergeFacts,
} from './merge-deadlines';
import { policyDeadlines } from './policy-deadlines';
import { programDeadlines } from './program-deadlines';
import { quoteDeadlines } from './quote-deadlines';

/** Every room that knows deadlines, each a pure function of the rows. */
const SOURCES: readonly ((world: DeadlineWorld) => DeadlineDraft[])[] = [
  programDeadlines,
  policyDeadlines,
  quoteDeadlines,
  applicationDeadlines,
  ({ claims, structure }) => claimDeadlines(claims, structure),
];

export type SyncPorts = Pick<Ports, 'tables' | 'clock' | 'switches' | 'lock' | 'audit' | 'log'>;

/** Ten reads, one append, two updates, one sort, whatever the number of rows. A second run changes nothing. */
export function syncDeadlines(ports: SyncPorts): SyncDeadlinesReport {
  return ports.lock.hold(() => {
    const world = gatherDeadlineWorld(ports);
    const drafts = SOURCES.flatMap((source) => source(world));
    const rows = ports.tables.read(deadlines);
    const sound = ports.tables.sift(rows);
    const merge = mergeDeadlines(sound, drafts, mergeFacts(world, rows));
    ports.tables.append(deadlines, merge.added);
    ports.tables.update(deadlines, merge.changed);
    if (!areSorted(merge.rows)) ports.tables.sort(deadlines, SORTED_BY);
    ports.tables.update(members, nextDueChanges(world.members, merge.rows), 'skip');
    const { added, changed, closed, cancelled } = merge;
    if (added.length + changed.length > 0) {
      const summary = deadlineAudit(added.length, changed.length, closed, cancelled);
      ports.audit.record('syncDeadlines', [deadlines.tab], summary);
    }
    ports.tables.flush();
    const report = {
      added: added.length,
      changed: changed.length,
      closed,
      cancelled,
      ...countsOf(merge.rows),
      unpublishedYears: unpublishedYears(merge.rows),
      unreadClosedDays: world.unreadClosedDays ?? [],
    };
    ports.log.info('syncDeadlines', { added: report.added, changed: report.changed, closed, cancelled });
    return report;
  });
}

/** Of these quotes, policies and claims alone: what a step causes stands in 期限 when the step ends. */
export const keepDeadlines: KeepDeadlines = (ports, subjectNumbers) => {
  if (subjectNumbers.length === 0) return;
  ports.lock.hold(() => {
    const about = new Set(subjectNumbers);
    const whole = gatherDeadlineWorld(ports);
    const world: DeadlineWorld = {
      ...whole,
      policies: whole.policies.filter(({ policyNumber }) => about.has(policyNumber)),
      quotes: whole.quotes.filter(({ quoteNumber }) => about.has(quoteNumber)),
      claims: whole.claims.filter(({ claimNumber }) => about.has(claimNumber)),
    };
    const concerned = new Set([...world.policies, ...world.quotes].map(({ program }) => program));
    const drafts = [
      ...SOURCES.flatMap((source) => source(world)).filter((one) => about.has(one.subjectNumber)),
      // A date of the year that nobody has keyed is missed as long as any policy waits for it.
      ...programDeadlines(whole).filter(({ program }) => concerned.has(program)),
    ];
    const rows = ports.tables.read(deadlines);
    const sound = ports.tables.sift(rows);
    const isOwn = (row: Deadline): boolean =>
      row.subjectNumber === '' ? concerned.has(row.program) : about.has(row.subjectNumber);
    const own = sound.filter(isOwn);
    const merge = mergeDeadlines(own, drafts, mergeFacts(world, rows));
    ports.tables.append(deadlines, merge.added);
    ports.tables.update(deadlines, merge.changed);
    const kept = new Map(merge.rows.map((row) => [row.deadlineKey, row]));
    const standing = sound.map((row) => kept.get(row.deadlineKey) ?? row);
    if (!areSorted([...standing, ...merge.added])) ports.tables.sort(deadlines, SORTED_BY);
    const holders = new Set(merge.rows.map(({ memberKey }) => memberKey));
    const roster = new Map([...world.members].filter(([key]) => holders.has(key)));
    const others = sound.filter((row) => !isOwn(row));
    ports.tables.update(members, nextDueChanges(roster, [...others, ...merge.rows]), 'skip');
  });
};

const mergeFacts = (world: DeadlineWorld, rows: readonly RowOf<typeof deadlines>[]): MergeFacts => ({
  aside: new Set(rows.filter((row) => doubtsIn(row).length > 0).map((row) => row.deadlineKey)),
  inDoubt: world.inDoubt ?? (() => false),
  now: world.now,
  calendar: world.calendar,
  subject: subjects(world),
});

function countsOf(rows: readonly Deadline[]): Pick<SyncDeadlinesReport, 'open' | 'overdue' | 'undated'> {
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  return { open: count('未了'), overdue: count('期限超過'), undated: count('日付未入力') };
}

/** Years of open deadlines whose holidays are not in 祝日 yet. */
function unpublishedYears(rows: readonly Deadline[]): string[] {
  const open = rows.filter((row) => row.state === '未了' && row.businessDay === '');
  return [...new Set(open.map((row) => row.dueAt.slice(0, 4)))].sort();
}

/** The roster's words where the member still stands there; else those of the policy, quote or claim. */
function subjects(world: DeadlineWorld): (draft: DeadlineDraft) => DeadlineSubject {
  const remembered = new Map<string, { memberNumber: string; organization: string }>();
  for (const row of [...world.quotes, ...world.policies, ...world.claims]) remembered.set(row.memberKey, row);
  return ({ memberKey }) => {
    if (memberKey === '') return { memberNumber: '', organization: '', solicitor: '', onRoster: true };
    const member = world.members.get(memberKey);
    const known = member ?? remembered.get(memberKey);
    return {
      memberNumber: known?.memberNumber ?? '',
      organization: known?.organization ?? '',
      solicitor: member?.solicitor ?? '',
      onRoster: member !== undefined,
    };
  };
}
