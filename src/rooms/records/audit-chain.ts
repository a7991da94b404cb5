// How the chain of 監査記録 is checked, and its head kept outside the workbook.
import type { Tables } from '../../ports';
import { canonicalJson, sha256Hex } from '../../domain/fingerprint';
import { CHAIN_START } from '../../tables/archive-index';
import { audit, numberOfLine, type AuditEntry } from '../../tables/records';
import { asTyped } from '../../tables/unread';

export interface ChainFinding {
  readonly index: number;
  readonly sequence: string;
  readonly kind: 'changed' | 'missing' | 'notLinked' | 'twice' | 'foreign' | 'headDiffers' | 'headArchived';
}

/** What a manager was mailed earlier: the line with this number had this hash. */
export interface AuditHead {
  readonly sequence: string;
  readonly hash: string;
}

/**
 * Whether each line follows the one before it; cheap, for it hashes nothing. Lines up to `start` stand in a file of
 * their own: those that a run has copied and not yet taken out follow whatever they follow there.
 */
export function checkLinks(entries: readonly AuditEntry[], start = CHAIN_START): ChainFinding[] {
  const findings: ChainFinding[] = [];
  let { hash } = start;
  let expected = start.sequence + 1;
  entries.forEach((entry, index) => {
    if (numberOfLine(entry) === undefined)
      findings.push({ index, sequence: entry.sequence, kind: 'foreign' });
  });
  for (const { entry, index, own } of inSequence(entries)) {
    if (own <= start.sequence) continue;
    const find = (kind: ChainFinding['kind']) => findings.push({ index, sequence: entry.sequence, kind });
    if (own > expected) find('missing');
    else if (own < expected) find('twice');
    else if (entry.previousHash !== hash) find('notLinked');
    hash = entry.hash;
    expected = own + 1;
  }
  return findings;
}

export function isChanged({ hash, ...entry }: AuditEntry): boolean {
  return sha256Hex(canonicalJson(entry)) !== hash;
}

export function checkHead(
  entries: readonly AuditEntry[],
  known: AuditHead | undefined,
  start = CHAIN_START,
): ChainFinding[] {
  if (!known) return [];
  const own = Number(known.sequence);
  if (own === start.sequence && start.hash.startsWith(known.hash.toLowerCase())) return [];
  if (own < start.sequence) return [{ index: -1, sequence: known.sequence, kind: 'headArchived' }];
  const at = entries.findIndex(({ sequence }) => Number(sequence) === Number(known.sequence));
  const isSame = at >= 0 && entries[at]!.hash.startsWith(known.hash.toLowerCase());
  return isSame ? [] : [{ index: at, sequence: known.sequence, kind: 'headDiffers' }];
}

/** Lines with a number, lowest first. */
export const linesInSequence = (entries: readonly AuditEntry[]): readonly AuditEntry[] =>
  inSequence(entries).map(({ entry }) => entry);

interface Numbered {
  readonly entry: AuditEntry;
  readonly index: number;
  readonly own: number;
}

/** Lines that have a number, lowest first: people sort the tab, and write below it. */
function inSequence(entries: readonly AuditEntry[]): readonly Numbered[] {
  return entries
    .flatMap((entry, index): Numbered[] => {
      const own = numberOfLine(entry);
      return own === undefined ? [] : [{ entry, index, own }];
    })
    .sort((left, right) => left.own - right.own);
}

/** Every line as it stands: one whose time was typed over no longer fits its hash, and shows by that. */
export function auditEntries(tables: Pick<Tables, 'read'>): AuditEntry[] {
  return tables.read(audit).map((row) => ({ ...row, at: asTyped(row.at) }));
}

/** The line with the highest number; undefined while there is none. */
export function auditHead(entries: readonly AuditEntry[]): (AuditHead & { readonly at: string }) | undefined {
  const [last] = inSequence(entries).slice(-1);
  return last && { sequence: last.entry.sequence, hash: last.entry.hash, at: last.entry.at };
}
