// DuckDB as it is used here: one file-less database, few threads, little memory, nothing fetched.
import { DuckDBInstance, type Connection } from '@duckdb/node-api';
import { availableParallelism } from 'node:os';

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
  // Joins as they are written, the small table on the right: a wrong guess would hold all members in memory.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
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
