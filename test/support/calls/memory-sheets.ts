// This file defines what globals read of the sheet itself, over a world in memory: the selection and named cells.
import type { Table } from '../../../src/tables/column';
import { tables } from '../../../src/tables/index';
import type { MemoryWorld } from '../memory-ports';

/** Nobody has selected a row. */
export const selectedIds = (): string[] => [];
export const visibleSelectedIds = (): string[] => [];
export const referenceDate = (world: MemoryWorld): string => world.state.today;
export const writeReferenceDate = (): void => undefined;

export function showRow(world: MemoryWorld, tab: string, id: string): { found: boolean } {
  const table = tables.find((candidate: Table) => candidate.tab === tab);
  const rows = table ? (world.rows.get(table.key) ?? []) : [];
  return { found: table !== undefined && (id === '' || rows.some((row) => row[table.id] === id)) };
}
