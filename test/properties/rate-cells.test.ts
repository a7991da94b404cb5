// Rate cells tile plan, days and revenue without hole or overlap, and say of each quote what rating it says.
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/calendar';
import { compileRates, type CompiledRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { FIRST_DAY, LAST_DAY, MOST_YEN, rateCells, type RateCell } from '../../src/rating/rate-cells';
import { RATE_COLUMNS, type RateKey } from '../../src/rating/rate-row';
import { publishedRates } from '../support/published-rates';

type Row = Partial<Record<RateKey, string | number>>;
type Quote = readonly [plan: string, asOf: string, revenueYen: number];

const block = (rows: readonly Row[]) => [
  RATE_COLUMNS.map(({ header }) => header),
  ...rows.map((row) => RATE_COLUMNS.map(({ key }) => row[key] ?? '')),
];

/** Small ones touch every bound; the largest are beyond what doubles multiply, and the very last yen may end a table. */
const yen = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 2_000_000_000 }),
  fc.integer({ min: 2 ** 50, max: MOST_YEN }),
  fc.constant(MOST_YEN),
);

/** Versions of one plan, some drafts, some open, with days between them or without; now and then they overlap. */
const version = (plan: string, at: number): fc.Arbitrary<Row[]> =>
  fc
    .record({
      revenues: fc.uniqueArray(yen, { minLength: 1, maxLength: 5 }),
      premiums: fc.array(yen, { minLength: 5, maxLength: 5 }),
      lines: fc.array(fc.constantFrom('直線', '照会'), { minLength: 5, maxLength: 5 }),
      shared: fc.record({
        state: fc.constantFrom('有効', '有効', '有効', '下書き'),
        method: fc.constantFrom('段階', '点'),
        roundingUnitYen: fc.constantFrom(1, 10, 1000),
        roundingMode: fc.constantFrom('四捨五入', '切捨て', '切上げ'),
        label: fc.constantFrom('公表例', '保険料表', '参考例'),
        about: fc.constantFrom('', '約'),
        effectiveFrom: fc.constantFrom(
          `${2018 + 2 * at}-04-01`,
          `${2018 + 2 * at}-03-01`,
          at === 0 ? '' : '2030-02-28',
        ),
        effectiveTo: fc.constantFrom(`${2020 + 2 * at}-03-31`, `${2019 + 2 * at}-02-28`, '', '9999-12-31'),
      }),
    })
    .map(({ revenues, premiums, lines, shared }) =>
      revenues
        .sort((one, other) => one - other)
        .map((revenueYen, row) => ({
          ...shared,
          version: `${plan}${at}`,
          program: 'P',
          plan,
          revenueYen,
          premiumYen: premiums[row]!,
          toNext: lines[row]!,
          certainty: '公表',
          source: 'S1',
        })),
    );

const rates: fc.Arbitrary<CompiledRates> = fc
  .tuple(version('P-A', 0), version('P-A', 1), version('P-A', 2), version('P-B', 0), fc.boolean())
  .map(([first, second, third, other, spoilt]) => {
    const rows: Row[] = [...first, ...second, ...third, ...other];
    if (spoilt) rows.push({ ...other[0]!, premiumYen: '約500円' });
    return compileRates(block(rows), () => true);
  });

const fits = (cell: RateCell, plan: string, day: string, revenueYen: number): boolean =>
  cell.plan === plan &&
  cell.fromDay <= day &&
  day <= cell.toDay &&
  cell.fromYen <= revenueYen &&
  revenueYen <= cell.toYen;

/** The arithmetic that stands at the type, in whole numbers. */
const yenOf = ({ formula }: RateCell, revenueYen: number): number | undefined =>
  formula
    ? Number(((formula.slope * BigInt(revenueYen) + formula.fixed) / formula.divisor) * formula.unit)
    : undefined;

/** What rating says, as a cell says it. */
function rated(table: CompiledRates, [plan, asOf, revenueYen]: Quote): unknown[] {
  const rating = rate(table, { plan, asOf, revenueYen });
  return rating.kind === 'premium'
    ? [rating.premiumYen, rating.label, '', rating.version, rating.about, rating.internalOnly]
    : [undefined, 'refer', rating.reason, rating.version ?? '', false, false];
}

/** Quotes that are in no cell or in several, or of which their cell says something else; told only where it fails. */
const wrong = (table: CompiledRates, cells: readonly RateCell[], quotes: readonly Quote[]): unknown[] =>
  quotes.flatMap((quote) => {
    const [plan, asOf, revenueYen] = quote;
    const found = cells.filter((cell) => fits(cell, plan, asOf, revenueYen));
    const said = found.map((cell) => [
      yenOf(cell, revenueYen),
      cell.label,
      cell.reason,
      cell.version,
      cell.formula !== null && cell.about,
      cell.internalOnly,
    ]);
    const expected = [rated(table, quote)];
    return JSON.stringify(said) === JSON.stringify(expected) ? [] : [{ quote, said, expected }];
  });

/** Both ends of every cell: with the tiling below, all places where anything changes. */
const corners = (cells: readonly RateCell[]): Quote[] =>
  cells.flatMap(({ plan, fromDay, toDay, fromYen, toYen }) =>
    [fromDay, toDay].flatMap((day): Quote[] => [
      [plan, day, fromYen],
      [plan, day, toYen],
    ]),
  );

const area = ({ fromDay, toDay, fromYen, toYen }: RateCell): bigint =>
  BigInt(daysBetween(fromDay, toDay) + 1) * (BigInt(toYen) - BigInt(fromYen) + 1n);
const WHOLE = BigInt(daysBetween(FIRST_DAY, LAST_DAY) + 1) * BigInt(MOST_YEN);

test('random tables: gaps, drafts, open and overlapping versions, falling premiums, amounts beyond 64 bits', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2017-01-01', days));
  const quote = fc.tuple(fc.constantFrom('P-A', 'P-B', 'P-C'), day, yen);
  fc.assert(
    fc.property(rates, fc.array(quote, { maxLength: 6 }), (table, quotes) => {
      const cells = rateCells(table, ['P-B', 'P-A', 'P-C']);
      for (const plan of ['P-A', 'P-B', 'P-C']) {
        const own = cells.filter((cell) => cell.plan === plan);
        // Each corner is in one cell alone, and together they are as large as the whole: no hole, no overlap.
        expect(own.reduce((sum, cell) => sum + area(cell), 0n)).toBe(WHOLE);
      }
      expect(wrong(table, cells, [...corners(cells), ...quotes])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the published rates: both ends of every cell', () => {
  const table = publishedRates();
  const cells = rateCells(table);
  expect(wrong(table, cells, corners(cells))).toEqual([]);
});

test('a table that cannot be read asks the insurer for every plan that is named', () => {
  const cells = rateCells(
    compileRates([['何か']], () => true),
    ['P-A'],
  );
  expect(cells).toEqual([
    expect.objectContaining({
      plan: 'P-A',
      fromDay: FIRST_DAY,
      toDay: LAST_DAY,
      reason: 'tableBroken',
      formula: null,
    }),
  ]);
});
