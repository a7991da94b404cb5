// What holds of the workbook whatever happened: ids, whole rows, references, nothing twice, the chain.
import type { Twin } from '../../../local/twin';
import { withDerived, type Table } from '../../../src/tables/column';
import { tabs as tables } from '../../../src/desk';
import { auditProblems } from './audit-chain';
import { rowPromises, type RowPromises } from './row-promises';

/** @example 'Q-2026-0001' */
export const OUR_NUMBER = /\b[A-Z]{1,2}-\d{4}-\d{4,}\b/g;

type Row = Readonly<Record<string, unknown>>;

export function workbookProblems(twin: Twin): string[] {
  const read = new Map(tables.map((table) => [table.key, rowsOf(twin, table)]));
  const idsIn = new Map(
    tables.map((table) => [table.key, new Set(read.get(table.key)!.map((row) => String(row[table.id])))]),
  );
  return [
    ...tables.flatMap((table) => idProblems(table, read.get(table.key)!)),
    ...rowPromises.flatMap((promises) => {
      const rows = read.get(promises.table.key)!;
      return [
        ...halfRows(promises, rows),
        ...lostReferences(promises, rows, idsIn),
        ...doubles(promises, rows),
      ];
    }),
    ...auditProblems(twin),
  ];
}

/** By column key; rows that hold nothing of ours left out. */
export function rowsOf(twin: Twin, table: Table): Row[] {
  const ours = table.columns.filter(({ type, owner }) => type !== 'computed' && owner !== 'staff');
  return twin.workbook
    .tabRows(table.tab)
    .filter((row) => Object.values(row).every((cell) => cell !== table.lastRowText))
    .map((row) =>
      withDerived(
        table,
        Object.fromEntries(
          table.columns
            .filter(({ type }) => type !== 'computed')
            .map(({ key, header }) => [key, row[header] ?? '']),
        ),
      ),
    )
    .filter(
      (row) => isFilled(row[table.id]) || ours.some(({ key, type }) => type !== 'flag' && isFilled(row[key])),
    );
}

const isFilled = (value: unknown): boolean => value !== '' && value !== null && value !== undefined;

function idProblems(table: Table, rows: readonly Row[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = String(row[table.id]);
    if (id === '') return [`${table.tab}: a row of ours without an id`];
    if (seen.has(id)) return [`${table.tab}: ${id} stands twice`];
    seen.add(id);
    return [];
  });
}

function halfRows({ table, whole }: RowPromises, rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const blank = whole.filter((key) => !isFilled(row[key]));
    return blank.length === 0 ? [] : [`${table.tab} ${String(row[table.id])}: no ${blank.join(', ')}`];
  });
}

function lostReferences(
  { table, refers = {}, mentions = [] }: RowPromises,
  rows: readonly Row[],
  idsIn: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return rows.flatMap((row) => {
    const say = (key: string, id: string) => `${table.tab} ${String(row[table.id])}: ${key} ${id} is nowhere`;
    const referred = Object.entries(refers)
      .map(([key, target]) => ({ key, id: String(row[key]), ids: idsIn.get(target.key)! }))
      .filter(({ id, ids }) => id !== '' && !ids.has(id));
    const mentioned = mentions.flatMap((key) =>
      [...String(row[key]).matchAll(OUR_NUMBER)].map(([id]) => ({ key, id })),
    );
    const lost = mentioned.filter(({ id }) => ![...idsIn.values()].some((ids) => ids.has(id)));
    return [...referred, ...lost].map(({ key, id }) => say(key, id));
  });
}

function doubles({ table, once = [] }: RowPromises, rows: readonly Row[]): string[] {
  return once.flatMap(({ keys, where = () => true }) => {
    const seen = new Map<string, string>();
    return rows.filter(where).flatMap((row) => {
      const event = keys.map((key) => String(row[key])).join('｜');
      if (event.replaceAll('｜', '') === '') return [];
      const first = seen.get(event);
      if (first !== undefined) {
        return [`${table.tab} ${String(row[table.id])}: the same ${keys.join('+')} as ${first}`];
      }
      seen.set(event, String(row[table.id]));
      return [];
    });
  });
}
