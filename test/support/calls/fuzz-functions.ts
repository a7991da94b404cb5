// Custom functions called with anything a cell or a range can hold, and what has to come back.
import fc from 'fast-check';
import { DaichoError } from '../../../src/domain/problem';
import { functionsOver } from '../published-rates';
import { hostileTexts } from './hostile';
import { planCodes, premiumByHand } from './premium-oracle';
import { anyText } from '../any-text';

const REFERENCE_DATE = '2026-04-01';
const functions = functionsOver({ referenceDate: () => REFERENCE_DATE });
type Name = keyof typeof functions;
export const functionNames = Object.keys(functions) as Name[];

/** A value whose meaning is known by how it was made; `yen` undefined: none that anybody could know. */
interface Known<Value> {
  readonly cell: unknown;
  readonly means?: Value;
}

const yen = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000_000 }),
  fc
    .constantFrom(50, 100, 150, 200, 300, 400, 500, 700, 1000, 1500)
    .chain((millions) => fc.integer({ min: -2, max: 2 }).map((step) => millions * 1_000_000 + step)),
);
const wide = (text: string): string =>
  text.replace(/[0-9,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
const writings: readonly ((amount: number) => unknown)[] = [
  (amount) => amount,
  (amount) => `${amount}円`,
  (amount) => grouped(amount),
  (amount) => wide(`${grouped(amount)}円`),
  (amount) => `￥${grouped(amount)}`,
  (amount) => `約${amount}円`,
  (amount) => (amount % 1000 === 0 ? `${grouped(amount / 1000)}千円` : amount),
  (amount) => (amount % 10_000 === 0 ? `${amount / 10_000}万円` : `${amount}円`),
  (amount) =>
    amount % 10_000 === 0 && amount > 100_000_000 && amount % 100_000_000 > 0
      ? `${Math.floor(amount / 100_000_000)}億${(amount % 100_000_000) / 10_000}万円`
      : amount,
];
const revenue: fc.Arbitrary<Known<number>> = fc
  .tuple(yen, fc.constantFrom(...writings))
  .map(([amount, write]) => ({ cell: write(amount), means: amount }));

const ODD: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  -1,
  0.1,
  1e21,
  9_007_199_254_740_993,
  true,
  false,
  '',
  null,
  undefined,
  '#N/A',
  '#REF!',
  '要照会',
  new Date(NaN),
  new Date('2027-04-01T00:00:00+09:00'),
  new Date(8.64e15),
  ...hostileTexts,
];
const anything: fc.Arbitrary<Known<never>> = fc
  .oneof(fc.constantFrom(...ODD), anyText(), fc.double(), fc.integer())
  .map((cell) => ({ cell }));
const plan: fc.Arbitrary<Known<string>> = fc
  .tuple(
    fc.constantFrom(...planCodes),
    fc.constantFrom<(code: string) => string>(
      (code) => code,
      wide,
      (code) => ` ${code.toLowerCase()} `,
    ),
  )
  .map(([code, write]) => ({ cell: write(code), means: code }));
const day: fc.Arbitrary<Known<string>> = fc.oneof(
  fc
    .constantFrom('2018-03-31', '2018-04-01', '2019-03-31', '2019-04-01', '2026-04-01', '2035-01-01')
    .chain((iso) =>
      fc
        .constantFrom<unknown>(iso, iso.replaceAll('-', '/'), new Date(`${iso}T00:00:00+09:00`))
        .map((cell) => ({ cell, means: iso })),
    ),
  fc.constant({ cell: '', means: REFERENCE_DATE }),
);

const mostly = <Value>(good: fc.Arbitrary<Known<Value>>): fc.Arbitrary<Known<Value>> =>
  fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: anything });
const column = <One>(one: fc.Arbitrary<One>): fc.Arbitrary<One[]> =>
  fc.array(one, { minLength: 1, maxLength: 12 });
const range = fc.oneof(
  fc.array(fc.array(anything, { maxLength: 3 }), { maxLength: 5 }),
  fc.array(anything, { maxLength: 5 }),
);

/** What was wrong with an answer; nothing where it keeps its promises. */
type Check = string | undefined;

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** A message stands in a cell, where a person reads it. */
const LONGEST = 500;

function told(name: Name, args: readonly unknown[]): { answer?: unknown; problem?: Check } {
  try {
    return { answer: (functions[name] as (...cells: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    if (!(error instanceof DaichoError)) return { problem: `${name} threw ${String(error)}` };
    if (!JAPANESE.test(error.message)) return { problem: `${name} told ${error.message.slice(0, 80)}` };
    if (error.message.length > LONGEST) return { problem: `${name}: ${error.message.length} characters` };
    return {};
  }
}

/** One value, or rows of equal width, of texts and finite numbers. */
function shapeProblem(name: Name, answer: unknown): Check {
  const rows = Array.isArray(answer) ? (answer as unknown[]) : [[answer]];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0) return `${name}: not a rectangle`;
    for (const cell of row as unknown[]) {
      const fits = typeof cell === 'string' ? cell.length <= LONGEST : Number.isFinite(cell);
      if (!fits) return `${name}: a cell with ${String(cell).slice(0, 40)} (${String(cell).length})`;
    }
  }
  return undefined;
}

/** A text that was not made to mean an amount may still say one: then it is what REVENUE_YEN reads. */
function amountOf(one: Known<number>): number | undefined {
  if (one.means !== undefined) return one.means;
  const { answer } = told('REVENUE_YEN', [one.cell]);
  return typeof answer === 'number' ? answer : undefined;
}

/** A blank cell means 基準日; a number or a Date says some day, which the reckoning by hand leaves alone. */
function dayOf(cell: unknown): string {
  if (cell === '' || cell === null || cell === undefined) return REFERENCE_DATE;
  if (typeof cell === 'string') return cell.trim() === '' ? REFERENCE_DATE : 'none';
  return typeof cell === 'boolean' ? 'none' : 'some';
}

function premiumProblem(
  answer: unknown,
  one: Known<number>,
  code: Known<string>,
  asOf: Known<string>,
): Check {
  const amount = amountOf(one);
  const call = `PREMIUM(${[one, code, asOf].map(({ cell }) => String(cell).slice(0, 40)).join(', ')})`;
  if (amount === undefined) return typeof answer === 'number' ? `${call}: a premium of no amount` : undefined;
  const start = asOf.means ?? dayOf(asOf.cell);
  if (code.means === undefined || start === 'none') {
    return typeof answer === 'number' ? `${call}: a premium of no plan or day` : undefined;
  }
  if (start === 'some') return undefined;
  const hand = premiumByHand(code.means, amount, start) ?? '要照会';
  return answer === hand ? undefined : `${call} = ${String(answer)}, by hand ${hand}`;
}

const premiumCase = fc.tuple(mostly(revenue), mostly(plan), mostly(day));
const cellsOf = (known: readonly Known<unknown>[]): unknown[] => known.map(({ cell }) => cell);

/** Single values against the reckoning by hand; a bad one is refused. */
export const singleValues = fc.property(premiumCase, ([one, code, asOf]) => {
  const { answer, problem } = told('PREMIUM', [one.cell, code.cell, undefined, asOf.cell]);
  if (problem) throw new Error(problem);
  if (answer === undefined) {
    if (one.means !== undefined && code.means !== undefined && asOf.means !== undefined)
      throw new Error(`refused: ${cellsOf([one, code, asOf]).map(String).join(', ')}`);
    return;
  }
  const wrong = shapeProblem('PREMIUM', answer) ?? premiumProblem(answer, one, code, asOf);
  if (wrong && answer !== '') throw new Error(wrong);
});

/** A column answers row by row what single values answer, and a bad row spoils no other. */
export const columns = fc.property(column(premiumCase), (rows) => {
  const turned = [0, 1, 2].map((at) => rows.map((row) => [row[at]!.cell]));
  const { answer, problem } = told('PREMIUM', [turned[0], turned[1], undefined, turned[2]]);
  if (problem ?? answer === undefined) throw new Error(problem ?? 'a range was refused');
  const wrong = shapeProblem('PREMIUM', answer);
  if (wrong) throw new Error(wrong);
  (answer as unknown[][]).forEach(([cell], at) => {
    const [one, code, asOf] = rows[at]!;
    const bad = premiumProblem(cell, one, code, asOf);
    if (bad && cell !== '') throw new Error(bad);
  });
});

/** Every function with anything at all. */
export const anyCall = fc.property(
  fc.constantFrom(...functionNames),
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: mostly<unknown>(fc.oneof(revenue, plan, day)).map(({ cell }) => cell) },
      {
        weight: 1,
        arbitrary: column<unknown>(fc.oneof(revenue, anything)).map((list) =>
          (list as Known<unknown>[]).map(({ cell }) => [cell]),
        ),
      },
      {
        weight: 1,
        arbitrary: range.map((rows) => rows.map((row) => (Array.isArray(row) ? cellsOf(row) : row.cell))),
      },
    ),
    { maxLength: 6 },
  ),
  (name, args) => {
    const { answer, problem } = told(name, args);
    const wrong = problem ?? (answer === undefined ? undefined : shapeProblem(name, answer));
    if (wrong) throw new Error(wrong);
  },
);

/** INSURER_SHARES adds up; COMPARE_PLANS says of each plan what PREMIUM says; part-year figures stay below the year's. */
export const tablesAgree = fc.property(
  revenue,
  day,
  fc.integer({ min: 1, max: 5_000_000 }),
  (one, asOf, premium) => {
    const shares = functions.INSURER_SHARES(premium, 'TOSHA') as (string | number)[][];
    if (shares.reduce((sum, [, part]) => sum + Number(part), 0) !== premium)
      throw new Error(`shares of ${premium}`);
    const [, ...compared] = functions.COMPARE_PLANS(one.cell, '', undefined, asOf.cell) as unknown[][];
    for (const [code, , , figure] of compared) {
      const wrong = premiumProblem(figure, one, { cell: code, means: String(code) }, asOf);
      if (wrong) throw new Error(`COMPARE_PLANS: ${wrong}`);
    }
    const [parts] = functions.PRORATED_PREMIUM(premium, 'ALIVE', '2026-10-15', '2027-04-01') as unknown[][];
    const [halfUp, cutOff] = parts as number[];
    // Six months begun before 1 April.
    if (Math.abs(halfUp! - premium / 2) > 5 || cutOff! > premium / 2 || cutOff! <= premium / 2 - 10)
      throw new Error(`half of ${premium}: ${halfUp}, ${cutOff}`);
  },
);
