// The lists beside the quotes: summary, referrals, edges, what another version changes, and an insurer's list.
import { barText, changeText as percentText } from '../src/rooms/rates/words';
import { chartOf } from './chart';
import { cellOf, type Source } from './source';
import type { Database } from './database';
import { copyToCsv, guarded, name, text } from './sql';
import { duckdb } from './dialect';
import { BARS, changeText, edgesText, largestText, referralsText, summaryText, type Tables } from './texts';
import { findings, headings as h } from './words';

const ORDER_PLAN = 'ORDER BY program, plan';

export async function writeSummary(database: Database, tables: Tables, file: string): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE summary AS ${summaryText(duckdb, tables)}`);
  await database.run(
    copyToCsv(
      `SELECT * FROM summary ${ORDER_PLAN}, month, version, band, label`,
      [
        ['program', h.program],
        ['plan', h.plan],
        ['version', h.version],
        ['band', h.band],
        ['label', h.label],
        [`strftime(month, '%Y-%m')`, h.month],
        ['quotes', h.quotes],
        ['revenue_yen', h.revenue],
        ['premium_yen', h.premium],
      ],
      file,
    ),
  );
}

export const writeReferrals = (database: Database, tables: Tables, file: string): Promise<void> =>
  database.run(
    copyToCsv(
      `${referralsText(duckdb, tables)} ORDER BY month, c.program, c.plan, c.reason`,
      [
        [`strftime(month, '%Y-%m')`, h.month],
        ['program', h.program],
        ['plan', h.plan],
        ['reason', h.reason],
        ['members', h.quotes],
        ['revenue_yen', h.revenue],
      ],
      file,
    ),
  );

export const writeEdges = (database: Database, tables: Tables, parts: number, file: string): Promise<void> =>
  database.run(
    copyToCsv(
      edgesText(duckdb, tables, parts),
      [
        [guarded('member_id'), h.member],
        ['program', h.program],
        ['plan', h.plan],
        ['start_date', h.start],
        ['revenue_yen', h.revenue],
        ['band', h.band],
        ['premium_yen', h.premium],
        ['edge_yen', h.edge],
      ],
      file,
    ),
  );

/** change.csv by plan with its total, largest.csv, and the bars of the total as a picture. */
export async function writeChange(
  database: Database,
  tables: Tables & { readonly after: string },
  version: string,
  fileOf: (name: string) => string,
): Promise<string> {
  const counts = ['members', 'changed', 'become_referred', 'become_rated', 'stay_referred'];
  const sums = ['before_yen_sum', 'after_yen_sum', ...BARS.map((bar) => bar.name)];
  const totals = [...counts, ...sums].map((column) => `SUM(${column}) AS ${column}`).join(', ');
  await database.run(`CREATE OR REPLACE TABLE change AS ${changeText(duckdb, tables)}`);
  await database.run(
    copyToCsv(
      `SELECT 0 AS place, * FROM change UNION ALL BY NAME SELECT 1 AS place, ${text(h.total)} AS program, '' AS plan, ${totals} FROM change ORDER BY place, program, plan`,
      [
        ['program', h.program],
        ['plan', h.plan],
        ['members', h.quotes],
        ['changed', h.changed],
        ['become_referred', h.becomeReferred],
        ['become_rated', h.becomeRated],
        ['stay_referred', h.stayReferred],
        ['before_yen_sum', h.before],
        ['after_yen_sum', h.after],
        ...BARS.map(({ name: column, fromPercent, toPercent }): [string, string] => [
          column,
          barText(fromPercent, toPercent),
        ]),
      ],
      fileOf('change.csv'),
    ),
  );
  await database.run(
    copyToCsv(
      largestText(duckdb, tables),
      [
        [guarded('member_id'), h.member],
        ['program', h.program],
        ['plan', h.plan],
        ['before_yen', h.before],
        ['after_yen', h.after],
      ],
      fileOf('largest.csv'),
    ),
  );
  const [total] = await database.rows(`SELECT ${totals} FROM change`);
  const number = (column: string) => Number(total?.[column] ?? 0);
  return chartOf({
    version,
    bars: BARS.map((bar) => ({ label: barText(bar.fromPercent, bar.toPercent), count: number(bar.name) })),
    members: number('members'),
    becomeReferred: number('become_referred'),
    becomeRated: number('become_rated'),
    beforeYen: number('before_yen_sum'),
    afterYen: number('after_yen_sum'),
    change: percentText(number('before_yen_sum'), number('after_yen_sum')),
  });
}

/** Who stands on one list alone, and whose premiums differ; by member, and by plan where the list names plans. */
export function reconcileText(source: Source, quotes: string): string {
  const hasPlan = source.columns.plan !== undefined;
  const yen = (column: string) =>
    `TRY_CAST(replace(replace(replace(trim(${column}), ',', ''), '円', ''), '￥', '') AS HUGEINT)`;
  const theirs = `SELECT ${cellOf(source, 'member')} AS member_id, ${hasPlan ? 'p.value' : 'NULL'} AS plan, ${cellOf(source, 'premium')} AS premium_text, ${yen(cellOf(source, 'premium'))} AS premium_yen FROM ${source.relation}${
    hasPlan
      ? ` LEFT JOIN plan_readings AS p ON p.text = ${cellOf(source, 'plan')} AND p.beside = ${cellOf(source, 'program')}`
      : ''
  }`;
  const finding = `CASE WHEN t.member_id IS NULL THEN ${text(findings.ours)} WHEN q.member_id IS NULL THEN ${text(findings.theirs)} WHEN q.premium_yen IS NULL THEN ${text(findings.referred)} WHEN q.premium_yen = t.premium_yen THEN ${text(findings.same)} ELSE ${text(findings.premium)} END`;
  return `SELECT coalesce(q.member_id, t.member_id) AS member_id, coalesce(q.plan, t.plan) AS plan, q.premium_yen AS premium_yen, t.premium_text AS their_text, ${finding} AS finding
FROM ${quotes} AS q FULL JOIN (${theirs}) AS t ON t.member_id = q.member_id${hasPlan ? ' AND t.plan = q.plan' : ''}`;
}

export async function writeReconciliation(
  database: Database,
  source: Source,
  quotes: string,
  file: string,
): Promise<Record<string, number>> {
  await database.run(`CREATE OR REPLACE TABLE reconciled AS ${reconcileText(source, quotes)}`);
  await database.run(
    copyToCsv(
      `FROM reconciled WHERE finding <> ${text(findings.same)} ORDER BY finding, member_id, plan`,
      [
        ['finding', h.finding],
        [guarded('member_id'), h.member],
        ['plan', h.plan],
        ['premium_yen', h.premium],
        [guarded('their_text'), h.theirs],
      ],
      file,
    ),
  );
  const counted = await database.rows(
    `SELECT finding, count(*) AS ${name('n')} FROM reconciled GROUP BY finding`,
  );
  return Object.fromEntries(counted.map((row) => [String(row.finding), Number(row.n)]));
}
