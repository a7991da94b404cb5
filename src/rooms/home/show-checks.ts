// 点検 on ホーム: the lines of all rooms, each tab read once.
import type { Ports, RunKind } from '../../ports';
import type { Check } from '../../room';
import type { Table } from '../../tables/column';

export function showChecks(ports: Ports, checks: readonly Check[], during?: RunKind): readonly string[] {
  const known = readingOnce(ports);
  const lines = checks.flatMap((check) => check.lines(known, during));
  ports.builder.showHealth(lines);
  return lines;
}

/** Several rooms look at the same tabs, and none of them writes. */
function readingOnce(ports: Ports): Ports {
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
