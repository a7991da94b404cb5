// GoogleSQL's reference engine as a local server: it analyses a text, and runs a query over rows of texts.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';

interface Api {
  evaluateQuery(request: object, answer: (error: Error | null, response: Evaluated) => void): void;
  analyze(request: object, answer: (error: Error | null, response: unknown) => void): void;
}

interface Evaluated {
  readonly content: { readonly tableData: { readonly row: readonly { readonly cell: readonly Value[] }[] } };
}

interface Value {
  readonly value?: string;
  readonly stringValue?: string;
}

interface Package {
  readonly ZetaSQLClient: {
    readonly API: Api;
    init(port: number): void;
    getInstance(): { testConnection(): Promise<boolean> };
  };
}

/** A table whose columns are all texts; queries cast them. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Engine {
  /** Throws what the engine says of a statement it does not take. */
  analyze(
    sql: string,
    tables: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  ): Promise<void>;
  query(sql: string, tables: Readonly<Record<string, TextTable>>): Promise<(string | null)[][]>;
  close(): void;
}

/** As its enum numbers them. */
const KINDS: Readonly<Record<string, string>> = {
  STRING: 'TYPE_STRING',
  INT64: 'TYPE_INT64',
  DATE: 'TYPE_DATE',
  BIGNUMERIC: 'TYPE_BIGNUMERIC',
};

const LANGUAGE = {
  productMode: 'PRODUCT_EXTERNAL',
  nameResolutionMode: 'NAME_RESOLUTION_DEFAULT',
  enabledLanguageFeatures: [
    'FEATURE_BIGNUMERIC_TYPE',
    'FEATURE_NUMERIC_TYPE',
    'FEATURE_V_1_3_IS_DISTINCT',
    'FEATURE_V_1_3_QUALIFY',
    'FEATURE_TABLE_VALUED_FUNCTIONS',
    'FEATURE_CREATE_TABLE_FUNCTION',
    'FEATURE_CREATE_TABLE_PARTITION_BY',
    'FEATURE_CREATE_TABLE_CLUSTER_BY',
    'FEATURE_CREATE_TABLE_NOT_NULL',
    'FEATURE_PARAMETERIZED_TYPES',
  ],
  supportedStatementKinds: [
    'RESOLVED_QUERY_STMT',
    'RESOLVED_CREATE_TABLE_STMT',
    'RESOLVED_CREATE_VIEW_STMT',
    'RESOLVED_CREATE_TABLE_FUNCTION_STMT',
    'RESOLVED_CREATE_FUNCTION_STMT',
    'RESOLVED_INSERT_STMT',
    'RESOLVED_DELETE_STMT',
  ],
};
const OPTIONS = { languageOptions: LANGUAGE };

const catalogOf = (tables: Readonly<Record<string, readonly (readonly [string, string])[]>>) => ({
  name: 'catalog',
  builtinFunctionOptions: { languageOptions: LANGUAGE },
  table: Object.entries(tables).map(([name, columns]) => ({
    name,
    column: columns.map(([column, type]) => ({ name: column, type: { typeKind: KINDS[type] } })),
  })),
});

export async function startEngine(): Promise<Engine> {
  const from = createRequire(resolve('portfolio/bigquery/package.json'));
  const { ZetaSQLClient } = from('@fivetrandevelopers/zetasql') as Package;
  const folder = dirname(from.resolve('@fivetrandevelopers/zetasql'));
  const binary = `remote_server${process.arch.startsWith('arm') ? '_arm' : ''}${process.platform === 'darwin' ? '' : '.so'}`;
  const port = await freePort();
  const server = spawn(join(folder, 'zetasql', binary), ['localhost', String(port)], { stdio: 'ignore' });
  ZetaSQLClient.init(port);
  if (!(await ZetaSQLClient.getInstance().testConnection()))
    throw new Error('the reference engine did not start');
  const call = <T>(work: (answer: (error: Error | null, response: T) => void) => void): Promise<T> =>
    new Promise((done, failed) => work((error, response) => (error ? failed(error) : done(response))));
  const api = ZetaSQLClient.API;
  return {
    async analyze(sql, tables) {
      await call((answer) =>
        api.analyze({ sqlStatement: sql, options: OPTIONS, simpleCatalog: catalogOf(tables) }, answer),
      );
    },
    async query(sql, tables) {
      const columns = Object.fromEntries(
        Object.entries(tables).map(([name, table]) => [
          name,
          table.columns.map((column) => [column, 'STRING'] as const),
        ]),
      );
      const tableContent = Object.fromEntries(
        Object.entries(tables).map(([name, { rows }]) => [
          name,
          { tableData: { row: rows.map((cells) => ({ cell: cells.map(valueOf) })) } },
        ]),
      );
      const { content } = await call<Evaluated>((answer) =>
        api.evaluateQuery({ sql, options: OPTIONS, simpleCatalog: catalogOf(columns), tableContent }, answer),
      );
      return content.tableData.row.map(({ cell }) => cell.map((one) => one.stringValue ?? null));
    },
    close: () => void server.kill('SIGKILL'),
  };
}

const valueOf = (text: string | null): Value => (text === null ? {} : { stringValue: text });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
