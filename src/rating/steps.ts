// A version as one table of steps: each covers a range of revenue exactly once, and says what it comes to there.
import type { RateMethod, RoundingMode } from '../domain/rate-seed';

/** `band` and `point` are published figures, `line` lies between two points; in the others the insurer is asked. */
export type StepKind = 'band' | 'point' | 'line' | 'below' | 'gap' | 'above';

/** What a version's rows say, checked and ascending by revenue. */
export interface Figures {
  readonly method: RateMethod;
  readonly revenueYen: Float64Array;
  readonly premiumYen: Float64Array;
  /** Points: whether the way from each to the next is a straight line. */
  readonly isLine: readonly boolean[];
  readonly roundingUnitYen: number;
  readonly roundingMode: RoundingMode;
}

/** Premium = ⌊(slope × revenue + fixed) ÷ divisor⌋ × unit, in whole yen of any size; a rounding is part of it. */
export interface Formula {
  readonly slope: bigint;
  readonly fixed: bigint;
  readonly divisor: bigint;
  readonly unit: bigint;
}

export interface StepTable {
  /** The formulas as doubles, five a step: upTo (inclusive; the last is Infinity), slope, fixed (NaN: see `formulas`), divisor, unit. */
  readonly numbers: Float64Array;
  readonly kinds: readonly StepKind[];
  /** The row whose revenue bounds the step above; the number of rows where none does. */
  readonly rows: readonly number[];
  /** Undefined where the insurer is asked. */
  readonly formulas: readonly (Formula | undefined)[];
}

const WIDTH = 5;

export function stepsOf(figures: Figures): StepTable {
  const { method, revenueYen, premiumYen, isLine } = figures;
  const numbers: number[] = [];
  const kinds: StepKind[] = [];
  const rows: number[] = [];
  const formulas: (Formula | undefined)[] = [];
  const add = (upTo: number, kind: StepKind, row: number, formula?: Formula) => {
    numbers.push(upTo, ...doublesOf(upTo, formula));
    kinds.push(kind);
    rows.push(row);
    formulas.push(formula);
  };
  revenueYen.forEach((own, row) => {
    if (method === 'points' && own > (row === 0 ? 0 : revenueYen[row - 1]!) + 1) {
      if (row === 0) add(own - 1, 'below', row);
      else if (isLine[row - 1]) add(own - 1, 'line', row, lineFormula(figures, row));
      else add(own - 1, 'gap', row);
    }
    add(own, method === 'bands' ? 'band' : 'point', row, stated(premiumYen[row]!));
  });
  add(Infinity, 'above', revenueYen.length);
  return { numbers: Float64Array.from(numbers), kinds, rows, formulas };
}

/** Where the numbers of the step begin that covers a revenue: on tables of a brochure's size faster than halving. */
function placeOf(numbers: Float64Array, revenueYen: number): number {
  let at = 0;
  while (numbers[at]! < revenueYen) at += WIDTH;
  return at;
}

/** The number of the step that covers a revenue. */
export const stepAt = ({ numbers }: StepTable, revenueYen: number): number =>
  placeOf(numbers, revenueYen) / WIDTH;

/** The last revenue of a step, inclusive; Infinity of the last step. */
export const lastYenOf = ({ numbers }: StepTable, step: number): number => numbers[step * WIDTH]!;

/** The yen for a revenue; NaN where the insurer is asked. */
export function yenAt(table: StepTable, revenueYen: number): number {
  const { numbers } = table;
  const at = placeOf(numbers, revenueYen);
  const dividend = numbers[at + 1]! * revenueYen + numbers[at + 2]!;
  const yen = Math.floor(dividend / numbers[at + 3]!) * numbers[at + 4]!;
  return Number.isNaN(yen) ? exactYen(table.formulas[at / WIDTH], revenueYen) : yen;
}

function exactYen(formula: Formula | undefined, revenueYen: number): number {
  if (!formula) return NaN;
  const { slope, fixed, divisor, unit } = formula;
  // A premium is never negative, so the quotient that is cut off is the floor.
  return Number(((slope * BigInt(revenueYen) + fixed) / divisor) * unit);
}

const stated = (premiumYen: number): Formula => ({
  slope: 0n,
  fixed: BigInt(premiumYen),
  divisor: 1n,
  unit: 1n,
});

/**
 * Half up is everything twice plus the divisor, up is the divisor less one.
 * @example TOSHA-A from 3億 to 5億, half up to 10 yen: slope 2 × 17,440, fixed 2 × (81,370 × 2億 − 17,440 × 3億) + 10 × 2億, divisor 2 × 10 × 2億, all over what they share
 */
function lineFormula({ revenueYen, premiumYen, ...rounding }: Figures, row: number): Formula {
  const [from, to] = [BigInt(revenueYen[row - 1]!), BigInt(revenueYen[row]!)];
  const [low, high] = [BigInt(premiumYen[row - 1]!), BigInt(premiumYen[row]!)];
  const unit = BigInt(rounding.roundingUnitYen);
  const [times, more] = {
    halfUp: [2n, unit * (to - from)],
    down: [1n, 0n],
    up: [1n, unit * (to - from) - 1n],
  }[rounding.roundingMode] as [bigint, bigint];
  const slope = times * (high - low);
  const fixed = times * (low * (to - from) - (high - low) * from) + more;
  const divisor = times * unit * (to - from);
  const shared = sharedBy(slope < 0n ? -slope : slope, divisor);
  return { slope: slope / shared, fixed: floorOf(fixed, shared), divisor: divisor / shared, unit };
}

const sharedBy = (one: bigint, other: bigint): bigint => (other === 0n ? one : sharedBy(other, one % other));

const floorOf = (dividend: bigint, divisor: bigint): bigint =>
  dividend / divisor - (dividend < 0n && dividend % divisor !== 0n ? 1n : 0n);

const NO_DOUBLES = [0, NaN, 1, 1];

/** A floor of doubles is exact while all that it is made of stays below 2^53. */
function doublesOf(upTo: number, formula: Formula | undefined): readonly number[] {
  if (!formula) return NO_DOUBLES;
  const [slope, fixed, divisor, unit] = [formula.slope, formula.fixed, formula.divisor, formula.unit].map(
    Number,
  );
  const most = Math.abs(slope! * upTo) + Math.abs(fixed!) + divisor!;
  return most < Number.MAX_SAFE_INTEGER ? [slope!, fixed!, divisor!, unit!] : NO_DOUBLES;
}
