// What is past its years, and its erasure once a manager has typed the number.
import { refuse } from '../../domain/problem';
import { outbox } from '../../tables/outbox';
import { queueFiles } from './person-files';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import type { RecordOf, Table } from '../../tables/column';
import type { Ports } from '../../ports';
import type { EraseRequest, RetentionReport } from './contract';
import { erasureOf, sinceOf, type RetentionRule } from './retention-rule';
import { gatherHeld, retentionRules } from './retention-rules';
import { privacyProblems, retentionText as say } from './words';

interface Due {
  readonly rule: RetentionRule;
  readonly rows: readonly RecordOf<Table>[];
  readonly oldest: string;
}

/** Writes nothing; of rooms that are off too, for their years go on. A read for each tab, and five. */
export function listRetention(ports: Pick<Ports, 'whole' | 'clock'>): RetentionReport {
  const { due, unset } = gather(ports);
  return reportOf(due, unset);
}

/** One update a tab; ids, amounts and dates stay for ledger and audit. */
export function eraseExpired(
  ports: Pick<Ports, 'whole' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'memory'>,
  { confirm }: EraseRequest,
): RetentionReport {
  return ports.lock.hold(() => {
    const { due, unset } = gather(ports);
    const report = reportOf(due, unset);
    if (confirm !== report.total) refuse(privacyProblems.retentionConfirm({ count: report.total }));
    queueFiles(
      { ...ports, tables: ports.whole.tables },
      due.find(({ rule }) => rule.table.key === outbox.key)?.rows ?? [],
    );
    for (const { rule, rows } of due) {
      ports.whole.tables.update(
        rule.table,
        rows.map((row) => erasureOf(rule, row)),
      );
    }
    if (report.total > 0) {
      const ids = due.flatMap(({ rule, rows }) => rows.map((row) => String(row[rule.table.id])));
      const parts = report.lines.map(({ label, count }) => say.part(label, count));
      ports.audit.record('eraseExpired', ids, say.audit(parts));
    }
    ports.whole.tables.flush();
    ports.log.info('eraseExpired', { rows: report.total });
    return report;
  });
}

function gather(ports: Pick<Ports, 'whole' | 'clock'>): { due: Due[]; unset: string[] } {
  const held = gatherHeld(ports.whole);
  const lastOf = lastDays(ports);
  const due: Due[] = [];
  const unset: string[] = [];
  for (const rule of retentionRules) {
    const last = lastOf(rule);
    if (last === undefined) {
      unset.push(say.labels[rule.label]);
      continue;
    }
    const dated = ports.whole.tables
      .sound(rule.table)
      .map((row) => ({ row, since: sinceOf(rule, row, held) }))
      .filter(({ since }) => since !== '' && since < last);
    if (dated.length === 0) continue;
    const oldest = dated.map(({ since }) => since).sort()[0]!;
    due.push({ rule, rows: dated.map(({ row }) => row), oldest });
  }
  return { due, unset };
}

/** What is before it is past its years; undefined where the years are blank in 設定. */
export function lastDays({
  whole,
  clock,
}: Pick<Ports, 'whole' | 'clock'>): (rule: RetentionRule) => string | undefined {
  const values = new Map(whole.tables.read(settings).map((row) => [row.key, row.value]));
  const today = clock.today();
  return (rule) => {
    const key = settingKeys[rule.setting];
    const years = yearsOf(key, values.get(key) ?? '');
    return years === undefined ? undefined : `${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}`;
  };
}

/** Undefined where the setting is blank. */
function yearsOf(key: string, text: string): number | undefined {
  const value = text.normalize('NFKC').replace(/年$/, '').trim();
  if (value === '') return undefined;
  const years = Number(value);
  if (Number.isInteger(years) && years >= 1 && years <= 30) return years;
  refuse(privacyProblems.retentionYears({ key, value: text }));
}

function reportOf(due: readonly Due[], unset: readonly string[]): RetentionReport {
  const lines = due.map(({ rule, rows, oldest }) => ({
    label: say.labels[rule.label],
    count: rows.length,
    oldest,
  }));
  return { lines, total: lines.reduce((sum, { count }) => sum + count, 0), unset };
}
