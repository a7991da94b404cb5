// What a tab is: a typed column table from which codec, set-up, protection and record type derive.
import { plainText } from '../domain/cell-value';
import type { Closed, DoubtfulType, Unread } from './unread';

/**
 * How a column's cells are stored and read.
 * - `text`: free text, kept literally (never a formula)
 * - `code`: a validated code (member number, plan code), stored as text in an `@` cell
 * - `yen`, `number`: integers and numbers; blank is `null`
 * - `date`: ISO `YYYY-MM-DD` in records, a date cell in the sheet; blank is ''
 * - `dateTime`: ISO `YYYY-MM-DDTHH:mm:ss` (Asia/Tokyo) in records; blank is ''
 * - `choice`: one of `choices`; `flag`: a checkbox
 * - `json`: a hidden last column of frozen tabs, with a version inside
 * - `computed`: filled by the one formula in its header cell; never read or written as a record
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'yen'
  | 'number'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'flag'
  | 'json'
  | 'computed';

export interface Column<Key extends string = string, Type extends ColumnType = ColumnType> {
  readonly key: Key;
  readonly header: string;
  readonly type: Type;
  /** Where nothing is said, the product's: scripts write those, and a column of the staff only when a row is made. */
  readonly owner?: 'staff';
  readonly choices?: readonly string[];
  /** False: the drop-down offers the choices and lets other text stand. */
  readonly strict?: boolean;
  /** Pixels. */
  readonly width?: number;
  readonly note?: string;
  /** Stands with its neighbours in a group that starts collapsed; a click on its toggle opens it. */
  readonly folded?: boolean;
  /** Codes, keys and hashes that nobody reads: the last columns of a tab, out of sight. */
  readonly hidden?: boolean;
  /** The header cell's formula of a computed column; the computed columns behind it without one are filled by it too. */
  readonly formula?: string;
  /** Long cells go on in the next line. */
  readonly wrap?: boolean;
  /** What the row was when the product last wrote it (tables/row-seal): the store writes it, no script does. */
  readonly seal?: true;
}

export interface Table<Columns extends readonly Column[] = readonly Column[], Derived = unknown> {
  readonly key: string;
  readonly tab: string;
  /** Key of the column, or of what is derived, whose text identifies a row. */
  readonly id: string;
  readonly columns: Columns;
  /** What follows from the cells of a row each time it is read: scripts use it, no cell stores it. */
  readonly derive?: Derivation<Derived>;
  /** `manager`: hard-protected; `staff`: warning only, staff workflows write there. */
  readonly guardedFor: 'manager' | 'staff';
  readonly tabColor?: string;
  /** The first ones, that stay while the others are scrolled; they and all that is folded keep their place. */
  readonly frozenColumns?: number;
  /** Rows whose cells stand out while a formula holds; `{key}` in it is the row's cell of that column. */
  readonly marks?: readonly Mark[];
  /** Of tables with a seal. */
  readonly sealing?: Sealing;
  /** Text of a protected last row; new rows go above it, so that a named range over the table grows with them. */
  readonly lastRowText?: string;
}

/** How the seal of a row is made and taken. */
export interface Sealing {
  /** Sealed one by one as well, so that a row still says whose it is after another cell was rewritten. */
  readonly apart?: readonly string[];
  /** The columns of the staff are sealed too while this column has one of these words: nothing more is filled in. */
  readonly staffOnce?: { readonly key: string; readonly words: readonly string[] };
  /** A row that was rewritten is in doubt for every reader, as one with a cell that cannot be read is. */
  readonly doubts?: true;
}

export interface Mark {
  readonly when: string;
  /** Neighbouring columns. */
  readonly keys: readonly string[];
  readonly font: string;
  readonly background?: string;
}

/** Values of a row that are nowhere stored. */
export interface Derivation<Derived = unknown> {
  /** The columns that they follow from. */
  readonly from: readonly string[];
  /** Of these, the ones that the id follows from. */
  readonly idFrom: readonly string[];
  readonly keys: readonly string[];
  readonly of: (texts: Readonly<Record<string, string>>) => Derived;
}

/** What a script writes into a cell, and what a cell is that could be read. Blank is a value: '' or null. */
type ValueOf<C extends Column, Type = C['type']> = Type extends 'yen' | 'number'
  ? number | null
  : Type extends 'flag'
    ? boolean
    : Type extends 'choice'
      ? WordOf<C>
      : string;

/** Where other text may stand, any text is a value. */
type WordOf<C> = C extends { strict: false }
  ? string
  : C extends { choices: readonly (infer Word extends string)[] }
    ? Word | ''
    : string;

type Stored<T extends Table> = Exclude<
  T['columns'][number],
  { readonly type: 'computed' } | { readonly seal: true }
>;

type DerivedOf<T extends Table> = T extends Table<readonly Column[], infer Derived> ? Derived : unknown;

/** What a script writes: every column but the computed ones, by key; what is derived cannot be set. */
export type NewOf<T extends Table> = { [C in Stored<T> as C['key']]: ValueOf<C> } & {
  [Key in keyof DerivedOf<T>]?: never;
};

/** The record of one row: what is stored, and what follows from it. */
export type RecordOf<T extends Table> = { [C in Stored<T> as C['key']]: ValueOf<C> } & DerivedOf<T>;

type CellOf<C extends Column> = C extends { type: 'choice'; strict: false }
  ? string
  : C['type'] extends DoubtfulType
    ? Closed<ValueOf<C>>
    : ColumnType extends C['type']
      ? // A column known only when it runs: 料率, whose cells rating reads by itself.
        ValueOf<C> | Unread
      : ValueOf<C>;

/** One row as read: people type freely, so only its texts, codes and ticks are values before anybody asks. */
export type RowOf<T extends Table> = { [C in Stored<T> as C['key']]: CellOf<C> } & DerivedOf<T>;

/** Declares a table, keeping keys and types of its columns for `RecordOf`. */
export function defineTable<const Columns extends readonly Column[], Derived = unknown>(
  definition: Table<Columns, Derived> & {
    readonly id: Columns[number]['key'] | (keyof NoInfer<Derived> & string);
  },
): Table<Columns, Derived> {
  return definition;
}

/** The row with what follows from its cells, whether they could be read or not. */
export function withDerived(table: Table, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { derive } = table;
  if (!derive) return { ...row };
  const texts = Object.fromEntries(derive.from.map((key) => [key, plainText(row[key])]));
  return { ...row, ...(derive.of(texts) as object) };
}

/** A record as it is written: without what follows from it. */
export function storedPart<T extends Table>(table: T, record: RecordOf<T>): NewOf<T> {
  const derived: readonly string[] = table.derive?.keys ?? [];
  return Object.fromEntries(Object.entries(record).filter(([key]) => !derived.includes(key))) as NewOf<T>;
}
