// What needs no reading becomes numbers and days at once; every other text waits for the core.
import { revenueUnitText, revenueUnitYen, type RevenueUnit } from '../src/domain/revenue';
import { FIRST_DAY, LAST_DAY, MOST_YEN } from '../src/rating/rate-cells';
import { hasOpenQuote } from './encoding';
import type { Database } from './database';
import { copyToParquet, name, text } from './sql';
import { cellOf, type Source } from './source';
import { Refused, refuse, type rowReasons } from './words';

/** A relation of the staged rows: a CSV is read once and kept as Parquet, which has its rows' numbers. */
export async function stage(
  database: Database,
  source: Source,
  { input, asOf, file }: { readonly input: string; readonly asOf: string; readonly file: string },
): Promise<string> {
  if (source.hasRowNumber) return `(${stageText(source, asOf)})`;
  const write = (relation: string) =>
    database.run(copyToParquet(stageText({ ...source, relation }, asOf), file));
  try {
    await write(source.relation).catch(async (error: Error) => {
      if (!error.message.includes('null_padding')) throw error;
      // One by one DuckDB passes over what follows a quote that nothing closes.
      if (await hasOpenQuote(source.file)) refuse('quoteOpen', input);
      return write(source.oneByOne);
    });
  } catch (error) {
    if (error instanceof Error && !(error instanceof Refused) && /CSV|UTF-?8/i.test(error.message))
      refuse('fileUnreadable', input, error.message.split('\n')[0]!);
    throw error;
  }
  return `read_parquet(${text(file)}, file_row_number = true)`;
}

/** Columns of the staged rows: of revenue and start either the value or the text, the other null. */
function stageText(source: Source, asOf: string): string {
  return `SELECT * REPLACE (
  CASE WHEN revenue_yen IS NULL THEN revenue_text ELSE '' END AS revenue_text,
  CASE WHEN start_date IS NULL THEN start_text ELSE '' END AS start_text)
FROM (SELECT ${source.hasRowNumber ? 'file_row_number, ' : ''}${cellOf(source, 'member')} AS member_id,
  ${cellOf(source, 'plan')} AS plan_text, ${cellOf(source, 'program')} AS program_text,
  ${revenueOf(source)}, ${cellOf(source, 'unit')} AS unit_text,
  ${startOf(source, asOf)}, ${shapeOf(source)} AS shape
FROM ${source.relation})`;
}

const FACTORS = (Object.keys(revenueUnitText) as RevenueUnit[]).map(
  (unit) => `WHEN ${text(revenueUnitText[unit])} THEN ${revenueUnitYen[unit]}`,
);

function revenueOf(source: Source): string {
  const column = source.columns.revenue!;
  const raw = cellOf(source, 'revenue');
  const isNumber = /^(U?(TINY|SMALL|BIG)?INT(EGER)?)$/.test(source.types[column]!);
  const value = `TRY_CAST(${isNumber ? name(column) : raw} AS BIGINT)`;
  // DuckDB reads more than people mean: only a text that is the number itself is taken at its word.
  const isPlain = isNumber ? 'true' : `CAST(${value} AS VARCHAR) = ${raw}`;
  const unit = source.columns.unit;
  const factor =
    unit === undefined ? '1' : `CASE ${cellOf(source, 'unit')} WHEN '' THEN 1 ${FACTORS.join(' ')} END`;
  const fits = unit === undefined ? `${value} <= ${MOST_YEN}` : `${value} <= ${MOST_YEN} // ${factor}`;
  const yen = `CASE WHEN ${isPlain} AND ${value} > 0 AND ${fits} THEN ${value}${unit === undefined ? '' : ` * ${factor}`} END`;
  return `${yen} AS revenue_yen, ${raw} AS revenue_text`;
}

function startOf(source: Source, asOf: string): string {
  const column = source.columns.start;
  const raw = cellOf(source, 'start');
  const given = asOf === '' ? 'NULL' : `DATE ${text(asOf)}`;
  if (column === undefined) return `${given} AS start_date, '' AS start_text`;
  const value = source.types[column] === 'DATE' ? name(column) : `TRY_CAST(${raw} AS DATE)`;
  return `CASE WHEN ${raw} = '' THEN ${given} WHEN CAST(${value} AS VARCHAR) = ${raw} AND ${value} BETWEEN DATE ${text(FIRST_DAY)} AND DATE ${text(LAST_DAY)} THEN ${value} END AS start_date, ${raw} AS start_text`;
}

function shapeOf(source: Source): string {
  if (source.beyond === undefined || source.last === undefined) return 'NULL';
  const reason = (key: keyof typeof rowReasons) => text(key);
  return `CASE WHEN coalesce(${name(source.beyond)}, '') <> '' THEN ${reason('tooLong')} WHEN ${name(source.last)} IS NULL THEN ${reason('tooShort')} END`;
}
