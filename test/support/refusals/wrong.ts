// What can be wrong with a desk, for states: a cell retyped, a row as it never should be.
import { withDerived, type RecordOf, type Table } from '../../../src/tables/column';
import type { MemoryWorld } from '../memory-ports';

/** A person types into a cell. */
export const cell =
  <T extends Table>(table: T, id: string, key: keyof RecordOf<T> & string, value: unknown) =>
  ({ type }: MemoryWorld): void =>
    type(table, id, key, value);

/** The row has these values, past every check of ours. */
export const put =
  <T extends Table>(table: T, id: string, set: Partial<RecordOf<T>>) =>
  (world: MemoryWorld): void => {
    const found = (world.rows.get(table.key) ?? []).find(
      (row) => withDerived(table, row)[table.id as string] === id,
    );
    if (!found) throw new Error(`${table.tab} has no row ${id}`);
    Object.assign(found, set);
  };

/** All that is wrong, one after the other. */
export const all =
  (...parts: readonly ((world: MemoryWorld) => unknown)[]) =>
  (world: MemoryWorld): void =>
    parts.forEach((part) => part(world));
