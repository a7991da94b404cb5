// Where DuckDB and BigQuery say the same thing differently: the texts of the portfolio are written once over this table.
export interface Dialect {
  readonly name: 'duckdb' | 'bigquery';
  /** Whole numbers that fit 64 bits, and those that do not. */
  readonly integer: string;
  readonly wide: string;
  readonly text: string;
  /** Of two whole numbers, towards zero; '/' gives a double in both. */
  readonly quotient: (dividend: string, divisor: string) => string;
  readonly month: (day: string) => string;
}

export const duckdb: Dialect = {
  name: 'duckdb',
  integer: 'BIGINT',
  wide: 'HUGEINT',
  text: 'VARCHAR',
  quotient: (dividend, divisor) => `(${dividend}) // (${divisor})`,
  month: (day) => `CAST(date_trunc('month', ${day}) AS DATE)`,
};

export const bigquery: Dialect = {
  name: 'bigquery',
  integer: 'INT64',
  wide: 'BIGNUMERIC',
  text: 'STRING',
  quotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  month: (day) => `DATE_TRUNC(${day}, MONTH)`,
};

/** In quotes; BigQuery knows the backslash, DuckDB doubles the quote. */
export function quoted(text: string, { name }: Pick<Dialect, 'name'>): string {
  if (name === 'duckdb') return `'${text.replace(/'/g, "''")}'`;
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
