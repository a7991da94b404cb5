// Several rooms look at the same tabs, and none of them writes: each tab is read once.
import type { Ports } from '../../ports';
import type { Table } from '../../tables/column';

export function readingOnce(ports: Ports): Ports {
  const { tables } = ports;
  const read = once((table) => tables.read(table)) as Ports['tables']['read'];
  const sound = once((table) => tables.sift(read(table))) as Ports['tables']['sound'];
  return { ...ports, tables: { ...tables, read, sound } };
}

function once<Rows>(read: (table: Table) => Rows): (table: Table) => Rows {
  const known = new Map<Table, Rows>();
  return (table) => {
    if (!known.has(table)) known.set(table, read(table));
    return known.get(table)!;
  };
}
