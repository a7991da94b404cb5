// The same texts for BigQuery: tables, a table function by rates, and views that Connected Sheets can hold.
import { bigquery } from './dialect';
import { cellColumns, edgesText, ratedText, referralsText, summaryText } from './texts';

const DATASET = 'daicho';

const table = (name: string): string => `\`${DATASET}.${name}\``;
const rows = (columns: readonly (readonly [string, string])[]): string =>
  columns.map(([name, type]) => `  ${name} ${type}`).join(',\n');

/** As they are typed: what people write is read by `revenue_yen` on the way in. */
const MEMBERS: readonly (readonly [string, string])[] = [
  ['member_id', 'STRING NOT NULL'],
  ['plan', 'STRING NOT NULL'],
  ['start_date', 'DATE NOT NULL'],
  ['revenue_yen', 'INT64 NOT NULL'],
];

export interface Statement {
  readonly name: string;
  readonly sql: string;
}

/** Partitions by month (at most 10,000 a table: 833 years), clustered by what joins. */
export function tableStatements({ wide }: { readonly wide: boolean }): Statement[] {
  const by = 'PARTITION BY DATE_TRUNC(start_date, MONTH)\nCLUSTER BY';
  const quotes = [
    ['rates_id', 'STRING NOT NULL'],
    ...MEMBERS,
    ['premium_yen', 'INT64'],
    ['label', 'STRING NOT NULL'],
    ['reason', 'STRING'],
    ['version', 'STRING'],
  ] as const;
  return [
    {
      name: 'members',
      sql: `CREATE TABLE IF NOT EXISTS ${table('members')} (\n${rows(MEMBERS)}\n)\n${by} plan`,
    },
    {
      name: 'rate_cells',
      sql: `CREATE TABLE IF NOT EXISTS ${table('rate_cells')} (\n${rows([['rates_id', 'STRING NOT NULL'], ...cellColumns(bigquery, { wide })])}\n)\nCLUSTER BY rates_id, plan`,
    },
    {
      name: 'quotes',
      sql: `CREATE TABLE IF NOT EXISTS ${table('quotes')} (\n${rows(quotes)}\n)\n${by} rates_id, plan`,
    },
  ];
}

const ofRates = (rates: string): string => `(SELECT * FROM ${table('rate_cells')} WHERE rates_id = ${rates})`;

/** The query that the table function stands for; `rates` is an argument or a parameter. */
export const ratedBy = (rates: string): string =>
  ratedText(bigquery, { members: table('members'), cells: ofRates(rates) });

export function functionStatements(): Statement[] {
  return [
    {
      name: 'rated',
      sql: `CREATE OR REPLACE TABLE FUNCTION ${table('rated')}(rates STRING) AS\n${ratedBy('rates')}`,
    },
    {
      name: 'summary_of',
      sql: `CREATE OR REPLACE TABLE FUNCTION ${table('summary_of')}(rates STRING) AS\n${summaryText(bigquery, { members: table('members'), cells: ofRates('rates') })}`,
    },
  ];
}

/** What a connected sheet shows: counts, never the members themselves (an extract ends at 500,000 rows or 10 MB). */
export function viewStatements(rates: string): Statement[] {
  const tables = { members: table('members'), cells: ofRates(rates) };
  const view = (name: string, sql: string): Statement => ({
    name,
    sql: `CREATE OR REPLACE VIEW ${table(name)} AS\n${sql}`,
  });
  return [
    view('summary', summaryText(bigquery, tables)),
    view('referrals', referralsText(bigquery, tables)),
    view(
      'near_edges',
      `SELECT program, plan, band, edge_yen, COUNT(*) AS members\nFROM (${edgesText(bigquery, tables, 10)}) AS near\nGROUP BY program, plan, band, edge_yen`,
    ),
  ];
}

/** Keeps the quotes of a day; run again it makes them anew. */
export const keepStatements = (rates: string): Statement[] => [
  { name: 'forget', sql: `DELETE FROM ${table('quotes')} WHERE rates_id = ${rates}` },
  {
    name: 'keep',
    sql: `INSERT INTO ${table('quotes')} (rates_id, member_id, plan, start_date, revenue_yen, premium_yen, label, reason, version)\nSELECT ${rates}, rated.* FROM (${ratedBy(rates)}) AS rated`,
  },
];

/** BigQuery takes no text where a body is meant: the function goes in as a raw text of three quotes. */
export const revenueFunction = (body: string): Statement => ({
  name: 'revenue_yen',
  sql: `CREATE OR REPLACE FUNCTION ${table('revenue_yen')}(amount STRING)\nRETURNS FLOAT64\nDETERMINISTIC\nLANGUAGE js AS r"""\n${body}\nreturn revenueYen(amount);\n"""`,
});
