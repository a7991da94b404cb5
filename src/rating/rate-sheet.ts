// How the rate tab's block of values is read: columns by header, blank rows left out.
import { ratingProblems } from './messages';
import { isBlank } from '../domain/cell-value';
import { foldText } from '../domain/fold-text';
import { ok, at, type Problem, type Result } from '../domain/problem';
import { LAST_ROW_TEXT, RATE_COLUMNS, RATE_TAB, type RateKey } from './rate-row';

/** A row of the sheet with its number, read through the columns that the header row names. */
export interface SheetRow {
  readonly row: number;
  cell(key: RateKey): unknown;
}

/** The first row holds the headers; their order is free and other columns are left alone. */
export function readRateSheet(values: readonly (readonly unknown[])[]): Result<SheetRow[]> {
  const columns = findColumns(values);
  return 'code' in columns ? { ok: false, problem: columns } : ok(rowsOf(values, columns));
}

type ColumnIndex = Readonly<Partial<Record<RateKey, number>>>;

function findColumns(values: readonly (readonly unknown[])[]): ColumnIndex | Problem {
  const headers = RATE_COLUMNS.filter(({ optional }) => !optional)
    .map((column) => column.header)
    .join('・');
  if (!Array.isArray(values) || !Array.isArray(values[0])) {
    return ratingProblems.rateTableShape({ headers });
  }
  const found: Partial<Record<RateKey, number>> = {};
  const header = values[0].map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
  for (const column of RATE_COLUMNS) {
    const index = header.indexOf(column.header);
    if (index < 0) continue;
    if (header.indexOf(column.header, index + 1) >= 0) {
      return at(ratingProblems.rateHeaderTwice({ header: column.header }), { tab: RATE_TAB, row: 1 });
    }
    found[column.key] = index;
  }
  const required = RATE_COLUMNS.filter(({ optional }) => !optional);
  const missing = required.filter((column) => found[column.key] === undefined);
  // A row of data may hold a word that is also a header: mostly missing means no header row at all.
  if (missing.length > required.length / 2) {
    return ratingProblems.rateTableShape({ headers });
  }
  if (missing.length > 0) {
    const names = missing.map((column) => `「${column.header}」`).join('');
    return at(ratingProblems.rateHeaderMissing({ headers: names }), { tab: RATE_TAB, row: 1 });
  }
  return found;
}

function rowsOf(values: readonly (readonly unknown[])[], columns: ColumnIndex): SheetRow[] {
  const used = Object.values(columns);
  const rows: SheetRow[] = [];
  for (let at = 1; at < values.length; at++) {
    const cells = values[at]!;
    if (used.every((index) => isBlank(cells[index]))) continue;
    if (cells.some((cell) => typeof cell === 'string' && cell.includes(LAST_ROW_TEXT))) continue;
    rows.push({ row: at + 1, cell: (key) => cells[columns[key] ?? -1] });
  }
  return rows;
}
