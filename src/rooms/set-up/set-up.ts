// This file defines 初期設定: the workbook's tabs, its shipped rows, and a report of what was done.
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import { programs as registry } from '../../programs';
import type { RecordOf, Table } from '../../tables/column';
import { settings } from '../../tables/masters';
import { referrals } from '../../tables/referrals';
import { settingKeys } from '../../tables/setting-keys';
import { confirmedFacts } from '../referrals/confirmed-facts';
import { defaultRows, type ShippedTables } from './default-rows';
import { doubtReferrals } from './doubt-referrals';
import type { Change, Ports } from '../../ports';
import { planRows, type KeptValue } from './truth';

/** Raised with every migration; a bundle with a lower one refuses to write. */
export const SCHEMA_VERSION = 1;

export interface SetUpReport {
  readonly created: readonly string[];
  readonly added: number;
  readonly updated: number;
  /** Values that people changed: they stand, and are listed with what is shipped. */
  readonly kept: readonly KeptValue[];
  readonly health: readonly string[];
}

export type SetUpPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'builder' | 'checks'
>;

export function setUpWorkbook(ports: SetUpPorts): SetUpReport {
  const standing = ports.builder.schemaVersion();
  if (standing > SCHEMA_VERSION) {
    refuse(houseProblems.workbookNewer({ workbook: standing, program: SCHEMA_VERSION }));
  }
  if (standing > 0 && !ports.user.isManager()) refuse(houseProblems.notManager());
  return ports.lock.hold(() => {
    const created = ports.builder.layOut(registry);
    const managers = managersOf(ports);
    const shipped = defaultRows(managers.join(','), SCHEMA_VERSION, confirmedFacts(ports));
    const { added: addedRows, updated, kept } = installRows(ports, shipped);
    const standing = ports.tables.read(referrals);
    const doubts = doubtReferrals(registry, standing, ports.clock.today().slice(0, 4));
    ports.tables.append(referrals, doubts);
    const added = addedRows + doubts.length;
    ports.builder.finish(managers);
    ports.builder.startReferenceDate(ports.clock.today());
    const health = ports.checks.show();
    if (created.length + added + updated > 0) {
      ports.audit.record('setUpWorkbook', created, `追加${added}行・更新${updated}行・維持${kept.length}件`);
    }
    ports.tables.flush();
    ports.log.info('setUp', { created: created.length, added, updated, kept: kept.length });
    return { created, added, updated, kept, health };
  });
}

/** Adds what lacks, and updates what nobody changed (the truth rule). */
export function installRows(
  ports: Pick<Ports, 'tables'>,
  shipped: ShippedTables,
): Pick<SetUpReport, 'added' | 'updated' | 'kept'> {
  let added = 0;
  let updated = 0;
  const kept: KeptValue[] = [];
  for (const [table, rows] of shipped) {
    const plan = planRows(table, ports.tables.read(table), rows);
    ports.tables.append(table, plan.added as unknown as RecordOf<Table>[]);
    ports.tables.update(table, plan.updated as unknown as Change<Table>[]);
    added += plan.added.length;
    updated += plan.updated.length;
    kept.push(...plan.kept);
  }
  return { added, updated, kept };
}

/** The person who sets the workbook up is its first manager. */
function managersOf(ports: SetUpPorts): string[] {
  const row = ports.tables.read(settings).find((candidate) => candidate.key === settingKeys.managers);
  const listed = (row?.value ?? '')
    .split(/[,、，;\s]+/)
    .map((email) => email.trim())
    .filter((email) => email !== '');
  if (listed.length > 0) return listed;
  const email = ports.user.email();
  return email === '' ? [] : [email];
}
