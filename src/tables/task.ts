// What somebody owes, as it follows from rows each time: nothing is kept, so that only what it waits for closes it.
import type { Problem } from '../domain/problem';
import type { Way } from '../domain/way';
import type { RowOf, Table } from './column';
import type { members } from './members';
import { attempt, certainIn, type Certain } from './unread';

export interface Task {
  /** Of the row that it is about. */
  readonly number: string;
  readonly organization: string;
  /** As the row or its member has it; '' where nobody has taken it. */
  readonly owner: string;
  /** ISO date from which it waits; '' where no row says so. */
  readonly since: string;
  /** What closes it. */
  readonly waitsFor: string;
  /** Where that is done. */
  readonly ways: readonly Way[];
}

/** Of a row that cannot be read nobody can tell whether something waits: reading it is the task. */
export interface UnreadRow {
  readonly problem: Problem;
  readonly table: Table | undefined;
  readonly id: string;
}

export type FoundTask = Task | UnreadRow;

/** A task of each row that owes one, by these cells of it; no row hides another. */
export function taskRows<T extends Table, K extends keyof RowOf<T> & string>(
  table: T,
  rows: readonly RowOf<T>[],
  keys: readonly K[],
  taskOf: (row: Omit<RowOf<T>, K> & Certain<Pick<RowOf<T>, K>>) => Task | undefined,
): FoundTask[] {
  return rows.flatMap((row): FoundTask | readonly [] => {
    const found = attempt(() => taskOf(certainIn(row, keys)));
    if (found.ok) return found.value ?? [];
    return {
      problem: found.problem,
      table,
      id: String((row as Readonly<Record<string, unknown>>)[table.id]),
    };
  });
}

/** Who looks after a member: the solicitor of its row. */
export function solicitorsOf(
  rows: readonly Pick<RowOf<typeof members>, 'memberKey' | 'memberNumber' | 'solicitor'>[],
): { readonly ofKey: (memberKey: string) => string; readonly ofNumber: (memberNumber: string) => string } {
  const byKey = new Map(rows.map((row) => [row.memberKey, row.solicitor]));
  const byNumber = new Map<string, string>();
  for (const { memberNumber, solicitor } of rows) {
    if (!byNumber.get(memberNumber)) byNumber.set(memberNumber, solicitor);
  }
  return {
    ofKey: (memberKey) => byKey.get(memberKey) ?? '',
    ofNumber: (memberNumber) => byNumber.get(memberNumber) ?? '',
  };
}
