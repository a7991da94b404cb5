// Seals that come after their rows: of a set-up that died between the two, and of words that have another name now.
import type { Ports } from '../../ports';
import type { Table } from '../../tables/column';
import { seals } from '../../tables/seals';
import { isSealedRow, rowIdOf, rowSeal, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf, sealsByKey } from './seal-writes';

/** Rows that have none; the record check would seal them as well. */
export function sealUnsealed({ tables, clock }: Pick<Ports, 'tables' | 'clock'>): void {
  const standing = sealsByKey(tables);
  const lacking = sealedTables.flatMap((table) =>
    tables
      .read(table)
      .filter((row) => isSealedRow(table, row as PlainRow))
      .map((row) => sealOf(table, row as PlainRow, clock.now()))
      .filter(({ sealKey, rowId }) => rowId !== '' && !standing.has(sealKey)),
  );
  tables.append(seals, lacking);
}

/** Only where the row is otherwise as the product wrote it. `words`: by the column's key, old to new. */
export function resealRenamed(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  table: Table,
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  const standing = sealsByKey(tables);
  const changes = tables.read(table).flatMap((row) => {
    const plain = row as PlainRow;
    const sealKey = sealKeyOf(table.tab, rowIdOf(table, plain));
    const sealed = standing.get(sealKey)?.fingerprint ?? '';
    if (sealed === '' || rowSeal(table, asBefore(plain, words)) !== sealed) return [];
    const { fingerprint, sealedAt } = sealOf(table, plain, clock.now());
    return fingerprint === sealed ? [] : [{ id: sealKey, set: { fingerprint, sealedAt } }];
  });
  tables.update(seals, changes);
}

function asBefore(
  row: PlainRow,
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
): PlainRow {
  const old = Object.entries(words).flatMap(([key, pairs]) =>
    Object.entries(pairs).flatMap(([before, now]) => (row[key] === now ? [[key, before]] : [])),
  );
  return { ...row, ...(Object.fromEntries(old) as PlainRow) };
}
