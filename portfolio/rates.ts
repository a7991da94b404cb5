// The rate tab as a file: read by the desk's own compiler, written as rate cells.
import { programs, publishesRates } from '../src/programs/rated';
import { premiumLabelText, referralReasonText } from '../src/domain/premium';
import { problemText } from '../src/domain/problem-text';
import { compileRates, type CompiledRates } from '../src/rating/compile';
import { rateCells, type RateCell } from '../src/rating/rate-cells';
import { RATE_COLUMNS } from '../src/rating/rate-row';
import { listVersions, storedVersion } from '../src/rating/rate-versions';
import { foldText } from '../src/domain/fold-text';
import { duckdb } from './dialect';
import type { Database } from './database';
import { name, text } from './sql';
import { bandOf, cellsOfVersion, fits64 } from './cells';
import { cellColumns } from './texts';
import { asUtf8 } from './encoding';
import { refuse } from './words';

export type Values = readonly (readonly unknown[])[];

/** As the named range 料率表 gives it: amounts are numbers, everything else text. */
export async function readRateValues(database: Database, file: string, copy: string): Promise<Values> {
  const utf8 = await asUtf8(file, copy);
  const reader = await database.connection
    .runAndReadAll(
      `FROM read_csv(${text(utf8)}, header = false, all_varchar = true, nullstr = '', delim = ',', quote = '"')`,
    )
    .catch((error: Error) => refuse('fileUnreadable', file, error.message.split('\n')[0]!));
  const rows = reader.getRowsJS() as (string | null)[][];
  const date = new Set<string>(
    RATE_COLUMNS.filter(({ type }) => type === 'date').map(({ header }) => header),
  );
  const yen = new Set<string>(RATE_COLUMNS.filter(({ type }) => type === 'yen').map(({ header }) => header));
  const header = (rows[0] ?? []).map((cell) => foldText((cell ?? '').replace(/^\uFEFF/, '')));
  const valueOf = (heading: string, cell: string) => {
    if (yen.has(heading)) return amount(cell);
    // A workbook's own days are serial numbers.
    return date.has(heading) && /^\d{1,7}$/.test(cell) ? Number(cell) : cell;
  };
  return [
    header,
    ...rows.slice(1).map((row) => row.map((cell, at) => valueOf(header[at] ?? '', cell ?? ''))),
  ];
}

/** 1,000 and ￥1,000 as spreadsheets print a number; anything else is left for the compiler to refuse. */
function amount(cell: string): string | number {
  const plain = foldText(cell).replace(/^¥/, '').replace(/,/g, '');
  return /^\d+(\.0+)?$/.test(plain) ? Number(plain) : cell;
}

export function compiled(values: Values, file: string): CompiledRates {
  const rates = compileRates(values, publishesRates);
  if (rates.broken) refuse('ratesUnreadable', file, problemText(rates.broken));
  return rates;
}

export const planCodes = (): string[] => programs.flatMap(({ plans }) => plans.map(({ code }) => code));

export const cellsInForce = (rates: CompiledRates): readonly RateCell[] =>
  rateCells(rates, [...planCodes(), ...rates.plans.keys()]);

/** The version's own plans and days, whatever its state. */
export function cellsAgainst(values: Values, version: string): RateCell[] {
  const listed = listVersions(values);
  const versions = listed.ok ? listed.value : [];
  const named = versions.filter((one) => one.version === version);
  if (named.length === 0)
    return refuse('noVersion', version, [...new Set(versions.map((one) => one.version))].join(', '));
  return named.flatMap(({ plans }) =>
    plans.flatMap((plan) => {
      const stored = storedVersion(values, plan, version);
      return stored.ok
        ? cellsOfVersion(stored.value)
        : refuse('versionUnreadable', version, problemText(stored.problem));
    }),
  );
}

const programOfPlan = (code: string): string =>
  programs.find(({ plans }) => plans.some((plan) => plan.code === code))?.code ?? '';

/** A cell's values in the order of `cellColumns`, as texts of numbers and words. */
export function cellValues(cell: RateCell): (string | null)[] {
  const { formula } = cell;
  const numbers = formula
    ? [formula.slope, formula.fixed, formula.divisor, formula.unit].map(String)
    : Array<null>(4).fill(null);
  return [
    cell.plan,
    programOfPlan(cell.plan),
    cell.fromDay,
    cell.toDay,
    String(cell.fromYen),
    String(cell.toYen),
    ...numbers,
    premiumLabelText[cell.label],
    cell.reason === '' ? null : referralReasonText[cell.reason],
    cell.version === '' ? null : cell.version,
    bandOf(cell),
  ];
}

export async function storeCells(
  database: Database,
  table: string,
  cells: readonly RateCell[],
  { wide }: { readonly wide: boolean },
): Promise<void> {
  const columns = cellColumns(duckdb, { wide });
  await database.run(
    `CREATE OR REPLACE TABLE ${table} (${columns.map(([column, type]) => `${name(column)} ${type}`).join(', ')})`,
  );
  const value = (cell: string | null, at: number) =>
    cell === null ? 'NULL' : `CAST(${text(cell)} AS ${columns[at]![1]})`;
  for (let at = 0; at < cells.length; at += 500) {
    const rows = cells.slice(at, at + 500).map((cell) => `(${cellValues(cell).map(value).join(', ')})`);
    await database.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
  }
}

export const isWide = (...lists: readonly (readonly RateCell[])[]): boolean => !lists.every(fits64);
