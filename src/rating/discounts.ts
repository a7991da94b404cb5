// Disclosure discounts: factors that the insurer has confirmed, and what they make of a premium.
import type { Rating, TraceStep } from './rating';

/** A row of 割引. No document publishes a factor, so each needs the insurer's paper and an approver. */
export interface DiscountFactor {
  readonly discountId: string;
  readonly program: string;
  readonly questionKey: string;
  /** The option's text. */
  readonly answer: string;
  readonly factor: number | null;
  /** The most that all discounts together may take off. */
  readonly capPercent: number | null;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly paper: string;
  readonly approval: string;
}

export interface DiscountCase {
  readonly program: string;
  /** Answers of the finished pre-check, by key, as they read. */
  readonly answers: Readonly<Record<string, string>>;
  readonly asOf: string;
}

export interface Discounted {
  readonly rating: Rating;
  /** Factors that would hold but may not be used. */
  readonly ignored: readonly string[];
}

/** Factors are reckoned in millionths, so that money stays exact. */
const WHOLE = 1_000_000;
const ROUNDING_YEN = 10;
/** Percent: all of the premium. */
const NO_CAP = 100;

/** Any factor makes the premium an estimate for the house: neither order nor rounding of factors is published. */
export function applyDiscounts(
  rating: Rating,
  rows: readonly DiscountFactor[],
  told: DiscountCase,
): Discounted {
  const fitting = rows.filter((row) => isMeant(row, told));
  if (rating.kind === 'refer') return { rating, ignored: [] };
  // A figure that the document itself gives with 「約」 is no base for arithmetic (rule C2).
  const usable = rating.about ? [] : fitting.filter(isUsable);
  const ignored = fitting.filter((row) => !usable.includes(row)).map((row) => row.discountId);
  if (usable.length === 0) return { rating, ignored };
  const cap = Math.min(...usable.map(({ capPercent }) => capPercent ?? NO_CAP));
  const { premiumYen, capped: isCapped } = discountedYen(
    rating.premiumYen,
    usable.map(({ factor }) => factor!),
    cap,
  );
  const steps = usable.map(({ discountId, questionKey, answer, factor, paper, approval }): TraceStep => ({
    step: 'discount',
    discountId,
    questionKey,
    answer,
    factor: factor!,
    paper,
    approval,
  }));
  const capped: TraceStep[] = isCapped ? [{ step: 'discountCap', percent: cap }] : [];
  return {
    rating: {
      ...rating,
      premiumYen,
      label: 'estimate',
      internalOnly: true,
      trace: [...rating.trace, ...steps, ...capped],
    },
    ignored,
  };
}

/** Factors one after the other, never below what the cap leaves, half-up to 10 yen once. */
function discountedYen(
  baseYen: number,
  factors: readonly number[],
  capPercent: number,
): { readonly premiumYen: number; readonly capped: boolean } {
  const product = factors.reduce(
    (millionths, factor) => Math.round((millionths * Math.round(factor * WHOLE)) / WHOLE),
    WHOLE,
  );
  const least = Math.round(((100 - capPercent) * WHOLE) / 100);
  const millionths = Math.max(product, least);
  const premiumYen = halfUp(baseYen * millionths, WHOLE * ROUNDING_YEN) * ROUNDING_YEN;
  return { premiumYen, capped: millionths > product };
}

/** The discounts that a trace names, taken off again: for recomputing a quote. */
export function withTracedDiscounts(baseYen: number, trace: readonly TraceStep[]): number {
  const factors = trace.flatMap((step) => (step.step === 'discount' ? [step.factor] : []));
  if (factors.length === 0) return baseYen;
  const cap = trace.find((step) => step.step === 'discountCap');
  return discountedYen(baseYen, factors, cap ? cap.percent : NO_CAP).premiumYen;
}

function isMeant(row: DiscountFactor, { program, answers, asOf }: DiscountCase): boolean {
  const answer = Object.prototype.hasOwnProperty.call(answers, row.questionKey)
    ? answers[row.questionKey]
    : undefined;
  return (
    row.program === program &&
    row.answer !== '' &&
    row.answer === answer &&
    row.effectiveFrom <= asOf &&
    (row.effectiveTo === '' || asOf <= row.effectiveTo)
  );
}

/** Decision 6, rule C6: paper, approver and a validity, or it is ignored. */
function isUsable({ factor, capPercent, effectiveFrom, paper, approval }: DiscountFactor): boolean {
  return (
    factor !== null &&
    factor > 0 &&
    factor <= 1 &&
    (capPercent === null || (capPercent >= 0 && capPercent <= 100)) &&
    effectiveFrom !== '' &&
    paper.trim() !== '' &&
    approval.trim() !== ''
  );
}

function halfUp(dividend: number, divisor: number): number {
  return Math.floor((dividend + divisor / 2) / divisor);
}
