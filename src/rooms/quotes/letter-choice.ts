// Which letter a rating may become, and what may stand in it where a premium stands (C1–C3, C11).
import type { LetterBasis, LetterFigure, LetterKind } from '../../domain/quote-letter';
import type { Neighbour, RatedPremium, Rating } from '../../rating/rating';

/** What managers have confirmed for the programme. */
export interface LetterConditions {
  /** The year, by a manager, with the insurer's paper. */
  readonly yearConfirmed: boolean;
  /** The official disclosure is registered, or the programme needs none. */
  readonly disclosureConfirmed: boolean;
  readonly roundingConfirmed: boolean;
  /** 制度「概算の案内」＝案内可. */
  readonly estimatesReleased: boolean;
  readonly midTerm: boolean;
}

export interface LetterChoice {
  readonly kind: LetterKind;
  readonly figure: LetterFigure;
  readonly basis: LetterBasis;
}

const separate: LetterChoice = { kind: 'referralNotice', figure: { kind: 'separate' }, basis: 'separate' };

export function chooseLetter(rating: Rating, conditions: LetterConditions): LetterChoice {
  if (rating.kind === 'refer') return separate;
  // The insurer's own figure: firm, but rule C1 keeps the title of a quotation for a confirmed tariff.
  if (rating.label === 'insurerAnswer') {
    return { kind: 'insurerAnswer', figure: asPrinted(rating), basis: 'insurerAnswer' };
  }
  if (rating.interpolated) return betweenPoints(rating, conditions);
  if (rating.label === 'tariff') {
    return { kind: isFirm(conditions) ? 'quotation' : 'example', figure: asPrinted(rating), basis: 'tariff' };
  }
  if (rating.label === 'estimate') return estimate(rating, conditions);
  const basis = rating.label === 'publishedExample' ? 'publishedExample' : 'indicative';
  return { kind: 'example', figure: asPrinted(rating), basis };
}

// Rule C1: all of it, or no 保険料お見積書.
function isFirm(conditions: LetterConditions): boolean {
  return (
    conditions.yearConfirmed &&
    conditions.disclosureConfirmed &&
    conditions.roundingConfirmed &&
    !conditions.midTerm
  );
}

function betweenPoints(rating: RatedPremium, conditions: LetterConditions): LetterChoice {
  // Rule C2: an interpolated 「約」 figure never leaves the house, whatever is released.
  if (rating.about) return examplesBeside(rating, true);
  return estimate(rating, conditions);
}

// Rule C3: the two neighbouring examples, unless a manager has released estimates for the programme.
function estimate(rating: RatedPremium, conditions: LetterConditions): LetterChoice {
  if (rating.internalOnly && !conditions.estimatesReleased) return examplesBeside(rating, false);
  return {
    kind: 'estimate',
    figure: { kind: 'exact', premiumYen: rating.premiumYen },
    basis: 'estimate',
  };
}

function examplesBeside(rating: RatedPremium, about: boolean): LetterChoice {
  const { low, high } = rating;
  if (!low || !high) return separate;
  const figure: LetterFigure = { kind: 'examples', about, low: example(low), high: example(high) };
  return { kind: 'example', figure, basis: 'indicative' };
}

function example(neighbour: Neighbour): { revenueYen: number; premiumYen: number } {
  return { revenueYen: neighbour.revenueYen, premiumYen: neighbour.premiumYen };
}

function asPrinted(rating: RatedPremium): LetterFigure {
  return { kind: rating.about ? 'about' : 'exact', premiumYen: rating.premiumYen };
}

/** One title for the plans side by side: the weakest that a figure in it allows. */
export function kindOfLetter(kinds: readonly LetterKind[]): LetterKind {
  if (kinds.every((kind) => kind === 'quotation')) return 'quotation';
  if (kinds.every((kind) => kind === 'referralNotice')) return 'referralNotice';
  const firm: readonly LetterKind[] = ['quotation', 'insurerAnswer', 'referralNotice'];
  if (kinds.includes('insurerAnswer') && kinds.every((kind) => firm.includes(kind))) return 'insurerAnswer';
  return kinds.includes('estimate') ? 'estimate' : 'example';
}
