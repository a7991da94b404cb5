// Whether a letter on a renewal is still true on the day it leaves (rule C21).
import { formatJapanese } from '../../domain/calendar';
import { canonicalJson } from '../../domain/fingerprint';
import { isFinalQuoteState } from '../../domain/quote-state';
import { isOutcome } from '../../domain/renewal';
import type { RenewalLetterModel } from '../../domain/renewal-letter';
import { policies } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { lookup, type Lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, withdrawn } from '../mail';
import { readFrozen } from '../quotes';
import { isRenewable, notCovered } from './renewal-world';
import { renewalProblems } from './words';

/** The policy is still to be renewed, unanswered, as the letter has it, and the day of the answer is still to come. */
export function renewalCause(ports: CausePorts): Cause<RenewalLetterModel> {
  const policyOf = lookup(ports.tables.read(policies), (row) => row.policyNumber);
  const today = ports.clock.today();
  // Read once a letter names one.
  let standing: Lookup<Quote> | undefined;
  const quoteOf = (number: string): Quote | undefined =>
    (standing ??= lookup(ports.tables.read(quotes), (row) => row.quoteNumber)).get(number);
  return {
    ended: ({ policyNumber, premiumYen, periodEnd, replyBy, estimate }) => {
      const policy = policyOf.get(policyNumber);
      if (!policy) return heldBack(renewalProblems.renewalPolicyUnknown({ policyNumber }));
      const { renewalState } = policy;
      if (!isRenewable(policy)) return withdrawn(notCovered(policy));
      if (isOutcome(renewalState))
        return withdrawn(renewalProblems.renewalAnswered({ policyNumber, state: renewalState }));
      const last = replyBy || periodEnd;
      if (last < today)
        return heldBack(renewalProblems.renewalTooLate({ policyNumber, date: formatJapanese(last) }));
      if (policy.annualPremiumYen !== premiumYen || policy.endsAt.slice(0, 10) !== periodEnd)
        return heldBack(renewalProblems.renewalPolicyChanged({ policyNumber }));
      const quoteNumber = estimate?.quoteNumber ?? '';
      if (quoteNumber !== '' && !saysStill(quoteOf(quoteNumber), estimate!))
        return heldBack(renewalProblems.renewalQuoteChanged({ policyNumber, quoteNumber }));
      return undefined;
    },
  };
}

/** The quote still stands as the letter has it. */
function saysStill(
  quote: Quote | undefined,
  { figure }: NonNullable<RenewalLetterModel['estimate']>,
): boolean {
  if (!quote || isFinalQuoteState(quote.state)) return false;
  return canonicalJson(readFrozen(quote)?.choice.figure ?? null) === canonicalJson(figure);
}
