// DuckDB as it is used here: one file-less database, few threads, little memory, nothing fetched.
import { DuckDBInstance, type Connection } from '@duckdb/node-api';
import { availableParallelism } from 'node:os';
import { duckdb, quoted } from './dialect';

/** Beside it Node itself takes about 100 MB. */
const MEMORY = '280MB';

export interface Database {
  readonly connection: Connection;
  /** For reading a stream while `connection` writes: a stream ends silently when its own connection runs more. */
  reader(): Promise<Connection>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  run(sql: string): Promise<void>;
  close(): void;
}

export async function openDatabase(temporary: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    threads: String(Math.min(availableParallelism(), 8)),
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // Asked for by whoever tells how far it is; never printed by itself.
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  return {
    connection,
    reader: () => instance.connect(),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    run: async (sql) => void (await connection.run(sql)),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

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
