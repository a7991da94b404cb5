// Control totals, counted from what was written: nothing is kept whose totals do not agree.
import type { Database } from './database';
import { text } from './sql';
import { refuse } from './words';

export interface Totals {
  readonly rows: number;
  readonly quotes: number;
  readonly badRows: number;
  readonly referred: number;
  /** Whole yen, as text: sums may be beyond what JSON's numbers hold. */
  readonly revenueYen: string;
  readonly premiumYen: string;
  /** The same for the same quotes in any order. */
  readonly checksum: string;
}

interface Written {
  readonly staged: string;
  readonly quotes: string;
  readonly badFile: string;
}

const QUOTE = 'member_id, plan, start_date, revenue_yen, premium_yen, label, reason, version';

export async function controlTotals(
  database: Database,
  { staged, quotes, badFile }: Written,
): Promise<Totals> {
  const one = async (select: string) => (await database.rows(select))[0]!;
  const { rows } = await one(`SELECT count(*) AS rows FROM ${staged}`);
  const { bad } = await one(
    `SELECT count(DISTINCT line) AS bad FROM read_csv(${text(badFile)}, auto_detect = false, header = false, skip = 1, delim = ',', quote = '"', escape = '"', columns = {line: 'BIGINT', member: 'VARCHAR', col: 'VARCHAR', value: 'VARCHAR', reason: 'VARCHAR'})`,
  );
  const counted = await one(
    `SELECT count(*) AS quotes, count(*) - count(premium_yen) AS referred, coalesce(sum(revenue_yen), 0) AS revenue, coalesce(sum(premium_yen), 0) AS premium, coalesce(sum(hash(${QUOTE})), 0) AS checksum FROM ${quotes}`,
  );
  const summed = await one(
    `SELECT coalesce(sum(quotes), 0) AS quotes, coalesce(sum(revenue_yen), 0) AS revenue, coalesce(sum(premium_yen), 0) AS premium FROM summary`,
  );
  const totals: Totals = {
    rows: Number(rows),
    quotes: Number(counted.quotes),
    badRows: Number(bad),
    referred: Number(counted.referred),
    revenueYen: String(counted.revenue),
    premiumYen: String(counted.premium),
    checksum: String(counted.checksum),
  };
  if (totals.rows !== totals.quotes + totals.badRows)
    refuse('unbalanced', `${totals.rows} rows, ${totals.quotes} quotes, ${totals.badRows} bad rows`);
  for (const what of ['quotes', 'revenue', 'premium'] as const)
    if (String(summed[what]) !== String(counted[what]))
      refuse(
        'unbalanced',
        `${what}: ${String(counted[what])} in quotes, ${String(summed[what])} in the summary`,
      );
  return totals;
}
