// How shipped rows get into their tabs: what lacks is added, what nobody changed is updated (the truth rule).
import type { Ports } from '../../ports';
import type { ShippedTables } from './default-rows';
import { planRows, type KeptValue } from './truth';

interface Installed {
  readonly added: number;
  readonly updated: number;
  readonly kept: readonly KeptValue[];
}

/** Rule C16: the approval is for the text as it was shown. Only メール文面 has such a column. */
const isApprovedText = (row: Readonly<Record<string, unknown>>): boolean =>
  typeof row['approvalNumber'] === 'string' && row['approvalNumber'].trim() !== '';

export function installRows(ports: Pick<Ports, 'tables'>, shipped: ShippedTables): Installed {
  let added = 0;
  let updated = 0;
  const kept: KeptValue[] = [];
  for (const [table, rows] of shipped) {
    const plan = planRows(table, ports.tables.read(table), rows, isApprovedText);
    ports.tables.append(table, plan.added);
    ports.tables.update(table, plan.updated);
    added += plan.added.length;
    updated += plan.updated.length;
    kept.push(...plan.kept);
  }
  return { added, updated, kept };
}
