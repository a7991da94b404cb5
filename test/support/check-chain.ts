// The whole check of the chain of 監査記録 in one go; the product makes it part by part.
import {
  checkHead,
  checkLinks,
  isChanged,
  type AuditHead,
  type ChainFinding,
} from '../../src/rooms/records/audit-chain';
import { numberOfLine, type AuditEntry } from '../../src/tables/records';

/** Rows in the order of the tab; people may have sorted it. */
export function checkChain(entries: readonly AuditEntry[], known?: AuditHead): ChainFinding[] {
  const links = new Map(checkLinks(entries).map((finding) => [finding.index, finding]));
  const rows = entries.flatMap((entry, index): ChainFinding[] => [
    ...(links.has(index) ? [links.get(index)!] : []),
    ...(numberOfLine(entry) !== undefined && isChanged(entry)
      ? [{ index, sequence: entry.sequence, kind: 'changed' as const }]
      : []),
  ]);
  return [...rows, ...checkHead(entries, known)];
}
