// This file defines 保存期間の点検: what is past its years, and its erasure once a manager has typed the number.
import { refuse } from '../../domain/problem';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import type { RecordOf, Table } from '../../tables/column';
import type { Ports } from '../../ports';
import { privacyText as say, privacyProblems } from './privacy-messages';
import type { RetentionRule } from './retention-rule';
import { gatherHeld, retentionRules } from './retention-rules';

export interface RetentionLine {
  readonly label: string;
  readonly count: number;
  /** ISO date. */
  readonly oldest: string;
}

export interface RetentionReport {
  readonly lines: readonly RetentionLine[];
  readonly total: number;
  /** Kinds whose years are blank in 設定: nothing of them is ever erased. */
  readonly unset: readonly string[];
}

interface Due {
  readonly rule: RetentionRule;
  readonly rows: readonly RecordOf<Table>[];
  readonly oldest: string;
}

/** Writes nothing. A read for each tab, and five. */
export function listRetention(ports: Pick<Ports, 'tables' | 'clock'>): RetentionReport {
  const { due, unset } = gather(ports);
  return reportOf(due, unset);
}

/** One update a tab; ids, amounts and dates stay for ledger and audit. */
export function eraseExpired(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>,
  request: { readonly confirm: number },
): RetentionReport {
  if (!ports.user.isManager()) refuse(privacyProblems.retentionNotManager());
  return ports.lock.hold(() => {
    const { due, unset } = gather(ports);
    const report = reportOf(due, unset);
    if (request?.confirm !== report.total) {
      refuse(privacyProblems.retentionConfirm({ count: report.total }));
    }
    for (const { rule, rows } of due) {
      ports.tables.update(
        rule.table,
        rows.map((row) => ({ id: rule.idOf(row), set: rule.erased(row) })),
      );
    }
    if (report.total > 0) {
      const ids = due.flatMap(({ rule, rows }) => rows.map((row) => rule.idOf(row)));
      const parts = report.lines.map(({ label, count }) => say.part(label, count));
      ports.audit.record('eraseExpired', ids, say.audit(parts));
    }
    ports.tables.flush();
    ports.log.info('eraseExpired', { rows: report.total });
    return report;
  });
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>): { due: Due[]; unset: string[] } {
  const values = new Map(ports.tables.read(settings).map((row) => [row.key, row.value]));
  const held = gatherHeld(ports);
  const today = ports.clock.today();
  const due: Due[] = [];
  const unset: string[] = [];
  for (const rule of retentionRules) {
    const years = yearsOf(settingKeys[rule.setting], values.get(settingKeys[rule.setting]) ?? '');
    if (years === undefined) {
      unset.push(say.labels[rule.label]);
      continue;
    }
    const last = `${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}`;
    const dated = ports.tables
      .sound(rule.table)
      .map((row) => ({ row, since: rule.since(row, held) }))
      .filter(({ since }) => since !== '' && since < last);
    if (dated.length === 0) continue;
    const oldest = dated.map(({ since }) => since).sort()[0]!;
    due.push({ rule, rows: dated.map(({ row }) => row), oldest });
  }
  return { due, unset };
}

/** Undefined where the setting is blank. */
function yearsOf(key: string, text: string): number | undefined {
  const value = text.normalize('NFKC').replace(/年$/, '').trim();
  if (value === '') return undefined;
  const years = Number(value);
  if (Number.isInteger(years) && years >= 1 && years <= 30) return years;
  refuse(privacyProblems.retentionYears({ key, value: text.slice(0, 20) }));
}

function reportOf(due: readonly Due[], unset: readonly string[]): RetentionReport {
  const lines = due.map(({ rule, rows, oldest }) => ({
    label: say.labels[rule.label],
    count: rows.length,
    oldest,
  }));
  return { lines, total: lines.reduce((sum, { count }) => sum + count, 0), unset };
}
