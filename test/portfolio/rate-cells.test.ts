// Each plan, day and revenue lies in exactly one rate cell, and comes there to what the core says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fits64, rateCellsOf, type RateCell } from '../../portfolio/rate-cells';
import { pick, randomOf, randomRates } from '../../portfolio/random-rates';
import { addDays } from '../../src/domain/calendar';
import { programs } from '../../src/programs';
import { compileRates, type CompiledRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { publishedRates } from '../support/published-rates';

const plans = programs.flatMap((program) => program.plans.map(({ code }) => code));

interface Case {
  readonly plan: string;
  readonly asOf: string;
  readonly revenueYen: number;
}

function byCells(cells: readonly RateCell[], { plan, asOf, revenueYen }: Case) {
  const yen = BigInt(revenueYen);
  const covering = cells.filter(
    (cell) =>
      cell.plan === plan && cell.fromDate <= asOf && asOf <= cell.toDate && cell.lo <= yen && yen <= cell.hi,
  );
  expect(covering).toHaveLength(1);
  const { formula, label, reason, version } = covering[0]!;
  // BigInt divides as SQL's whole numbers do: towards zero.
  const premium = formula && ((formula.slope * yen + formula.fixed) / formula.divisor) * formula.unit;
  return { premium: premium === null ? null : Number(premium), label, reason, version };
}

function byCore(rates: CompiledRates, one: Case) {
  const rating = rate(rates, one);
  return rating.kind === 'premium'
    ? { premium: rating.premiumYen, label: rating.label, reason: null, version: rating.version }
    : { premium: null, label: 'refer', reason: rating.reason, version: rating.version ?? null };
}

const expectEqual = (rates: CompiledRates, cells: readonly RateCell[], cases: readonly Case[]): void => {
  for (const one of cases)
    expect({ ...one, ...byCells(cells, one) }).toEqual({ ...one, ...byCore(rates, one) });
};

/** Corners of a cell and their neighbours. */
function cornersOf({ plan, lo, hi, fromDate, toDate }: RateCell): Case[] {
  const days = [fromDate, toDate, addDays('2018-04-01', 0)].flatMap((day) =>
    day > '0001-01-01' && day < '9999-12-31' ? [addDays(day, -1), day, addDays(day, 1)] : [day],
  );
  const yens = [lo, hi].flatMap((yen) => [yen - 1n, yen, yen + 1n]).map(Number);
  return days.flatMap((asOf) =>
    yens
      .filter((yen) => yen >= 1 && Number.isSafeInteger(yen))
      .map((revenueYen) => ({ plan, asOf, revenueYen })),
  );
}

test('the published rates at every corner of every cell', () => {
  const rates = publishedRates();
  const cells = rateCellsOf(rates, plans);
  expect(fits64(cells)).toBe(true);
  expectEqual(rates, cells, cells.flatMap(cornersOf));
});

test('the golden cases', () => {
  const folder = join(__dirname, '../cases');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && !file.startsWith('claims'),
  );
  const golden = files.map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        input: { revenue: number | string; plan: string; asOf: string };
        expected: { premium?: number };
      },
  );
  const cells = rateCellsOf(publishedRates(), plans);
  const numbers = golden.filter(
    ({ input }) => typeof input.revenue === 'number' && plans.includes(input.plan),
  );
  expect(numbers.length).toBeGreaterThan(90);
  for (const { input, expected } of numbers)
    expect(byCells(cells, { ...input, revenueYen: Number(input.revenue) }).premium).toBe(
      expected.premium ?? null,
    );
});

test('every revenue at which a premium of a line changes, and the yen before', () => {
  const rates = publishedRates();
  const cells = rateCellsOf(rates, plans);
  const lines = cells.filter(({ formula }) => formula && formula.slope !== 0n);
  expect(lines.length).toBeGreaterThan(0);
  for (const { plan, fromDate, lo, hi, formula } of lines) {
    const { slope, fixed, divisor } = formula!;
    const multiple = (yen: bigint) => (slope * yen + fixed) / divisor;
    const count = Number(multiple(hi) - multiple(lo));
    // A hundred of each line here; all of them where DuckDB is at hand.
    for (let at = 0; at < 100; at++) {
      const next = multiple(lo) + BigInt(Math.floor((count * at) / 100)) + 1n;
      const revenue = Number((next * divisor - fixed + slope - 1n) / slope);
      if (BigInt(revenue) > hi || BigInt(revenue) <= lo) continue;
      const cases = [revenue - 1, revenue].map((revenueYen) => ({ plan, asOf: fromDate, revenueYen }));
      const [before, own] = cases.map((one) => byCells(cells, one).premium);
      expect(own).toBeGreaterThan(before!);
      expectEqual(rates, cells, cases);
    }
  }
});

test('a hundred tables of all roundings, with gaps, drafts, falling premiums and amounts beyond 64 bits', () => {
  const random = randomOf(8);
  let wide = 0;
  for (let table = 0; table < 100; table++) {
    const rates = compileRates(randomRates(random), () => true);
    const cells = rateCellsOf(rates, plans);
    if (!fits64(cells)) wide++;
    const corners = cells.flatMap(cornersOf);
    expectEqual(
      rates,
      cells,
      Array.from({ length: 40 }, () => pick(random, corners)),
    );
    const anywhere = Array.from({ length: 20 }, () => {
      const { plan, lo, hi } = pick(random, cells);
      const revenueYen = Number(lo) + Math.floor(random() * Number(hi - lo));
      return { plan, asOf: addDays('2024-01-01', Math.floor(random() * 1500)), revenueYen };
    });
    expectEqual(rates, cells, anywhere);
  }
  expect(wide).toBeGreaterThan(0);
});

test('a plan whose table is broken is referred for that reason, for all days and yen', () => {
  const random = randomOf(1);
  const [header, ...rows] = randomRates(random);
  const broken = rows.map((row) => row.map((cell, at) => (header![at] === '保険料' ? '不明' : cell)));
  const rates = compileRates([header!, ...broken], () => true);
  const plan = [...rates.plans.values()].find((one) => one.broken)!.code;
  expect(rateCellsOf(rates, plans).filter((cell) => cell.plan === plan)).toMatchObject([
    { fromDate: '0001-01-01', toDate: '9999-12-31', lo: 1n, hi: 2n ** 53n - 1n, reason: 'tableBroken' },
  ]);
});
