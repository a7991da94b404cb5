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

export interface StepTable {
  /** Six numbers a step: upTo (inclusive; the last is Infinity), from, slope, fixed, divisor, unit. */
  readonly numbers: Float64Array;
  readonly kinds: readonly StepKind[];
  /** The row whose revenue bounds the step above; the number of rows where none does. */
  readonly rows: readonly number[];
}

const WIDTH = 6;

interface Formula {
  readonly from: number;
  readonly slope: number;
  readonly fixed: number;
  readonly divisor: number;
  readonly unit: number;
}

const asked: Formula = { from: 0, slope: 0, fixed: NaN, divisor: 1, unit: 1 };
const stated = (premiumYen: number): Formula => ({ ...asked, fixed: premiumYen });

/** Premium = ⌊(slope × (revenue − from) + fixed) ÷ divisor⌋ × unit, in whole yen; NaN asks for a closer look. */
export function stepsOf(figures: Figures): StepTable {
  const { method, revenueYen, premiumYen, isLine } = figures;
  const numbers: number[] = [];
  const kinds: StepKind[] = [];
  const rows: number[] = [];
  const add = (upTo: number, kind: StepKind, row: number, by: Formula) => {
    numbers.push(upTo, by.from, by.slope, by.fixed, by.divisor, by.unit);
    kinds.push(kind);
    rows.push(row);
  };
  revenueYen.forEach((own, row) => {
    if (method === 'points' && own > (row === 0 ? 0 : revenueYen[row - 1]!) + 1) {
      if (row === 0) add(own - 1, 'below', row, asked);
      else if (isLine[row - 1]) add(own - 1, 'line', row, lineFormula(figures, row));
      else add(own - 1, 'gap', row, asked);
    }
    add(own, method === 'bands' ? 'band' : 'point', row, stated(premiumYen[row]!));
  });
  add(Infinity, 'above', revenueYen.length, asked);
  return { numbers: Float64Array.from(numbers), kinds, rows };
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

/** The yen for a revenue; NaN where the insurer is asked. */
export function yenAt(version: Figures & { readonly steps: StepTable }, revenueYen: number): number {
  const { numbers } = version.steps;
  const at = placeOf(numbers, revenueYen);
  const dividend = numbers[at + 2]! * (revenueYen - numbers[at + 1]!) + numbers[at + 3]!;
  const yen = Math.floor(dividend / numbers[at + 4]!) * numbers[at + 5]!;
  return Number.isNaN(yen) ? closerLook(version, at / WIDTH, revenueYen) : yen;
}

function closerLook(
  version: Figures & { readonly steps: StepTable },
  step: number,
  revenueYen: number,
): number {
  const { kinds, rows } = version.steps;
  return kinds[step] === 'line' ? exactLine(version, rows[step]!, revenueYen) : NaN;
}

/** Rounding is part of the formula: half up is everything twice plus the divisor, up is the divisor less one. */
function roundedTerms<N extends number | bigint>(exact: N, divisor: N, mode: RoundingMode, one: N) {
  const [a, d] = [exact, divisor] as [number, number];
  if (mode === 'halfUp') return { fixed: a + a + d, divisor: d + d } as { fixed: N; divisor: N };
  return { fixed: (mode === 'up' ? a + d - (one as number) : a) as N, divisor };
}

/** @example TOSHA-A from 3億 to 5億: (2 × 17,440 × part + 2 × 81,370 × 2億 + 10 × 2億) ÷ (2 × 10 × 2億), times 10 */
function lineFormula({ revenueYen, premiumYen, ...rounding }: Figures, row: number): Formula {
  const [from, to] = [revenueYen[row - 1]!, revenueYen[row]!];
  const [low, high] = [premiumYen[row - 1]!, premiumYen[row]!];
  const { roundingUnitYen: unit, roundingMode: mode } = rounding;
  const width = to - from;
  const terms = roundedTerms(low * width, width * unit, mode, 1);
  const slope = (mode === 'halfUp' ? 2 : 1) * (high - low);
  const most = terms.fixed + Math.max(0, slope) * width + terms.divisor;
  // Beyond, a floor of doubles may be one off: those lines are reckoned in big integers.
  return most < Number.MAX_SAFE_INTEGER ? { from, slope, ...terms, unit } : asked;
}

function exactLine({ revenueYen, premiumYen, ...rounding }: Figures, row: number, revenue: number): number {
  const [from, to] = [BigInt(revenueYen[row - 1]!), BigInt(revenueYen[row]!)];
  const [low, high] = [BigInt(premiumYen[row - 1]!), BigInt(premiumYen[row]!)];
  const unit = BigInt(rounding.roundingUnitYen);
  const exact = low * (to - from) + (high - low) * (BigInt(revenue) - from);
  const { fixed, divisor } = roundedTerms(exact, (to - from) * unit, rounding.roundingMode, 1n);
  return Number((fixed / divisor) * unit);
}
