// 初期設定: the workbook's tabs, its shipped rows, and a report of what was done.
import { addressesIn } from '../../domain/mail-address';
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import { programs as registry } from '../../programs';
import { confirmedKeys, facts } from '../../tables/facts';
import { settings } from '../../tables/masters';
import { referrals } from '../../tables/referrals';
import { defaultRows } from './default-rows';
import { settingValues } from '../../tables/setting-values';
import type { SetUpReport } from './contract';
import { doubtReferrals } from '../referrals';
import type { Ports } from '../../ports';
import { installRows } from './install-rows';
import { SCHEMA_VERSION } from './schema-version';
import { setUpAudit } from './words';

type SetUpPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'builder' | 'checks'>;

export function setUpWorkbook(ports: SetUpPorts): SetUpReport {
  refuseSetUp(ports);
  return ports.lock.hold(() => {
    const created = ports.builder.layOut(registry);
    const managers = managersOf(ports);
    const shipped = defaultRows(managers.join(','), SCHEMA_VERSION, confirmedKeys(ports.tables.sound(facts)));
    const { added: addedRows, updated, kept } = installRows(ports, shipped);
    const standing = ports.tables.read(referrals);
    const doubts = doubtReferrals(registry, standing, ports.clock.today().slice(0, 4));
    ports.tables.append(referrals, doubts);
    const added = addedRows + doubts.length;
    ports.builder.finish(managers);
    ports.builder.startReferenceDate(ports.clock.today());
    const health = ports.checks.show();
    if (created.length + added + updated > 0) {
      ports.audit.record('setUpWorkbook', created, setUpAudit(added, updated, kept.length));
    }
    ports.tables.flush();
    ports.log.info('setUp', { created: created.length, added, updated, kept: kept.length });
    return { created, added, updated, kept, health };
  });
}

/** A workbook that stands is its managers' to change, and never set up by a program that is older than it. */
export function refuseSetUp({ builder, user }: Pick<Ports, 'builder' | 'user'>): void {
  const standing = builder.schemaVersion();
  if (standing > SCHEMA_VERSION)
    refuse(houseProblems.workbookNewer({ workbook: standing, program: SCHEMA_VERSION }));
  if (standing > 0 && !user.isManager()) refuse(houseProblems.notManager());
}

/** The person who sets the workbook up is its first manager. */
function managersOf(ports: SetUpPorts): string[] {
  const listed = addressesIn(settingValues(ports.tables.read(settings))('managers'));
  if (listed.length > 0) return listed;
  const email = ports.user.email();
  return email === '' ? [] : [email];
}
