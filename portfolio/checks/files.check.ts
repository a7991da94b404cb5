// From files to files: every kind of bad row is listed, everything else rated, in whatever way the file was saved.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { csvText } from '../../src/domain/csv-file';
import { programs, publishesRates } from '../../src/programs/rated';
import { compileRates } from '../../src/rating/compile';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import type { Asked } from '../arguments';
import type { Database } from '../database';
import { BAD_KINDS, HEADER, writeMembers } from '../made-members';
import { ratePortfolio } from '../rate-portfolio';
import { text } from '../sql';
import { Refused } from '../words';
import { withDatabase } from './compare';
import { byCore } from './core-quotes';

const block = rateBlock(publishedRateRows(programs));
const published = compileRates(block, publishesRates);

function askedIn(folder: string, input: string, more: Partial<Asked> = {}): Asked {
  const rates = join(folder, 'rates.csv');
  const [header = [], ...rows] = block;
  writeFileSync(rates, csvText(header.map(String), rows));
  const none = { data: undefined, against: undefined, reconcile: undefined };
  return { input, rates, out: join(folder, 'out'), asOf: '', edge: 10, ...none, ...more };
}

const badRows = (database: Database, folder: string) =>
  database.rows(
    `FROM read_csv(${text(join(folder, 'out/bad.csv'))}, header = false, skip = 1, all_varchar = true, nullstr = 'none', delim = ',', quote = '"', names = ['row', 'member', 'col', 'value', 'reason'])`,
  );
const quotes = (database: Database, folder: string) =>
  database.rows(
    `SELECT member_id, plan, CAST(start_date AS VARCHAR) AS start, revenue_yen, CAST(premium_yen AS VARCHAR) AS premium, label, reason, version FROM read_parquet(${text(join(folder, 'out/quotes.parquet'))})`,
  );

test('20,000 made members: each bad row with its reason, each quote as the core has it', () =>
  withDatabase(async (database, folder) => {
    const input = join(folder, 'members.csv');
    const kinds = await writeMembers(input, 20_000, { badEvery: 100 });
    const { totals } = await ratePortfolio(askedIn(folder, input));
    // Of 20 kinds each has its turn every 2,000 rows.
    assert.deepEqual(
      kinds,
      BAD_KINDS.map(() => 10),
    );
    assert.deepEqual([totals.rows, totals.quotes, totals.badRows], [20_000, 19_800, 200]);
    const bad = await badRows(database, folder);
    bad.forEach((row, at) => {
      // Row 1 holds the headings; of every hundred the last is bad.
      assert.equal(row.row, String(100 * (at + 1) + 1));
      const { column, value } = BAD_KINDS[at % BAD_KINDS.length]!;
      const headings = {
        member: '会員番号',
        plan: 'プラン',
        revenue: '売上高等',
        unit: '売上高等',
        start: '保険始期',
        row: '',
      };
      assert.equal(row.col, headings[column]);
      if (column === 'plan' || column === 'revenue' || column === 'start')
        assert.equal(String(row.value).replace(/^'/, ''), value);
      assert.match(String(row.reason), /[ぁ-ん]{2}/);
    });
    for (const quote of await quotes(database, folder)) {
      const one = {
        plan: String(quote.plan),
        asOf: String(quote.start),
        revenueYen: Number(quote.revenue_yen),
      };
      const given = [quote.premium, quote.label, quote.reason, quote.version];
      assert.deepEqual([one, ...given], [one, ...byCore(published, one)]);
    }
  }));

const ROWS: readonly (readonly [line: string, said: string])[] = [
  ['1,TOSHA-A,100000000,,2018-06-01', '100000000 2018-06-01'],
  ['2,東社協A,"１億5,000万円",,平成30年6月1日', '150000000 2018-06-01'],
  ['3,tosha-a,"50,000",千円,2018/6/1', '50000000 2018-06-01'],
  ['"4\n四",TOSHA-A,2億,,20180601', '200000000 2018-06-01'],
  ['5,TOSHA-A,1_000_000,,2018-06-01', 'bad'],
  ['6,TOSHA-A,5000000,,infinity', 'bad'],
  ['7,TOSHA-A,1.5,億円,2018-06-01', '150000000 2018-06-01'],
  ['8,TOSHA-A,0x10,,2018-06-01', 'bad'],
  ['9,TOSHA-A,300000,百万円,', 'bad'],
];
const SAID = ROWS.filter(([, said]) => said !== 'bad').map(([, said]) => said);

for (const [how, bytes] of [
  ['UTF-8', (lines: string) => Buffer.from(lines)],
  ['UTF-8 with its mark', (lines: string) => Buffer.from(`\uFEFF${lines}`)],
  ['CP932', (lines: string) => iconv.encode(lines, 'cp932')],
] as const)
  test(`what people write, saved as ${how}`, () =>
    withDatabase(async (database, folder) => {
      const input = join(folder, 'in.csv');
      writeFileSync(input, bytes([HEADER, ...ROWS.map(([line]) => line), ''].join('\r\n')));
      const { totals } = await ratePortfolio(askedIn(folder, input));
      const said = (await quotes(database, folder)).map(
        (row) => `${String(row.revenue_yen)} ${String(row.start)}`,
      );
      assert.deepEqual(said.sort(), [...SAID].sort());
      const bad = await badRows(database, folder);
      assert.deepEqual(
        bad.map((row) => row.member),
        ['5', '6', '8', '9'],
      );
      assert.equal(totals.badRows, 4);
    }));

test('typed Parquet, and a start for those that name none', () =>
  withDatabase(async (database, folder) => {
    const input = join(folder, 'in.parquet');
    await database.run(
      `COPY (SELECT * FROM (VALUES ('1', 'TOSHA-A', 100000000, DATE '2018-06-01'), ('2', 'TOSHA-A', -1, DATE '2018-06-01'), ('3', 'GH-A', 5000000, NULL), ('4', NULL, 5000000, NULL)) AS t (member_id, plan, revenue_yen, start_date)) TO ${text(input)} (FORMAT parquet)`,
    );
    const { totals } = await ratePortfolio(askedIn(folder, input, { asOf: '2026-04-01' }));
    assert.deepEqual([totals.rows, totals.quotes, totals.badRows], [4, 2, 2]);
    const bad = await badRows(database, folder);
    assert.deepEqual(
      bad.map((row) => [row.row, row.member]),
      [
        ['3', '2'],
        ['5', '4'],
      ],
    );
    const starts = (await quotes(database, folder)).map((row) => row.start);
    assert.deepEqual(starts.sort(), ['2018-06-01', '2026-04-01']);
  }));

test('a list of the insurer is reconciled', () =>
  withDatabase(async (database, folder) => {
    const input = join(folder, 'in.csv');
    // S4 2.(7): 3億円 → 17,440円, 5億円 → 25,577円 rounded in the table of TOSHA-A; here the core is what counts.
    const lines = [
      '1,ALIVE,100000000,,2026-04-01',
      '2,ALIVE,100000000,,2026-04-01',
      '3,ALIVE,100000000,,2026-04-01',
    ];
    writeFileSync(input, [HEADER, ...lines, ''].join('\n'));
    const premium = byCore(published, { plan: 'ALIVE', asOf: '2026-04-01', revenueYen: 100_000_000 })[0]!;
    const reconcile = join(folder, 'list.csv');
    const dearer = (Number(premium) + 10).toLocaleString('en');
    writeFileSync(
      reconcile,
      `会員番号,プラン,保険料\n1,ALIVE,${premium}円\n2,ALIVE,"${dearer}"\n4,ALIVE,1\n`,
    );
    await ratePortfolio(askedIn(folder, input, { reconcile }));
    const lines2 = readFileSync(join(folder, 'out/reconcile.csv'), 'utf8').split(/\r?\n/).slice(1);
    assert.deepEqual(
      lines2
        .filter((line) => line !== '')
        .map((line) => line.split(',').slice(0, 2).join(' '))
        .sort(),
      ['保険会社のみ 4', '保険料の相違 2', '当方のみ 3'].sort(),
    );
    const counted = JSON.parse(readFileSync(join(folder, 'out/totals.json'), 'utf8')) as {
      reconciled: object;
    };
    assert.deepEqual(counted.reconciled, { 一致: 1, 当方のみ: 1, 保険会社のみ: 1, 保険料の相違: 1 });
    assert.equal(database.connection.progress.percentage <= 100, true);
  }));

for (const [what, lines, code] of [
  ['no column of revenue', '会員番号,プラン\n1,ALIVE\n', 'noColumn'],
  ['two columns of plans', '会員番号,プラン,プランコード,売上高\n1,ALIVE,ALIVE,1\n', 'columnTwice'],
  [
    'a quote that nothing closes',
    `${HEADER}\n1,ALIVE,"100,,2026-04-01\n2,ALIVE,1,,2026-04-01\n`,
    'quoteOpen',
  ],
] as const)
  test(`refused: ${what}`, () =>
    withDatabase(async (_database, folder) => {
      const input = join(folder, 'in.csv');
      writeFileSync(input, lines);
      await assert.rejects(
        ratePortfolio(askedIn(folder, input)),
        (error: unknown) => error instanceof Refused && error.code === code,
      );
    }));
