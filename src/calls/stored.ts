// JSON that the house keeps in a hidden column: what it holds is declared here and read again without trust.
import * as z from 'zod/mini';
import { at, fail, ok, type Problem, type Result } from '../domain/problem';
import type { Field, Fitting } from './fields';
import './fields';
import { storedProblems } from './words';

export type { Field };
/** What a declaration, and what a column of it, holds. */
export type Kept<Part extends (...given: never) => Field<unknown>> = z.output<ReturnType<Part>>;
export type ValueIn<Column> = Column extends StoredColumn<never, infer Value> ? Value : never;

export const text = (): Field<string> => z.string();
export const number = (): Field<number> => z.number();
export const flag = (): Field<boolean> => z.boolean();
export const orNull = <Value>(part: Field<Value>): Field<Value | null> => z.nullable(part);
export const optional = <Value>(part: Field<Value>): Field<Value | undefined> => z.optional(part);
export const list = <Value>(part: Field<Value>): Field<readonly Value[]> => z.array(part);
export const map = <Value>(part: Field<Value>): Field<Readonly<Record<string, Value>>> =>
  z.record(z.string(), part);
export const oneOf = <const Word extends string>(words: readonly Word[]): Field<Word> => z.enum(words);
export const either = <Left, Right>(left: Field<Left>, right: Field<Right>): Field<Left | Right> =>
  z.union([left, right]);
export const anything = (): Field<unknown> => z.unknown();
/** The first version of its column. */
export const version1 = (): Field<1> => z.literal(1);
/** One of several objects, told apart by the words of this field. */
export const byKind = <const Parts extends readonly Field<unknown>[]>(
  kind: string,
  parts: Parts,
): Field<z.output<Parts[number]>> => z.discriminatedUnion(kind, parts as never);
/** Checked no further than `part` does: what nobody reckons with. */
export const like = <Value>(part: Field<unknown>): Field<Value> => part as Field<Value>;

type Parts = Readonly<Record<string, Field<unknown>>>;

/** An object with these fields; others of a later hand are let be. */
export const fields = <const P extends Parts>(
  parts: P,
): Field<{ readonly [K in keyof Fitting<P>]: Fitting<P>[K] }> => z.object(parts) as never;

export const texts = <Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, text()])) as { readonly [K in Key]: Field<string> };

/** As `tables/column.ts` declares it. */
interface Tab {
  readonly tab: string;
  readonly id: string;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
}

/** A column of JSON. It never throws, whatever a person has put there. */
export interface StoredColumn<Row, Value, T = unknown> {
  readonly table: T;
  readonly key: string;
  /** The value, or what is wrong with this row, by its place. */
  readonly read: (row: Row) => Result<Value>;
  /** Undefined where it cannot be read, or is blank. */
  readonly of: (row: Row) => Value | undefined;
  /** A line for each row that cannot be read; one that was made by hand has nothing there, and is none. */
  readonly wrong: (rows: readonly Row[]) => readonly Problem[];
}

/** For whoever finds that a stored content, though well formed, is none that is known. */
export const notReadable = (id: string, field: string): Problem =>
  storedProblems.storedUnreadable({ id, field });

/**
 * The declaration is built when the column is first read. What comes out is the very object that was parsed, with the
 * fields of a later hand and in its own order: fingerprints are made of it. `anew`: a copy with the declared fields
 * alone, for what a call declares too.
 */
export function storedIn<T extends Tab, Key extends string, Value>(
  table: T,
  key: Key,
  declare: () => Field<Value>,
  { anew = false } = {},
): StoredColumn<Readonly<Record<Key, string>>, Value, T> {
  const { tab, id, columns } = table;
  let declared: Field<Value> | undefined;
  const column = columns.find((one) => one.key === key)!.header;
  const read = (row: Readonly<Record<Key, string>>): Result<Value> => {
    const wrong = (problem: keyof typeof storedProblems, field = '') =>
      fail<Value>(
        at(storedProblems[problem]({ id: String((row as Readonly<Record<string, unknown>>)[id]), field }), {
          tab,
          column,
        }),
      );
    let value: unknown;
    try {
      value = JSON.parse(row[key]);
    } catch {
      return wrong('storedUnreadable');
    }
    const version = (value as { readonly version?: unknown } | null)?.version;
    if (typeof version === 'number' && version > 1) return wrong('storedNewer');
    const found = z.safeParse((declared ??= declare()), value);
    if (version !== 1 || !found.success)
      return wrong('storedUnreadable', found.error?.issues[0]?.path.map(String).join('.'));
    return ok(anew ? found.data : (value as Value));
  };
  return {
    table,
    key,
    read,
    of: (row) => {
      const found = read(row);
      return found.ok ? found.value : undefined;
    },
    wrong: (rows) =>
      rows.flatMap((row) => {
        const found: Result<unknown> = row[key] === '' ? ok(null) : read(row);
        return found.ok ? [] : [found.problem];
      }),
  };
}

/**
 * Of a text that is kept outside of the cells, where nobody is asked to mend it: undefined where it is not what was
 * declared. The declaration is built when the first text is read.
 */
export function keptAs<Value>(declare: () => Field<Value>): (text: string | undefined) => Value | undefined {
  let declared: Field<Value> | undefined;
  return (text) => {
    if (text === undefined) return undefined;
    try {
      const found = z.safeParse((declared ??= declare()), JSON.parse(text));
      return found.success ? found.data : undefined;
    } catch {
      return undefined;
    }
  };
}
