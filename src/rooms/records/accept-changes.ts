// The record's own word that hand edits were meant.
import { seals, type Seal } from '../../tables/seals';
import type { Change, Ports } from '../../ports';
import { rates } from '../../tables/rates';
import { sealRatesAgain } from './seal-rates';
import { rowSealedTables } from '../../tables/sealed-tables';
import { numberedTables } from './check-parts';
import { DELETION_ACCEPTED } from './missing-rows';
import type { AcceptChangesRequest } from './contract';
import { sealedAgain } from './emptied';
import { rowIdOf, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf, sealsByKey } from './seal-writes';
import { recordWords as words } from './words';

/** A manager says that hand edits were meant: the rows are sealed as they stand, and the record says so. */
export function acceptChanges(
  ports: Pick<Ports, 'tables' | 'whole' | 'rates' | 'clock' | 'lock' | 'audit'>,
  request: AcceptChangesRequest,
): { readonly accepted: number } {
  return ports.lock.hold(() => {
    const now = ports.clock.now();
    sealRatesAgain(
      ports,
      request.changes.filter(({ tab }) => tab === rates.tab).map(({ id }) => id),
    );
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
    const ids = [
      ...changed.map(({ id }) => id),
      ...resealed(ports, request),
      ...again.map(({ sealKey }) => sealKey),
    ];
    if (ids.length === 0) return { accepted: 0 };
    ports.tables.update(seals, changed);
    ports.tables.append(seals, again);
    ports.audit.record('acceptChanges', ids, words.accepted(ids.length));
    ports.tables.flush();
    return { accepted: ids.length };
  });
}

/** Rows that carry their seals, of rooms that are off too. */
function resealed({ whole }: Pick<Ports, 'whole'>, { changes }: AcceptChangesRequest): string[] {
  return rowSealedTables.flatMap((table) => {
    const ids = changes.filter(({ tab }) => tab === table.tab).map(({ id }) => id);
    return ids.length === 0 ? [] : whole.tables.reseal(table, ids).map((id) => sealKeyOf(table.tab, id));
  });
}

/** Of frozen rows only a deletion can be meant: what stands must be what was frozen. */
function acceptedDeletions(
  { whole }: Pick<Ports, 'whole'>,
  wanted: readonly Seal[],
  now: string,
): Change<typeof seals>[] {
  return numberedTables.flatMap((table) => {
    const found = wanted.filter((seal) => seal.tab === table.tab && seal.found !== '');
    if (found.length === 0) return [];
    const standing = new Set((whole.tables.read(table) as PlainRow[]).map((row) => rowIdOf(table, row)));
    return found
      .filter(({ rowId }) => !standing.has(rowId))
      .map(({ sealKey }) => ({
        id: sealKey,
        set: { fingerprint: DELETION_ACCEPTED, found: '', sealedAt: now },
      }));
  });
}
