// `npm run check:bigquery`: the texts for BigQuery are analysed and run on GoogleSQL's reference engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programs, publishesRates } from '../src/programs/rated';
import { compileRates, type CompiledRates } from '../src/rating/compile';
import { publishedRateRows, rateBlock } from '../src/rating/seed-rows';
import type { RateCell } from '../src/rating/rate-cells';
import {
  functionStatements,
  keepStatements,
  ratedBy,
  revenueFunction,
  tableStatements,
  viewStatements,
} from './bigquery-texts';
import { byCore, type Case } from './checks/core-quotes';
import { anywhere, cornersOf, goldenCases } from './checks/cases';
import { startEngine, type Engine } from './checks/reference-engine';
import { bigquery } from './dialect';
import { cellsInForce, cellValues, isWide } from './rates';
import { pick, randomOf, randomRates } from './random-rates';
import { cellColumns } from './texts';

const published = compileRates(rateBlock(publishedRateRows(programs)), publishesRates);

const MEMBERS = [
  ['member_id', 'STRING'],
  ['plan', 'STRING'],
  ['start_date', 'DATE'],
  ['revenue_yen', 'INT64'],
] as const;

async function withEngine(use: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await startEngine();
  try {
    await use(engine);
  } finally {
    engine.close();
  }
}

/** The text as it is, over tables that hold texts: what it names is put before it, cast. */
async function assertEqual(engine: Engine, rates: CompiledRates, cases: readonly Case[]): Promise<void> {
  const cells = cellsInForce(rates);
  const columns = [['rates_id', 'STRING'], ...cellColumns(bigquery, { wide: isWide(cells) })] as const;
  const cast = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, type]) => `CAST(${name} AS ${type}) AS ${name}`).join(', ');
  const text = ratedBy("'r'")
    .replaceAll('`daicho.members`', 'members')
    .replaceAll('`daicho.rate_cells`', 'rate_cells');
  const rows = await engine.query(
    `WITH members AS (SELECT ${cast(MEMBERS)} FROM member_texts), rate_cells AS (SELECT ${cast(columns)} FROM cell_texts) SELECT member_id, CAST(premium_yen AS STRING), label, reason, version FROM (${text})`,
    {
      member_texts: {
        columns: MEMBERS.map(([name]) => name),
        rows: cases.map(({ plan, asOf, revenueYen }, at) => [String(at), plan, asOf, String(revenueYen)]),
      },
      cell_texts: {
        columns: columns.map(([name]) => name),
        // The cells of other rates stand beside them and must not count.
        rows: cells.flatMap((cell) => [
          ['r', ...cellValues(cell)],
          ['other', ...cellValues(cell)],
        ]),
      },
    },
  );
  assert.equal(rows.length, cases.length);
  for (const [id, ...row] of rows) {
    const one = cases[Number(id)]!;
    assert.deepEqual([one, ...row], [one, ...byCore(rates, one)]);
  }
}

const randomCases = (random: () => number, cells: readonly RateCell[], count: number): Case[] => {
  const corners = cells.flatMap(cornersOf);
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? pick(random, corners) : anywhere(random, cells),
  );
};

test('golden cases and every corner of every cell', () =>
  withEngine((engine) =>
    assertEqual(engine, published, [...goldenCases(), ...cellsInForce(published).flatMap(cornersOf)]),
  ));

test('50,000 random quotes', () =>
  withEngine((engine) =>
    assertEqual(engine, published, randomCases(randomOf(7), cellsInForce(published), 50_000)),
  ));

test('random tables, with amounts beyond 64 bits', () =>
  withEngine(async (engine) => {
    const random = randomOf(9);
    let wide = 0;
    for (let at = 0; at < 30; at++) {
      const rates = compileRates(randomRates(random), () => true);
      const cells = cellsInForce(rates);
      if (isWide(cells)) wide++;
      await assertEqual(engine, rates, randomCases(random, cells, 300));
    }
    assert.ok(wide > 3, String(wide));
  }));

test('every statement is understood', () =>
  withEngine(async (engine) => {
    for (const wide of [false, true]) {
      const tables = {
        'daicho.members': MEMBERS,
        'daicho.rate_cells': [['rates_id', 'STRING'], ...cellColumns(bigquery, { wide })] as [
          string,
          string,
        ][],
        'daicho.quotes': [
          ['rates_id', 'STRING'],
          ...MEMBERS,
          ['premium_yen', 'INT64'],
          ['label', 'STRING'],
          ['reason', 'STRING'],
          ['version', 'STRING'],
        ] as const,
      };
      const statements = [
        ...tableStatements({ wide }),
        ...functionStatements(),
        ...viewStatements("'r'"),
        ...keepStatements("'r'"),
        revenueFunction('const revenueYen = () => 1;'),
      ];
      for (const { name, sql } of statements)
        await engine.analyze(sql, tables).catch((error: Error) => assert.fail(`${name}: ${error.message}`));
      await assert.rejects(engine.analyze('SELECT no_such_function(1)', tables));
      await assert.rejects(engine.analyze('SELECT no_such FROM `daicho.members`', tables));
    }
  }));
