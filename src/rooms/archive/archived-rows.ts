// How a row stands in a file: the texts of its stored columns, the id first, its seal among them.
import { plainText } from '../../domain/cell-value';
import type { Column, Table } from '../../tables/column';
import { isComputed } from '../../tables/computed';
import { deadlines } from '../../tables/deadlines';
import { outbox } from '../../tables/outbox';
import { audit } from '../../tables/records';

/** Tabs that only grow, in the order in which they are moved: 監査記録 tells of the others. */
export const archivedTables: readonly Table[] = [outbox, deadlines, audit];

export const archivedTable = (tab: string): Table | undefined =>
  archivedTables.find((table) => table.tab === tab);

export type PlainRow = Readonly<Record<string, unknown>>;

export function columnsOf(table: Table): readonly Column[] {
  const stored = table.columns.filter((column) => !isComputed(column));
  return [...stored].sort((left, right) => Number(right.key === table.id) - Number(left.key === table.id));
}

export const headersOf = (table: Table): string[] => columnsOf(table).map(({ header }) => header);

export const textsOf = (table: Table, row: PlainRow): string[] =>
  columnsOf(table).map(({ key }) => plainText(row[key]));

export const idOf = (table: Table, row: PlainRow): string => plainText(row[table.id]);

/** The row again, every value as its text: seals are made of texts. */
export const rowOf = (table: Table, texts: readonly string[]): PlainRow =>
  Object.fromEntries(columnsOf(table).map(({ key }, at) => [key, texts[at] ?? '']));
