// Which letter a rating may become, and what may stand in it where a premium stands (C1–C3, C11).
import type { LetterBasis, LetterFigure, LetterKind } from '../../domain/quote-letter';
import type { Neighbour, RatedPremium, Rating } from '../../rating/rating';

/** What managers have confirmed for the programme. */
export interface LetterConditions {
  /** The year, by a manager, with the insurer's paper. */
  readonly yearConfirmed: boolean;
  /** 制度「概算の案内」＝案内可. */
  readonly estimatesReleased: boolean;
  /** What the term costs is known: it is a whole year, or its premium is answered or reckoned by confirmed rules. */
  readonly termConfirmed: boolean;
}

export interface LetterChoice {
  readonly kind: LetterKind;
  readonly figure: LetterFigure;
  readonly basis: LetterBasis;
}

const separate: LetterChoice = { kind: 'referralNotice', figure: { kind: 'separate' }, basis: 'separate' };

export function chooseLetter(rating: Rating, conditions: LetterConditions): LetterChoice {
  if (rating.kind === 'refer') return separate;
  if (rating.label === 'insurerAnswer') {
    // Rule C1: the insurer's figure is firm by its paper, and for the whole term.
    const isFirm = rating.source.trim() !== '' && conditions.termConfirmed;
    return {
      kind: isFirm ? 'quotation' : 'insurerAnswer',
      figure: asPrinted(rating),
      basis: 'insurerAnswer',
    };
  }
  if (rating.interpolated) return betweenPoints(rating, conditions);
  if (rating.label === 'tariff') {
    // Rule C1: all of it, or no 保険料お見積書. The official disclosure belongs to the application.
    const isFirm = conditions.yearConfirmed && conditions.termConfirmed;
    return { kind: isFirm ? 'quotation' : 'example', figure: asPrinted(rating), basis: 'tariff' };
  }
  if (rating.label === 'estimate') return estimate(rating, conditions);
  const basis = rating.label === 'publishedExample' ? 'publishedExample' : 'indicative';
  return { kind: 'example', figure: asPrinted(rating), basis };
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
