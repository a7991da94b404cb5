// This file defines which facts the insurer has confirmed, as 事実 has it now.
import { CONFIRMED, facts } from '../../tables/facts';
import type { Ports } from '../../ports';

/** Keys such as `GH/revenue.tax`. One read. */
export function confirmedFacts(ports: Pick<Ports, 'tables'>): ReadonlySet<string> {
  const rows = ports.tables.sound(facts).filter((row) => row.state === CONFIRMED);
  return new Set(rows.map((row) => row.factKey));
}
