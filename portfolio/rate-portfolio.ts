// The command itself: rates and members in, quotes and lists out, and nothing out whose totals do not agree.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './arguments';
import { openDatabase, type Database } from './database';
import { copyToCsv, copyToParquet, guarded, text } from './sql';
import { duckdb } from './dialect';
import { writeChange, writeEdges, writeReconciliation, writeReferrals, writeSummary } from './lists';
import { badTexts, membersText } from './members';
import { progressOf } from './progress';
import { cellsAgainst, cellsInForce, compiled, isWide, readRateValues, storeCells } from './rates';
import { makeReadings } from './readings';
import { readExported } from './roster';
import { openSource } from './source';
import { stage } from './stage';
import { ratedText } from './texts';
import { controlTotals, type Totals } from './totals';
import { headings as h } from './words';

export interface Done {
  readonly totals: Totals;
  readonly seconds: Readonly<Record<string, number>>;
}

export async function ratePortfolio(asked: Asked): Promise<Done> {
  const work = join(asked.out, '.work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const database = await openDatabase(join(work, 'spill'));
  try {
    const done = await inDatabase(database, asked, work);
    for (const file of done.files) renameSync(join(work, file), join(asked.out, file));
    return done;
  } finally {
    database.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function inDatabase(
  database: Database,
  asked: Asked,
  work: string,
): Promise<Done & { readonly files: readonly string[] }> {
  const files: string[] = [];
  const fileOf = (file: string): string => {
    files.push(file);
    return join(work, file);
  };
  const { step, seconds } = progressOf(database.connection, { isTerminal: process.stderr.isTTY });
  const exported = asked.data && (await readExported(database, asked.data, join(work, 'roster.csv')));
  const rates = await step('rates', () => prepareRates(database, asked, join(work, 'rates-utf8.csv')));
  const naming = { ...rates.naming, defaultProgram: (exported && exported.defaultProgram) || '' };
  const needed = ['member', 'plan', 'revenue'] as const;
  const input = asked.input ?? (exported ? exported.file : '');
  const source = await openSource(database, input, join(work, 'members-utf8.csv'), needed);
  const asOf = asked.asOf || (exported && exported.referenceDate) || '';
  const staged = await step('members', () =>
    stage(database, source, { input, asOf, file: join(work, 'staged.parquet') }),
  );
  const counts = await step('notations', () => makeReadings(database, staged, naming));
  // From here on rows name themselves: the order of the file costs memory and says nothing.
  await database.run('SET preserve_insertion_order = false');
  const quotesFile = fileOf('quotes.parquet');
  const tables = { members: `(${membersText(staged, counts)})`, cells: 'rate_cells' };
  await step('quotes', () => database.run(copyToParquet(ratedText(duckdb, tables), quotesFile)));
  const badFile = fileOf('bad.csv');
  await step('bad rows', () => writeBad(database, badTexts(staged, source.columns), badFile));
  const quoted = { members: `read_parquet(${text(quotesFile)})`, cells: 'rate_cells' };
  await step('summary', () => writeSummary(database, quoted, fileOf('summary.csv')));
  await step('referrals', () => writeReferrals(database, quoted, fileOf('referrals.csv')));
  await step('edges', () => writeEdges(database, quoted, asked.edge, fileOf('edges.csv')));
  const { against, reconcile } = asked;
  if (against !== undefined)
    await step('change', async () => {
      const after = { ...quoted, after: 'after_cells' };
      writeFileSync(fileOf('change.svg'), await writeChange(database, after, against, fileOf));
    });
  const reconciled =
    reconcile === undefined
      ? undefined
      : await step('reconciliation', async () => {
          const list = await openSource(database, reconcile, join(work, 'list-utf8.csv'), [
            'member',
            'premium',
          ]);
          return writeReconciliation(database, list, quoted.members, fileOf('reconcile.csv'));
        });
  const totals = await step('totals', () =>
    controlTotals(database, { staged, quotes: quoted.members, badFile }),
  );
  writeFileSync(fileOf('totals.json'), `${JSON.stringify({ ...totals, reconciled }, null, 2)}\n`);
  return { totals, seconds, files };
}

/** By row; texts from outside are guarded. */
async function writeBad(database: Database, queries: readonly string[], file: string): Promise<void> {
  await database.run(
    'CREATE OR REPLACE TABLE bad (row BIGINT, member VARCHAR, col VARCHAR, value VARCHAR, reason VARCHAR)',
  );
  for (const query of queries) await database.run(`INSERT INTO bad ${query}`);
  const columns: [string, string][] = [
    ['row', h.row],
    [guarded('member'), h.member],
    ['col', h.column],
    [guarded('value'), h.value],
    ['reason', h.reason],
  ];
  await database.run(copyToCsv('FROM bad ORDER BY row', columns, file));
}

async function prepareRates(database: Database, asked: Asked, copy: string) {
  const values = await readRateValues(database, asked.rates, copy);
  const rates = compiled(values, asked.rates);
  const cells = cellsInForce(rates);
  const after = asked.against === undefined ? [] : cellsAgainst(values, asked.against);
  const wide = isWide(cells, after);
  await storeCells(database, 'rate_cells', cells, { wide });
  await storeCells(database, 'after_cells', after, { wide });
  return { naming: { isRated: (code: string) => rates.plans.has(code) } };
}
