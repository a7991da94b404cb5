// What goes to BigQuery, as files: statements in the order in which they run, and the rate cells to load.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  functionStatements,
  keepStatements,
  revenueFunction,
  tableStatements,
  viewStatements,
  type Statement,
} from './bigquery-texts';
import { csvOf } from './csv-of';
import { openDatabase } from './database';
import { bigquery, quoted } from './dialect';
import { cellsInForce, cellValues, compiled, isWide, readRateValues } from './rates';
import { cellColumns } from './texts';
import { refuse, Refused } from './words';

const USAGE = 'npm run portfolio:bigquery -- --rates RATES.csv --id RATES_ID --out DIR';

/** `body` is the script of revenue_yen. */
export async function writeBigquery(words: readonly string[], body: string): Promise<void> {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { rates: { type: 'string' }, id: { type: 'string' }, out: { type: 'string' } },
    });
    const { rates, id, out } = values;
    if (!rates || !id || !out) return refuse('usage', `Something is missing: ${USAGE}`);
    const files = await writeFiles(rates, id, out, body);
    console.log(JSON.stringify({ files }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function writeFiles(rates: string, id: string, out: string, body: string): Promise<string[]> {
  const work = join(out, '.work');
  mkdirSync(work, { recursive: true });
  const database = await openDatabase(work);
  try {
    const cells = cellsInForce(
      compiled(await readRateValues(database, rates, join(work, 'rates.csv')), rates),
    );
    const wide = isWide(cells);
    const columns = ['rates_id', ...cellColumns(bigquery, { wide }).map(([column]) => column)];
    const rows = cells.map((cell) => [id, ...cellValues(cell)]);
    const literal = quoted(id, bigquery);
    const files: Readonly<Record<string, string>> = {
      '1-tables.sql': script(tableStatements({ wide })),
      '2-functions.sql': script([...functionStatements(), revenueFunction(body)]),
      '3-views.sql': script(viewStatements(literal)),
      '4-keep-quotes.sql': script(keepStatements(literal)),
      'rate_cells.csv': csvOf([columns, ...rows]),
    };
    for (const [file, content] of Object.entries(files)) writeFileSync(join(out, file), content);
    return Object.keys(files);
  } finally {
    database.close();
    rmSync(work, { recursive: true, force: true });
  }
}

const script = (statements: readonly Statement[]): string =>
  statements.map(({ name, sql }) => `-- ${name}\n${sql};\n`).join('\n');
