// What is not plain is read by the product's own core, each distinct text once.
import { parseDate } from '../src/domain/calendar';
import type { Result } from '../src/domain/problem';
import { problemText } from '../src/domain/problem-text';
import { revenueOfCells } from '../src/domain/member-cells';
import { findPlan } from '../src/functions/plan-names';
import type { Appender } from '@duckdb/node-api';
import type { Database } from './database';

export interface Naming {
  readonly defaultProgram: string;
  readonly isRated: (code: string) => boolean;
}

interface Reading {
  readonly table: string;
  /** Columns of the staged rows that hold the text. */
  readonly from: readonly [string, string];
  readonly where: string;
  readonly type: string;
  readonly read: (text: string, beside: string) => Result<string>;
}

export const readingsOf = (naming: Naming): readonly Reading[] => [
  {
    table: 'plan_readings',
    from: ['plan_text', 'program_text'],
    where: 'true',
    type: 'VARCHAR',
    read: (plan, program) =>
      findPlan(plan, {
        defaultProgram: () => (program.trim() === '' ? naming.defaultProgram : program),
        planNames: () => ({}),
        isRated: naming.isRated,
      }),
  },
  {
    table: 'revenue_readings',
    from: ['revenue_text', 'unit_text'],
    where: 'revenue_yen IS NULL',
    type: 'BIGINT',
    read: (revenue, unit) => {
      const read = revenueOfCells(revenue, unit);
      return read.ok ? { ok: true, value: String(read.value.yen) } : read;
    },
  },
  {
    table: 'date_readings',
    from: ['start_text', "''"],
    where: 'start_date IS NULL',
    type: 'DATE',
    read: (start) => parseDate(start),
  },
];

/** Makes the tables of readings; answers how many texts each holds. */
export async function makeReadings(
  database: Database,
  staged: string,
  naming: Naming,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const reading of readingsOf(naming)) counts[reading.table] = await fill(database, staged, reading);
  return counts;
}

async function fill(database: Database, staged: string, reading: Reading): Promise<number> {
  const { table, from, where, read } = reading;
  await database.run(
    `CREATE OR REPLACE TABLE ${table}_raw (text VARCHAR, beside VARCHAR, value VARCHAR, problem VARCHAR)`,
  );
  const appender = await database.connection.createAppender(`${table}_raw`);
  const reader = await database.reader();
  let count = 0;
  try {
    const texts = await reader.stream(`SELECT DISTINCT ${from.join(', ')} FROM ${staged} WHERE ${where}`);
    for await (const rows of texts.yieldRowsJs()) {
      for (const row of rows) append(appender, row as [string, string], read);
      count += rows.length;
      appender.flushSync();
    }
  } finally {
    appender.closeSync();
    reader.closeSync();
  }
  await database.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT text, beside, CAST(value AS ${reading.type}) AS value, problem FROM ${table}_raw`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE ${table}_bad AS SELECT text, beside, problem FROM ${table} WHERE problem IS NOT NULL`,
  );
  await database.run(`DROP TABLE ${table}_raw`);
  return count;
}

function append(appender: Appender, [text, beside]: [string, string], read: Reading['read']): void {
  const result = read(text, beside);
  appender.appendVarchar(text);
  appender.appendVarchar(beside);
  if (result.ok) {
    appender.appendVarchar(result.value);
    appender.appendNull();
  } else {
    appender.appendNull();
    appender.appendVarchar(problemText(result.problem));
  }
  appender.endRow();
}
