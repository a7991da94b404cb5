// How a hand edit of rates, facts and frozen rows is told apart from the work of staff.
import type { Table } from '../tables/column';
import { isComputed } from '../tables/computed';
import { disclosures } from '../tables/disclosures';
import { coverages } from '../tables/coverages';
import { facts } from '../tables/facts';
import { plans, programs } from '../tables/masters';
import { policies } from '../tables/policies';
import { questions } from '../tables/questions';
import { quotes } from '../tables/quotes';
import { rates } from '../tables/rates';
import { audit } from '../tables/records';
import { rowSealedTables } from '../tables/sealed-tables';
import { decodeCell } from './codec';

export interface HandEdit {
  readonly tab: string;
  readonly ids: readonly string[];
  /** Headers of the product's own columns that were edited. */
  readonly columns: readonly string[];
}

const WATCHED: readonly Table[] = [
  rates,
  facts,
  programs,
  plans,
  coverages,
  questions,
  quotes,
  policies,
  disclosures,
  audit,
  ...rowSealedTables,
];
const MOST_ROWS = 200;

/** Undefined where staff edited what is theirs; three calls otherwise. */
export function handEditOf(range: GoogleAppsScript.Spreadsheet.Range): HandEdit | undefined {
  const sheet = range.getSheet();
  const table = WATCHED.find(({ tab }) => tab === sheet.getName());
  if (!table) return undefined;
  const width = sheet.getLastColumn();
  const header = sheet
    .getRange(1, 1, 1, width)
    .getValues()[0]!
    .map((cell) => String(cell).trim());
  const columns = table.columns
    .filter((column) => column.owner !== 'staff' && !isComputed(column))
    .filter(({ header: text }) => {
      const at = header.indexOf(text) + 1;
      return at >= range.getColumn() && at <= range.getLastColumn();
    })
    .map(({ header: text }) => text);
  const first = Math.max(2, range.getRow());
  const height = Math.min(range.getLastRow() - first + 1, MOST_ROWS);
  if (columns.length === 0 || height < 1) return undefined;
  const idColumn = table.columns.find(({ key }) => key === table.id)!;
  const at = header.indexOf(idColumn.header);
  if (at < 0) return undefined;
  const ids = sheet
    .getRange(first, at + 1, height, 1)
    .getValues()
    .map(([cell]) => String(decodeCell(cell, idColumn)))
    .filter((id) => id !== '');
  return ids.length === 0 ? undefined : { tab: table.tab, ids, columns };
}
