// What a version of the workbook changes in the tabs of the one before it.
import type { Table } from './column';

/** A cell as it stands. */
export type RawCell = string | number | boolean | Date;
/** A row of the version before, by its headers, those of dropped columns and of staff's own among them. */
export type RawRow = Readonly<Record<string, RawCell>>;

/** What a row becomes. */
export interface RewrittenRow {
  /** New cells by header; the others stay as they are. */
  readonly set: Readonly<Record<string, RawCell>>;
  /** For the manager's list: what was found on the way. @example '売上高等（円）が原文と異なります' */
  readonly note?: string;
}

/**
 * The change of one tab. Whatever its table has in another order is moved, and what it lacks is made, without being
 * named here.
 */
export interface TabChange {
  readonly table: Table;
  /** Headers that have another text now: old to new. All changes before and after find the new text. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of columns that are gone; the copy has them. */
  readonly dropped?: readonly string[];
  /** Words of a choice, by the column's key: old to new. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * After new columns are made and before old ones go. A row that was rewritten comes out of it as it went in, for a
   * set-up that died does it again.
   */
  readonly rewrite?: (rows: readonly RawRow[]) => readonly RewrittenRow[];
}

/** Rows that belong to another tab from this version on; whatever else stands in their tab stays. */
export interface RowMove {
  readonly from: Table;
  readonly to: Table;
  /** A row of `from` by its headers becomes one of `to` by its headers; nothing where it stays. */
  readonly row: (row: RawRow) => RawRow | undefined;
}

/** One step from version to version. Those before stay as they are: workbooks of any age come through all. */
export interface Migration {
  readonly name: string;
  /** The version that it leads to. */
  readonly to: number;
  readonly changes: readonly TabChange[];
  /** After all tabs have their columns. */
  readonly moves?: readonly RowMove[];
  /** Tabs whose rows have seals from this version on: those that stand are sealed as they are. */
  readonly seals?: readonly Table[];
}
