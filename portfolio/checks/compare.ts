// Quotes of DuckDB beside those of the core.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledRates } from '../../src/rating/compile';
import { byCore, type Case } from './core-quotes';
import { openDatabase, type Database } from '../database';
import { duckdb } from '../dialect';
import { cellsInForce, isWide, storeCells } from '../rates';
import { ratedText } from '../texts';

/** In a folder of its own, which goes again. */
export async function withDatabase<T>(use: (database: Database, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-portfolio-'));
  const database = await openDatabase(join(folder, 'spill'));
  try {
    return await use(database, folder);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every case, in its order, is one row and the same. */
export async function assertEqual(
  database: Database,
  rates: CompiledRates,
  cases: readonly Case[],
): Promise<void> {
  const cells = cellsInForce(rates);
  await storeCells(database, 'rate_cells', cells, { wide: isWide(cells) });
  await database.run(
    'CREATE OR REPLACE TABLE texts (member_id VARCHAR, plan VARCHAR, start_date VARCHAR, revenue_yen BIGINT)',
  );
  const appender = await database.connection.createAppender('texts');
  cases.forEach(({ plan, asOf, revenueYen }, at) => {
    appender.appendVarchar(String(at));
    appender.appendVarchar(plan);
    appender.appendVarchar(asOf);
    appender.appendBigInt(BigInt(revenueYen));
    appender.endRow();
  });
  appender.closeSync();
  await database.run(
    'CREATE OR REPLACE VIEW members AS SELECT * REPLACE (CAST(start_date AS DATE) AS start_date) FROM texts',
  );
  const rated = ratedText(duckdb, { members: 'members', cells: 'rate_cells' });
  const reader = await database.connection.runAndReadAll(
    `SELECT CAST(premium_yen AS VARCHAR), label, reason, version FROM (${rated}) ORDER BY CAST(member_id AS INTEGER)`,
  );
  const rows = reader.getRowsJS();
  assert.equal(rows.length, cases.length);
  rows.forEach((row, at) => {
    const one = cases[at]!;
    const expected = byCore(rates, one);
    if (row.some((value, column) => value !== expected[column]))
      assert.deepEqual([one, ...row], [one, ...expected]);
  });
}
