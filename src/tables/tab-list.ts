// What a page shows of a tab that nobody sees: which columns, what its rows are filtered by, where one goes from it.
import type { Way } from '../domain/way';
import type { Table } from './column';

export interface TabList {
  /** Of two pages: what is only looked up, and what somebody works on. */
  readonly page: 'reference' | 'work';
  /** Lowest first, over all rooms. */
  readonly at: number;
  readonly table: Table;
  /** Keys, in the order in which they are read. */
  readonly columns: readonly string[];
  /** Key of the column whose words are a filter. */
  readonly state?: string;
  /** Where its work is done. */
  readonly next?: readonly Way[];
  /** What can be done about a row, by its texts. */
  readonly ways?: (row: Readonly<Record<string, string>>) => readonly Way[];
}
