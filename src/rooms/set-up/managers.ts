// Who may set a workbook up, and who looks after it then.
import { addressesIn } from '../../domain/mail-address';
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { bookPlace } from '../records';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import { SCHEMA_VERSION } from './schema-version';

/** A workbook that stands is its managers' to change, and never set up by a program that is older than it. */
export function refuseSetUp(ports: Pick<Ports, 'builder' | 'user' | 'tables' | 'memory'>): void {
  const { builder, user } = ports;
  const standing = builder.schemaVersion();
  if (standing > 0 && bookPlace(ports) === 'copy') refuse(houseProblems.bookCopied());
  if (standing > SCHEMA_VERSION)
    refuse(houseProblems.workbookNewer({ workbook: standing, program: SCHEMA_VERSION }));
  if (standing > 0 && !user.isManager()) refuse(houseProblems.notManager());
}

/** The person who sets the workbook up is its first manager. */
export function managersOf(ports: Pick<Ports, 'builder' | 'tables' | 'user'>): string[] {
  const stands = ports.builder.schemaVersion() > 0;
  const listed = stands ? addressesIn(settingValues(ports.tables.read(settings))('managers')) : [];
  if (listed.length > 0) return listed;
  const email = ports.user.email();
  return email === '' ? [] : [email];
}
