// One measurement in a process of its own, for `npm run bench`: seconds and the most memory, as JSON.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText } from '../src/domain/csv-file';
import { programs, publishesRates } from '../src/programs/rated';
import { compileRates } from '../src/rating/compile';
import { rate } from '../src/rating/rate';
import { publishedRateRows, rateBlock } from '../src/rating/seed-rows';
import { anywhere, cornersOf } from './checks/cases';
import { assertEqual, withDatabase } from './checks/compare';
import type { Database } from './database';
import { duckdb } from './dialect';
import { writeMembers } from './made-members';
import { pick, randomOf } from './random-rates';
import { ratePortfolio } from './rate-portfolio';
import { cellsInForce, isWide, storeCells } from './rates';
import { copyToParquet, text } from './sql';
import { changeText, ratedText, summaryText } from './texts';

const [job = '', folder = '', count = '0'] = process.argv.slice(2);
const block = rateBlock(publishedRateRows(programs));
const published = compileRates(block, publishesRates);
const file = (name: string): string => join(folder, name);
const typed = `read_parquet(${text(file('typed.parquet'))})`;
const tables = { members: typed, cells: 'rate_cells' };

const asked = {
  input: file('members.csv'),
  rates: file('rates.csv'),
  out: file('out'),
  data: undefined,
  against: undefined,
  reconcile: undefined,
  asOf: '',
  edge: 10,
};

const inDuckDb = (work: (database: Database) => Promise<void>) =>
  withDatabase(async (database) => {
    const cells = cellsInForce(published);
    for (const table of ['rate_cells', 'after_cells'])
      await storeCells(database, table, cells, { wide: isWide(cells) });
    const began = performance.now();
    await work(database);
    return performance.now() - began;
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const JOBS: Readonly<Record<string, () => Promise<number>>> = {
  make: () =>
    timed(async () => {
      const [header = [], ...rows] = block;
      writeFileSync(file('rates.csv'), csvText(header.map(String), rows));
      await writeMembers(file('members.csv'), Number(count));
    }),
  command: () => timed(() => ratePortfolio(asked)),
  typed: () =>
    inDuckDb((database) =>
      database.run(
        copyToParquet(
          `SELECT member_id, plan, start_date, revenue_yen FROM read_parquet(${text(file('out/quotes.parquet'))})`,
          file('typed.parquet'),
        ),
      ),
    ),
  copy: () =>
    inDuckDb((database) => database.run(copyToParquet(`SELECT * FROM ${typed}`, file('copy.parquet')))),
  quotes: () =>
    inDuckDb((database) => database.run(copyToParquet(ratedText(duckdb, tables), file('quotes.parquet')))),
  summary: () => inDuckDb(async (database) => void (await database.rows(summaryText(duckdb, tables)))),
  change: () =>
    inDuckDb(
      async (database) => void (await database.rows(changeText(duckdb, { ...tables, after: 'after_cells' }))),
    ),
  core: () =>
    inDuckDb(async (database) => {
      const reader = await database.reader();
      const rows = await reader.stream(`SELECT plan, CAST(start_date AS VARCHAR), revenue_yen FROM ${typed}`);
      let sum = 0;
      for await (const chunk of rows.yieldRowsJs())
        for (const [plan, asOf, yen] of chunk) {
          const rating = rate(published, { plan: String(plan), asOf: String(asOf), revenueYen: Number(yen) });
          if (rating.kind === 'premium') sum += rating.premiumYen;
        }
      reader.closeSync();
      if (sum <= 0) throw new Error('nothing was rated');
    }),
  million: () =>
    timed(() =>
      withDatabase((database) => {
        const random = randomOf(1_000_000);
        const cells = cellsInForce(published);
        const corners = cells.flatMap(cornersOf);
        const cases = Array.from({ length: 1_000_000 }, (_, at) =>
          at % 4 === 0 ? pick(random, corners) : anywhere(random, cells),
        );
        return assertEqual(database, published, cases);
      }),
    ),
};

const work = JOBS[job];
if (!work) throw new Error(`no job ${job}`);
const seconds = (await work()) / 1000;
console.log(JSON.stringify({ job, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
