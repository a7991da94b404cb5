// DuckDB's own sentences: quoting, and what is written to files.
import { duckdb, quoted } from './dialect';

export const text = (value: string): string => quoted(value, duckdb);
export const name = (identifier: string): string => `"${identifier.replace(/"/g, '""')}"`;

/** A cell of a CSV that a spreadsheet would take for a formula becomes a text (as in `csv-file.ts` of the desk). */
export const guarded = (column: string): string =>
  `CASE WHEN regexp_matches(${column}, ${text("^[\\s\\x00-\\x1f]*[=+\\-@＝＋－＠]|^[\\t\\r\\n']")}) THEN '''' || ${column} ELSE ${column} END`;

/** A CSV that a Japanese spreadsheet opens as it is: UTF-8 with its mark. Columns by heading. */
export function copyToCsv(
  select: string,
  columns: readonly (readonly [string, string])[],
  file: string,
): string {
  const list = columns
    .map(([expression, heading], at) => `${expression} AS ${name(at === 0 ? `\uFEFF${heading}` : heading)}`)
    .join(', ');
  return `COPY (SELECT ${list} FROM (${select})) TO ${text(file)} (FORMAT csv, HEADER)`;
}

export const copyToParquet = (select: string, file: string): string =>
  `COPY (${select}) TO ${text(file)} (FORMAT parquet)`;
