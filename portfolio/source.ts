// The file as it came: a relation of texts, or of Parquet's own types, with the columns by what they are.
import { open } from 'node:fs/promises';
import { findColumns, readHeader, type Columns, type Field } from './columns';
import type { Database } from './database';
import { name, text } from './sql';
import { asUtf8 } from './encoding';
import { refuse } from './words';

export interface Source {
  /** In UTF-8. */
  readonly file: string;
  /** A table function over the file. */
  readonly relation: string;
  /** The same on one core: only so DuckDB reads line breaks within quotes beside rows that are too short. */
  readonly oneByOne: string;
  readonly columns: Columns;
  /** By column; of a CSV all are VARCHAR. */
  readonly types: Readonly<Record<string, string>>;
  /** Of Parquet; a CSV gets its rows' numbers when it is staged. */
  readonly hasRowNumber: boolean;
  /** Columns that no heading names: what stands there is too much. */
  readonly beyond: string | undefined;
  /** The last column: where it is missing the row is too short. */
  readonly last: string | undefined;
}

const HEAD = 64 * 2 ** 10;
/** No cell of a file holds this. */
const NO_NULL = '\u0001no null\u0001';

export async function openSource(
  database: Database,
  file: string,
  copy: string,
  needed: readonly Field[],
): Promise<Source> {
  if (/\.parquet$/i.test(file)) return openParquet(database, file, needed);
  const utf8 = await asUtf8(file, copy);
  const { headings, delimiter } = readHeader(await head(utf8));
  const columns = findColumns(file, headings, needed);
  const beyond = 'beyond 1';
  const unique = headings.map((heading, at) =>
    headings.indexOf(heading) === at ? heading : `${heading} ${at}`,
  );
  const declared = [...unique, beyond, 'beyond 2', 'beyond 3'];
  const types = Object.fromEntries(declared.map((column) => [column, 'VARCHAR']));
  const struct = declared.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  const readCsv = (more: string) =>
    `read_csv(${text(utf8)}, ${more}auto_detect = false, header = false, skip = 1, delim = ${text(delimiter)}, quote = '"', escape = '"', null_padding = true, nullstr = ${text(NO_NULL)}, columns = {${struct}})`;
  return {
    file: utf8,
    relation: readCsv(''),
    oneByOne: readCsv('parallel = false, '),
    columns,
    types,
    hasRowNumber: false,
    beyond,
    last: unique[headings.length - 1],
  };
}

async function openParquet(database: Database, file: string, needed: readonly Field[]): Promise<Source> {
  const relation = `read_parquet(${text(file)}, file_row_number = true)`;
  const described = await database.rows(`DESCRIBE SELECT * FROM ${relation}`).catch((error: Error) => {
    return refuse('fileUnreadable', file, error.message.split('\n')[0]!);
  });
  const types = Object.fromEntries(
    described.map((row) => [String(row.column_name), String(row.column_type)]),
  );
  const columns = findColumns(file, Object.keys(types), needed);
  return {
    file,
    relation,
    oneByOne: relation,
    columns,
    types,
    hasRowNumber: true,
    beyond: undefined,
    last: undefined,
  };
}

async function head(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
  } finally {
    await handle.close();
  }
}

/** Where a file has no such column, every cell is blank. */
export const cellOf = ({ columns }: Source, field: Field): string =>
  columns[field] === undefined ? "''" : `coalesce(CAST(${name(columns[field])} AS VARCHAR), '')`;
