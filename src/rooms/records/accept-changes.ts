// The record's own word that hand edits were meant.
import { seals, type Seal } from '../../tables/seals';
import type { Change, Ports } from '../../ports';
import { DELETION_ACCEPTED, frozenTables } from './check-parts';
import type { AcceptChangesRequest } from './contract';
import { sealedAgain } from './emptied';
import { rowIdOf, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf, sealsByKey } from './seal-writes';
import { recordWords as words } from './words';

/** A manager says that hand edits were meant: the rows are sealed as they stand, and the record says so. */
export function acceptChanges(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'audit'>,
  request: AcceptChangesRequest,
): { readonly accepted: number } {
  return ports.lock.hold(() => {
    const now = ports.clock.now();
    const wanted = new Set(request.changes.map(({ tab, id }) => sealKeyOf(tab, id)));
    const sealed = sealsByKey(ports.tables);
    const changed: Change<typeof seals>[] = [];
    for (const table of sealedTables) {
      const keys = [...wanted].filter((key) => sealed.get(key)?.tab === table.tab);
      if (keys.length === 0) continue;
      const rows = new Map(
        (ports.tables.read(table) as PlainRow[]).map((row) => [
          sealKeyOf(table.tab, rowIdOf(table, row)),
          row,
        ]),
      );
      for (const key of keys) {
        const row = rows.get(key);
        // A row that is gone is no longer waited for.
        const set = row ? sealOf(table, row, now) : { fingerprint: '', found: '', sealedAt: now };
        changed.push({ id: key, set });
      }
    }
    changed.push(
      ...acceptedDeletions(
        ports,
        [...wanted].flatMap((key) => sealed.get(key) ?? []),
        now,
      ),
    );
    const again = sealedAgain(ports, request.changes, sealed, now);
    const accepted = [...changed.map(({ id }) => id), ...again.map(({ sealKey }) => sealKey)];
    if (accepted.length === 0) return { accepted: 0 };
    ports.tables.update(seals, changed);
    ports.tables.append(seals, again);
    ports.audit.record('acceptChanges', accepted, words.accepted(accepted.length));
    ports.tables.flush();
    return { accepted: accepted.length };
  });
}

/** Of frozen rows only a deletion can be meant: what stands must be what was frozen. */
function acceptedDeletions(
  ports: Pick<Ports, 'tables'>,
  wanted: readonly Seal[],
  now: string,
): Change<typeof seals>[] {
  return frozenTables.flatMap((table) => {
    const found = wanted.filter((seal) => seal.tab === table.tab && seal.found !== '');
    if (found.length === 0) return [];
    const standing = new Set((ports.tables.read(table) as PlainRow[]).map((row) => rowIdOf(table, row)));
    return found
      .filter(({ rowId }) => !standing.has(rowId))
      .map(({ sealKey }) => ({
        id: sealKey,
        set: { fingerprint: DELETION_ACCEPTED, found: '', sealedAt: now },
      }));
  });
}
