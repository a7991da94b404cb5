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
  const rows = new Map<Table, unknown>();
  const read = (table: Table) => {
    if (!rows.has(table)) rows.set(table, ports.tables.read(table));
    return rows.get(table);
  };
  return { ...ports, tables: { ...ports.tables, read: read as Ports['tables']['read'] } };
}
