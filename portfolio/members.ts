// Members as they are rated, and the rows that are not: together they are all rows of the file.
import { text } from './sql';
import type { Columns, Field } from './columns';
import { headings, rowReasons } from './words';

/** How many texts each table of readings holds: what holds none is not joined. */
export type Counts = Readonly<Record<string, number>>;

const REPLACEMENT = '\uFFFD';
const isSound = `shape IS NULL AND trim(member_id) <> '' AND NOT contains(member_id, ${text(REPLACEMENT)})`;

const readAt = (counts: Counts, table: string, staged: string, on: string, column: string) =>
  counts[table] === 0
    ? { join: '', value: `s.${column}` }
    : {
        join: `LEFT JOIN ${table} AS ${staged} ON ${on}`,
        value: column === 'plan' ? `${staged}.value` : `coalesce(s.${column}, ${staged}.value)`,
      };

function joined(staged: string, counts: Counts) {
  const plan = 'LEFT JOIN plan_readings AS p ON p.text = s.plan_text AND p.beside = s.program_text';
  const revenue = readAt(
    counts,
    'revenue_readings',
    'r',
    'r.text = s.revenue_text AND r.beside = s.unit_text',
    'revenue_yen',
  );
  const start = readAt(counts, 'date_readings', 'd', 'd.text = s.start_text', 'start_date');
  return {
    from: `FROM ${staged} AS s ${plan} ${revenue.join} ${start.join}`,
    revenue: revenue.value,
    start: start.value,
  };
}

/** Columns as `MEMBER_COLUMNS` of the texts. */
export function membersText(staged: string, counts: Counts): string {
  const { from, revenue, start } = joined(staged, counts);
  return `SELECT s.member_id, p.value AS plan, ${start} AS start_date, ${revenue} AS revenue_yen
${from}
WHERE ${isSound} AND p.value IS NOT NULL AND ${revenue} IS NOT NULL AND ${start} IS NOT NULL`;
}

/** A line for each thing wrong, one query a kind: all at once they would need the memory of all. */
export function badTexts(staged: string, columns: Columns): string[] {
  const shown: Partial<Record<Field, string>> = { start: headings.start, ...columns };
  const line = (field: Field | undefined, value: string, reason: string, from: string) =>
    `SELECT s.file_row_number + 2 AS row, s.member_id AS member, ${text((field && shown[field]) ?? '')} AS col, ${value} AS value, ${reason} AS reason FROM ${staged} AS s ${from}`;
  const shapes = (['tooLong', 'tooShort'] as const).map((shape) =>
    line(undefined, "''", text(rowReasons[shape]), `WHERE s.shape = ${text(shape)}`),
  );
  const isWhole = 's.shape IS NULL';
  // Only what cannot be read is joined: among millions of notations that is little.
  const unread = (field: Field, value: string, table: string, on: string) =>
    line(field, value, 'r.problem', `JOIN ${table}_bad AS r ON ${on} WHERE ${isWhole}`);
  return [
    ...shapes,
    line('member', "''", text(rowReasons.noMember), `WHERE ${isWhole} AND trim(s.member_id) = ''`),
    line(
      'member',
      's.member_id',
      text(rowReasons.lostCharacters),
      `WHERE ${isWhole} AND contains(s.member_id, ${text(REPLACEMENT)})`,
    ),
    unread('plan', 's.plan_text', 'plan_readings', 'r.text = s.plan_text AND r.beside = s.program_text'),
    `${unread('revenue', `trim(s.revenue_text || ' ' || s.unit_text)`, 'revenue_readings', 'r.text = s.revenue_text AND r.beside = s.unit_text')} AND s.revenue_yen IS NULL`,
    `${unread('start', 's.start_text', 'date_readings', 'r.text = s.start_text')} AND s.start_date IS NULL`,
  ];
}
