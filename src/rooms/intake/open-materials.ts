// 資料を送付: the requests for material that have not left yet, and what would be sent.
import { parseMaterials } from '../../domain/material';
import { problemText } from '../../domain/problem-text';
import { programOf } from '../../programs';
import type { Ports } from '../../ports';
import { intakes, type Intake } from '../../tables/intakes';
import { members } from '../../tables/members';
import { lookup } from '../../tables/unread';
import { gatherLetterFacts } from '../mail';
import type { MaterialsDesk } from './contract';
import { intakeProblems } from './words';

/** What still has to leave. */
export const isMaterialOpen = ({ state, material }: Pick<Intake, 'state' | 'material'>): boolean =>
  state !== '取下げ' && (material === '未送付' || material === '送付待ち');

/** Five reads. */
export function openMaterials(ports: Pick<Ports, 'tables' | 'clock'>): MaterialsDesk {
  const facts = gatherLetterFacts(ports);
  const materials = parseMaterials(facts.setting('materials'));
  const memberOf = lookup(ports.tables.read(members), (row) => row.memberKey);
  return {
    materials,
    blocked: materials.length > 0 ? '' : problemText(intakeProblems.materialsUnset()),
    lines: ports.tables
      .sound(intakes)
      .filter(isMaterialOpen)
      .map((row) => {
        const member = ports.tables.orAside(() => memberOf.get(row.memberKey));
        return {
          receiptNumber: row.receiptNumber,
          receivedAt: row.receivedAt,
          organization: member?.organization ?? row.organization,
          programName: programOf(row.program)?.name ?? row.program,
          state: row.material,
          email: member?.email ?? '',
          address: member ? `〒${member.postalCode} ${member.address}` : '',
        };
      }),
  };
}
