// What is used of the package: types can be checked without having it installed.
declare module '@duckdb/node-api' {
  export type Value = string | number | bigint | boolean | null;
  export interface Reader {
    getRowObjectsJS(): Record<string, unknown>[];
    getRowsJS(): unknown[][];
  }
  export interface Appender {
    appendVarchar(value: string): void;
    appendBigInt(value: bigint): void;
    appendNull(): void;
    endRow(): void;
    flushSync(): void;
    closeSync(): void;
  }
  export interface Connection {
    readonly progress: { readonly percentage: number };
    run(sql: string, values?: readonly Value[]): Promise<unknown>;
    runAndReadAll(sql: string, values?: readonly Value[]): Promise<Reader>;
    stream(sql: string): Promise<{ yieldRowsJs(): AsyncIterable<unknown[][]> }>;
    createAppender(table: string): Promise<Appender>;
    closeSync(): void;
  }
  export class DuckDBInstance {
    static create(path: string, options?: Readonly<Record<string, string>>): Promise<DuckDBInstance>;
    connect(): Promise<Connection>;
    closeSync(): void;
  }
}
