// This file defines how the chain of 監査記録 is checked, and its head kept outside the workbook.
import { canonicalJson, sha256Hex } from '../../domain/fingerprint';
import { audit, type AuditEntry } from '../../tables/records';
import type { Ports } from '../ports';

export interface ChainFinding {
  readonly index: number;
  readonly sequence: string;
  readonly kind: 'changed' | 'missing' | 'notLinked' | 'twice' | 'headDiffers';
}

/** What a manager was mailed earlier: the line with this number had this hash. */
export interface AuditHead {
  readonly sequence: string;
  readonly hash: string;
}

/** Rows in the order of the tab; people may have sorted it. */
export function checkChain(entries: readonly AuditEntry[], known?: AuditHead): ChainFinding[] {
  const findings: ChainFinding[] = [];
  const ordered = entries
    .map((entry, index) => ({ entry, index }))
    .sort((left, right) => Number(left.entry.sequence) - Number(right.entry.sequence));
  let hash = '';
  let expected = 1;
  for (const { entry, index } of ordered) {
    const own = Number(entry.sequence);
    const find = (kind: ChainFinding['kind']) => findings.push({ index, sequence: entry.sequence, kind });
    if (own > expected) find('missing');
    else if (own < expected) find('twice');
    else if (entry.previousHash !== hash) find('notLinked');
    if (hashOf(entry) !== entry.hash) find('changed');
    hash = entry.hash;
    expected = own + 1;
  }
  if (known) {
    const at = entries.findIndex(({ sequence }) => Number(sequence) === Number(known.sequence));
    const isSame = at >= 0 && entries[at]!.hash.startsWith(known.hash.toLowerCase());
    if (!isSame) findings.push({ index: at, sequence: known.sequence, kind: 'headDiffers' });
  }
  return findings;
}

function hashOf({ hash: _hash, ...entry }: AuditEntry): string {
  return sha256Hex(canonicalJson(entry));
}

/** The last line; undefined while there is none. */
export function auditHead(ports: Pick<Ports, 'tables'>): (AuditHead & { readonly at: string }) | undefined {
  const entries = ports.tables.read(audit);
  const last = entries.reduce<AuditEntry | undefined>(
    (latest, entry) => (!latest || Number(entry.sequence) > Number(latest.sequence) ? entry : latest),
    undefined,
  );
  return last && { sequence: last.sequence, hash: last.hash, at: last.at };
}
