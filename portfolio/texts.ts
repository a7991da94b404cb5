// The texts that rate and count, for both dialects; tables are named by whoever runs them.
import { IMPACT_BARS, LARGEST } from '../src/rating/version-impact';
import type { Dialect } from './dialect';

/** What a member's row must have: typed, and read by the core. */
export const MEMBER_COLUMNS = ['member_id', 'plan', 'start_date', 'revenue_yen'] as const;

export interface Tables {
  readonly members: string;
  readonly cells: string;
}

/** Column types of the rate cells. */
export function cellColumns(dialect: Dialect, { wide }: { readonly wide: boolean }): [string, string][] {
  const number = wide ? dialect.wide : dialect.integer;
  return [
    ['plan', dialect.text],
    ['program', dialect.text],
    ['from_date', 'DATE'],
    ['to_date', 'DATE'],
    ['lo', dialect.integer],
    ['hi', dialect.integer],
    ['slope', number],
    ['fixed', number],
    ['divisor', number],
    ['unit', number],
    ['label', dialect.text],
    ['reason', dialect.text],
    ['version', dialect.text],
    ['band', dialect.text],
  ];
}

/** The premium of member `m` by cell `c`, of 64 bits whatever was reckoned in; null where the insurer is asked. */
export const premiumOf = (dialect: Dialect, cell = 'c'): string =>
  `CAST(${dialect.quotient(`${cell}.slope * m.revenue_yen + ${cell}.fixed`, `${cell}.divisor`)} * ${cell}.unit AS ${dialect.integer})`;

/** Exactly one cell covers a member. */
export const joinCells = (cells: string, cell = 'c'): string =>
  `JOIN ${cells} AS ${cell} ON ${cell}.plan = m.plan AND m.start_date BETWEEN ${cell}.from_date AND ${cell}.to_date AND m.revenue_yen BETWEEN ${cell}.lo AND ${cell}.hi`;

/** Every member with premium, label, reason and version. */
export function ratedText(dialect: Dialect, { members, cells }: Tables): string {
  return `SELECT m.member_id, m.plan, m.start_date, m.revenue_yen, ${premiumOf(dialect)} AS premium_yen, c.label, c.reason, c.version
FROM ${members} AS m
${joinCells(cells)}`;
}

/** By programme, plan, band, label and month of renewal. */
export function summaryText(dialect: Dialect, { members, cells }: Tables): string {
  return `SELECT c.program, c.plan, c.band, c.label, c.version, ${dialect.month('m.start_date')} AS month, COUNT(*) AS quotes, SUM(m.revenue_yen) AS revenue_yen, SUM(${premiumOf(dialect)}) AS premium_yen
FROM ${members} AS m
${joinCells(cells)}
GROUP BY c.program, c.plan, c.band, c.label, c.version, month`;
}

/** Those whom the insurer is asked about, by month of renewal. */
export function referralsText(dialect: Dialect, { members, cells }: Tables): string {
  return `SELECT ${dialect.month('m.start_date')} AS month, c.program, c.plan, c.reason, COUNT(*) AS members, SUM(m.revenue_yen) AS revenue_yen
FROM ${members} AS m
${joinCells(cells)}
WHERE c.reason IS NOT NULL
GROUP BY month, c.program, c.plan, c.reason`;
}

/** Members whose revenue lies within `parts` per thousand of a bound at which the premium jumps. */
export function edgesText(dialect: Dialect, { members, cells }: Tables, parts: number): string {
  const near = (bound: string) => `ABS(m.revenue_yen - ${bound}) * 1000 <= m.revenue_yen * ${parts}`;
  return `SELECT m.member_id, c.program, c.plan, m.start_date, m.revenue_yen, c.band, ${premiumOf(dialect)} AS premium_yen, CASE WHEN ${near('c.hi')} THEN c.hi ELSE c.lo - 1 END AS edge_yen
FROM ${members} AS m
${joinCells(cells)}
WHERE c.slope = 0 AND c.lo < c.hi AND c.hi < 9007199254740991 AND (${near('c.hi')} OR (c.lo > 1 AND ${near('(c.lo - 1)')}))`;
}

/** The bars of the screen that reviews a version, by column. */
export const BARS = IMPACT_BARS.map((bar, at) => ({ ...bar, name: `bar_${at}` }));

/** A hundredfold difference against whole percents of what was, so that 5% is exactly 5%. */
function isInBar({ fromPercent: from, toPercent: to }: (typeof BARS)[number]): string {
  const change = '(after_yen - before_yen) * 100';
  if (from === 0 && to === 0) return 'after_yen = before_yen';
  const isFall = to !== null && to <= 0;
  const low = from === null ? '' : `${change} ${isFall ? '>=' : '>'} before_yen * ${from}`;
  const high = to === null ? '' : `${change} ${isFall ? '<' : '<='} before_yen * ${to}`;
  return [low, high].filter((text) => text !== '').join(' AND ');
}

export interface Change extends Tables {
  /** The rate cells of the version that is compared. */
  readonly after: string;
}

/** Members of the compared version's plans and days, with both premiums. */
export function bothText(dialect: Dialect, { members, cells, after }: Change): string {
  return `SELECT m.member_id, c.program, c.plan, ${premiumOf(dialect)} AS before_yen, ${premiumOf(dialect, 'a')} AS after_yen
FROM ${members} AS m
${joinCells(cells)}
${joinCells(after, 'a')}`;
}

/** The counts of the screen that reviews a version, by plan; COUNTIF is known to both. */
export function changeText(dialect: Dialect, tables: Change): string {
  const both = 'before_yen IS NOT NULL AND after_yen IS NOT NULL';
  const sum = (yen: string) => `SUM(CASE WHEN ${both} THEN ${yen} END)`;
  return `SELECT program, plan, COUNT(*) AS members, COUNTIF(before_yen IS DISTINCT FROM after_yen) AS changed,
  COUNTIF(before_yen IS NOT NULL AND after_yen IS NULL) AS become_referred,
  COUNTIF(before_yen IS NULL AND after_yen IS NOT NULL) AS become_rated,
  COUNTIF(before_yen IS NULL AND after_yen IS NULL) AS stay_referred,
  ${sum('before_yen')} AS before_yen_sum, ${sum('after_yen')} AS after_yen_sum,
  ${BARS.map((bar) => `COUNTIF(${isInBar(bar)}) AS ${bar.name}`).join(',\n  ')}
FROM (${bothText(dialect, tables)}) AS both_rates
GROUP BY program, plan`;
}

/** The largest changes, as that screen lists them. */
export function largestText(dialect: Dialect, tables: Change): string {
  return `SELECT member_id, program, plan, before_yen, after_yen
FROM (${bothText(dialect, tables)}) AS both_rates
WHERE before_yen <> after_yen
ORDER BY ABS(after_yen - before_yen) DESC, member_id
LIMIT ${LARGEST}`;
}
