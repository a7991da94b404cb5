// What a quote freezes: inputs as typed and as read, rating, letter choice, dates.
import type { TransactionKind } from '../../domain/quote-state';
import { canonicalJson, fingerprintOf, sha256Hex } from '../../domain/fingerprint';
import { premiumLabelText, type PremiumLabel } from '../../domain/premium';
import type { LetterChoice } from './letter-choice';
import { type DisclosureReference, referenceText } from './quoted-disclosure';
import type { ProRatedPremium } from '../../rating/pro-rata';
import type { Rating } from '../../rating/rating';
import type { Quote } from '../../tables/quotes';

export interface FrozenPlan {
  readonly code: string;
  readonly name: string;
  readonly liabilityLimitYen: number | null;
  readonly liabilityBasis: string;
  readonly costLimitYen: number | null;
  readonly costBasis: string;
  readonly deductible: string;
  readonly certainty: string;
}

export interface FrozenRevenue {
  /** As typed. */
  readonly text: string;
  readonly unit: string;
  /** As read. */
  readonly yen: number | null;
  readonly echo: string;
  readonly basis: string;
  readonly tax: string;
  readonly state: string;
  readonly fiscalYear: string;
  readonly evidence: string;
}

/** What the insurer answered, and on which paper (会社回答). */
export interface FrozenAnswer {
  readonly referralNumber: string;
  /** The quote without a premium that this one follows. */
  readonly replaces: string;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly paper: string;
  readonly approvedBy: string;
  readonly validUntil: string;
  readonly conditions: string;
}

export interface FrozenQuote {
  readonly version: 1;
  /** What makes it the same quote: a second run reports it instead of adding another. */
  readonly identity: string;
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  readonly plan: FrozenPlan;
  readonly transaction: TransactionKind;
  readonly createdOn: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly validUntil: string;
  readonly revenue: FrozenRevenue;
  /** The pre-check that it refers to. */
  readonly disclosure?: DisclosureReference;
  /** Its answers by canonical key, as they read. */
  readonly answers: Readonly<Record<string, string>>;
  readonly rating: Rating;
  /** 月割 of a mid-term start; the candidates are for the house only (rule C10). */
  readonly proRated?: ProRatedPremium & { readonly confirmedYen?: number };
  readonly label: PremiumLabel;
  readonly choice: LetterChoice;
  readonly answer?: FrozenAnswer;
}

/** The same member, plan, date, kind, revenue, rates, answers and outcome are the same quote. */
export function quoteIdentity(
  quote: Omit<FrozenQuote, 'identity' | 'createdOn' | 'validUntil' | 'version'>,
): string {
  const { rating, revenue } = quote;
  return sha256Hex(
    canonicalJson({
      memberKey: quote.memberKey,
      plan: quote.plan.code,
      effectiveDate: quote.effectiveDate,
      transaction: quote.transaction,
      revenue: { text: revenue.text, yen: revenue.yen, state: revenue.state, fiscalYear: revenue.fiscalYear },
      rateVersion: rating.version ?? '',
      answers: quote.answers,
      disclosure: quote.disclosure,
      outcome: rating.kind === 'premium' ? rating.premiumYen : rating.reason,
      label: quote.label,
      choice: quote.choice,
      proRated: quote.proRated,
    }),
  );
}

export function readFrozen(quote: Pick<Quote, 'frozen'>): FrozenQuote | undefined {
  try {
    const value = JSON.parse(quote.frozen) as FrozenQuote;
    return value.version === 1 ? value : undefined;
  } catch {
    return undefined;
  }
}

/** False when frozen data or what is visible of it was changed afterwards. */
export function isIntact(quote: Quote): boolean {
  const frozen = readFrozen(quote);
  return frozen !== undefined && fingerprintOf(frozen) === quote.fingerprint && showsFrozen(quote, frozen);
}

/** What the columns beside the frozen data say. */
export function showsFrozen(quote: Quote, frozen: FrozenQuote): boolean {
  const premium = frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : null;
  return (
    quote.annualPremiumYen === premium &&
    quote.label === premiumLabelText[frozen.label] &&
    (quote.memberKey === frozen.memberKey || quote.formerKey === frozen.memberKey) &&
    quote.plan === frozen.plan.code &&
    quote.effectiveDate === frozen.effectiveDate &&
    quote.validUntil === frozen.validUntil &&
    quote.disclosure === referenceText(frozen.disclosure)
  );
}
