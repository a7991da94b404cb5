// Which rows are sealed, and by what: facts and issued rates, in the columns that the product keeps.
import { plainText } from '../../domain/cell-value';
import { fingerprintOf } from '../../domain/fingerprint';
import { rateStateText } from '../../rating/rate-row';
import type { Table } from '../../tables/column';
import { isComputed } from '../../tables/computed';
import { coverages } from '../../tables/coverages';
import { facts } from '../../tables/facts';
import { plans, programs } from '../../tables/masters';
import { questions } from '../../tables/questions';
import { rates } from '../../tables/rates';
import { Unread } from '../../tables/unread';

export type PlainRow = Readonly<Record<string, unknown>>;

export const sealedTables: readonly Table[] = [rates, facts, programs, plans, coverages, questions];

export function isSealedTable(table: Table): boolean {
  return sealedTables.some(({ key }) => key === table.key);
}

/** A draft is meant to be edited: it is sealed when it goes into force. */
export function isSealedRow(table: Table, row: PlainRow): boolean {
  return table.key !== rates.key || row['state'] !== rateStateText.draft;
}

export function rowIdOf(table: Table, row: PlainRow): string {
  return plainText(row[table.id]);
}

/** What stands for other cells of the row. */
const TELLS_ITSELF: readonly string[] = ['fingerprint', 'checksum'];

/** Columns that staff or managers key are theirs to change. */
export function rowSeal(table: Table, row: PlainRow): string {
  const columns = table.columns.filter(
    (column) => column.owner !== 'staff' && !isComputed(column) && !TELLS_ITSELF.includes(column.key),
  );
  return fingerprintOf(columns.map(({ key }) => asSealed(row[key]))).slice(0, 32);
}

/** What cannot be read counts by its text: a row that is sorted to another place keeps its seal. */
function asSealed(cell: unknown): unknown {
  return cell instanceof Unread ? cell.text : (cell ?? '');
}

export function sealKeyOf(tab: string, id: string): string {
  return `${tab}/${id}`;
}
