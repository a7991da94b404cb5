// How every write of the product to rates and facts leaves its seal: a hand edit leaves none.
import type { Table } from '../../tables/column';
import { seals, type Seal } from '../../tables/seals';
import { asTyped } from '../../tables/unread';
import type { Change, Clock, Tables } from '../../ports';
import { isSealedRow, isSealedTable, rowIdOf, rowSeal, sealKeyOf, type PlainRow } from './row-seals';

/** The same tables; seals are written with the flush that ends a use case, a constant number of calls a table. */
export function sealWrites(tables: Tables, clock: Pick<Clock, 'now'>): Tables {
  const written = new Map<Table, Set<string>>();
  const note = (table: Table, ids: readonly string[]) => {
    const noted = written.get(table) ?? new Set<string>();
    ids.forEach((id) => noted.add(id));
    if (noted.size > 0) written.set(table, noted);
  };
  return {
    ...tables,
    append: (table, records) => {
      tables.append(table, records);
      if (isSealedTable(table))
        note(
          table,
          records.map((record) => rowIdOf(table, record as PlainRow)),
        );
    },
    update: (table, changes, gone) => {
      // A row that was changed by hand before keeps its old seal, so that the change still shows.
      if (isSealedTable(table) && changes.length > 0) note(table, intactIds(tables, table, changes, written));
      tables.update(table, changes, gone);
    },
    flush: () => {
      if (written.size > 0) writeSeals(tables, written, clock.now());
      written.clear();
      tables.flush();
    },
  };
}

function intactIds<T extends Table>(
  tables: Tables,
  table: T,
  changes: readonly Change<T>[],
  written: ReadonlyMap<Table, ReadonlySet<string>>,
): string[] {
  const standing = sealsByKey(tables);
  const rows = new Map(tables.read(table).map((row) => [rowIdOf(table, row as PlainRow), row as PlainRow]));
  return changes
    .map(({ id }) => id)
    .filter((id) => {
      const seal = standing.get(sealKeyOf(table.tab, id))?.fingerprint ?? '';
      const row = rows.get(id);
      return seal === '' || written.get(table)?.has(id) || (row && rowSeal(table, row) === seal);
    });
}

function writeSeals(tables: Tables, written: ReadonlyMap<Table, ReadonlySet<string>>, now: string): void {
  const standing = sealsByKey(tables);
  const added: Seal[] = [];
  const changed: Change<typeof seals>[] = [];
  for (const [table, ids] of written) {
    for (const row of tables.read(table)) {
      const plain = row as PlainRow;
      const id = rowIdOf(table, plain);
      if (!ids.has(id) || !isSealedRow(table, plain)) continue;
      const seal = sealOf(table, plain, now);
      const found = standing.get(seal.sealKey);
      if (!found) added.push(seal);
      else if (found.fingerprint !== seal.fingerprint) changed.push({ id: seal.sealKey, set: seal });
    }
  }
  tables.append(seals, added);
  tables.update(seals, changed);
}

export function sealOf(table: Table, row: PlainRow, now: string): Seal {
  const rowId = rowIdOf(table, row);
  return {
    sealKey: sealKeyOf(table.tab, rowId),
    tab: table.tab,
    rowId,
    sealedAt: now,
    found: '',
    fingerprint: rowSeal(table, row),
  };
}

/** Only for the reader's eye is the time of a seal: it is shown as it stands. */
export function sealsByKey(tables: Pick<Tables, 'read'>): Map<string, Seal> {
  const rows = tables.read(seals).map((seal): Seal => ({ ...seal, sealedAt: asTyped(seal.sealedAt) }));
  return new Map(rows.map((seal) => [seal.sealKey, seal]));
}
