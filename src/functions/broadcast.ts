// How column and single arguments are laid side by side: ranges in, arrays out.
import { functionProblems } from './messages';
import { DaichoError, fail, type Problem, type Result } from '../domain/problem';

export interface NamedArgument {
  name: string;
  value: unknown;
}

export interface Broadcast {
  /** Undefined when every argument is a single value. */
  rows: number | undefined;
  /** One column an argument; a column of one value stands for every row. */
  columns: readonly (readonly unknown[])[];
}

/** A column of n rows and single values go together; a 1×1 range counts as a single value beside them. */
export function broadcast(args: readonly NamedArgument[]): Result<Broadcast> {
  let rows: number | undefined;
  let named = '';
  const columns: (readonly unknown[])[] = [];
  for (const { name, value } of args) {
    const column = columnOf(name, value);
    if (column instanceof DaichoError) return { ok: false, problem: column.problem };
    columns.push(column);
    if (!Array.isArray(value)) continue;
    if (rows === undefined || (rows === 1 && column.length !== 1)) {
      rows = column.length;
      named = name;
    } else if (column.length !== rows && column.length !== 1) {
      return fail(
        functionProblems.lengthsDiffer({
          first: named,
          firstRows: rows,
          second: name,
          secondRows: column.length,
        }),
      );
    }
  }
  return { ok: true, value: { rows, columns } };
}

function columnOf(name: string, value: unknown): readonly unknown[] | DaichoError {
  if (!Array.isArray(value)) return [value];
  const wide = value.find((row) => Array.isArray(row) && row.length !== 1) as unknown[] | undefined;
  if (wide) {
    const problem: Problem = functionProblems.notOneColumn({ name, columns: wide.length });
    return new DaichoError(problem);
  }
  return value.map((row: unknown) => (Array.isArray(row) ? (row[0] as unknown) : row));
}
