// What a quote freezes: inputs as typed and as read, rating, letter choice, dates.
import * as json from '../../calls/stored';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import { TRANSACTION_KINDS } from '../../domain/quote-state';
import type { Problem } from '../../domain/problem';
import { canonicalJson, fingerprintOf, sha256Hex } from '../../domain/fingerprint';
import { premiumLabelText, type PremiumLabel, type ReferralReason } from '../../domain/premium';
import { letterBasis, letterFigure } from '../mail';
import { disclosureReference, referenceText } from './quoted-disclosure';
import { rateCertaintyText, type RateCertainty } from '../../rating/rate-row';
import type { Rating, TraceStep } from '../../rating/rating';
import { quotes, type Quote } from '../../tables/quotes';

const neighbour = () => json.optional(json.fields({ revenueYen: json.number(), premiumYen: json.number() }));
const rating = (): json.Field<Rating> => {
  const both = {
    planCode: json.text(),
    low: neighbour(),
    high: neighbour(),
    // Only told, never reckoned with.
    trace: json.like<readonly TraceStep[]>(json.list(json.fields({ step: json.text() }))),
  };
  return json.byKind('kind', [
    json.fields({
      ...both,
      kind: json.oneOf(['premium']),
      premiumYen: json.number(),
      label: json.oneOf(Object.keys(premiumLabelText) as PremiumLabel[]),
      about: json.flag(),
      interpolated: json.flag(),
      internalOnly: json.flag(),
      ...json.texts('version', 'effectiveFrom', 'effectiveTo', 'yearNote', 'source'),
      certainty: json.oneOf(Object.keys(rateCertaintyText) as RateCertainty[]),
    }),
    json.fields({
      ...both,
      kind: json.oneOf(['refer']),
      reason: json.like<ReferralReason>(json.text()),
      version: json.optional(json.text()),
      source: json.optional(json.text()),
      problem: json.optional(json.like<Problem>(json.fields({ code: json.text() }))),
    }),
  ]);
};

const frozenQuote = () =>
  json.fields({
    version: json.version1(),
    /** What makes it the same quote: a second run reports it instead of adding another. */
    identity: json.text(),
    ...json.texts('memberKey', 'memberNumber', 'organization', 'program', 'programName'),
    plan: json.fields({
      ...json.texts('code', 'name', 'liabilityBasis', 'costBasis', 'deductible', 'certainty'),
      liabilityLimitYen: json.orNull(json.number()),
      costLimitYen: json.orNull(json.number()),
    }),
    transaction: json.oneOf(TRANSACTION_KINDS),
    ...json.texts('createdOn', 'effectiveDate', 'expirationDate', 'validUntil'),
    /** The text as typed, the yen as read. */
    revenue: json.fields({
      ...json.texts('text', 'unit', 'echo', 'basis', 'tax', 'state', 'fiscalYear', 'evidence'),
      yen: json.orNull(json.number()),
    }),
    /** The pre-check that it refers to, and its answers by canonical key, as they read. */
    disclosure: json.optional(disclosureReference()),
    answers: json.map(json.text()),
    rating: rating(),
    /** 月割 of a mid-term start; the candidates are for the house only (rule C10). */
    proRated: json.optional(
      json.fields({
        months: json.number(),
        halfUpYen: json.number(),
        cutOffYen: json.number(),
        confirmedYen: json.optional(json.number()),
      }),
    ),
    label: json.oneOf(Object.keys(premiumLabelText) as PremiumLabel[]),
    choice: json.fields({
      kind: json.oneOf(Object.keys(letterTitles) as LetterKind[]),
      figure: letterFigure(),
      basis: letterBasis(),
    }),
    /** What the insurer answered, and on which paper (会社回答); it replaces the quote without a premium. */
    answer: json.optional(
      json.fields({
        ...json.texts('referralNumber', 'replaces', 'answeredOn', 'answeredBy', 'paper', 'approvedBy'),
        ...json.texts('validUntil', 'conditions'),
        /** What was answered beside the premium; a quote of an older desk has none. Null: not answered. */
        terms: json.optional(
          json.fields({
            liabilityLimitYen: json.orNull(json.number()),
            costLimitYen: json.orNull(json.number()),
            ...json.texts('deductible', 'riders', 'periodEnd', 'documentNumber'),
            /** Premium of the term, which the annual one is for a whole year. */
            termPremiumYen: json.number(),
          }),
        ),
      }),
    ),
    /** Earlier quotes of the same case, the latest first: their intention and papers are this one's. */
    earlier: json.optional(json.list(json.text())),
  });
export type FrozenQuote = json.Kept<typeof frozenQuote>;
export type FrozenPlan = FrozenQuote['plan'];
export type FrozenRevenue = FrozenQuote['revenue'];
export type AnsweredTerms = NonNullable<NonNullable<FrozenQuote['answer']>['terms']>;
export type FrozenAnswer = NonNullable<FrozenQuote['answer']>;
export const frozenQuotes = json.storedIn(quotes, 'frozen', frozenQuote);

/** Of the quotes of its case before it, the latest first; an older desk knew only the one that was answered. */
export function earlierNumbers({
  earlier,
  answer,
}: Pick<FrozenQuote, 'earlier' | 'answer'>): readonly string[] {
  return earlier ?? (answer ? [answer.replaces] : []);
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

export const readFrozen = (quote: Pick<Quote, 'frozen'>): FrozenQuote | undefined => frozenQuotes.of(quote);

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
