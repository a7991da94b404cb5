// For calls that write nothing: many parts of one answer look at the same tabs, and each is read once.
import type { Table } from '../tables/column';
import type { Tables } from '../ports';

export function readOnce(tables: Tables): Tables {
  const known = new Map<Table, unknown>();
  const read = ((table: Table) => {
    if (!known.has(table)) known.set(table, tables.read(table));
    return known.get(table);
  }) as Tables['read'];
  const sifted = new Map<Table, unknown>();
  const sound = ((table: Table) => {
    if (!sifted.has(table)) sifted.set(table, tables.sift(read(table)));
    return sifted.get(table);
  }) as Tables['sound'];
  return { ...tables, read, sound };
}
