// The case that a quote belongs to: what of earlier quotes a new one takes over, and which of them it closes.
import type { IsoDate } from '../../domain/calendar';
import type { PremiumLabel } from '../../domain/premium';
import type { Quote } from '../../tables/quotes';
import { chooseLetter } from './letter-choice';
import { earlierNumbers, type FrozenQuote, readFrozen } from './frozen-quote';
import type { DecidedQuote } from './quote-decision';

const ASKED: PremiumLabel = 'insurerAnswer';
/** Nothing of it has been asked for or taken, so that a better one may stand in its place. */
const GIVES_WAY: readonly Quote['state'][] = ['下書き', '案内準備完了', '案内済'];

/** The latest quote for the same plan and start, whatever has changed in between; an application ends the case. */
export function quoteBefore(own: readonly Quote[], { plan, effectiveDate }: FrozenQuote): Quote | undefined {
  return own
    .filter((row) => row.plan === plan.code && row.effectiveDate === effectiveDate)
    .filter((row) => row.state !== '申込受付')
    .pop();
}

export type Fate = 'stands' | 'expired' | 'givesWay';

/** What becomes of the quote that the same request has made before. */
export function fateOf(quote: Quote, next: FrozenQuote, today: IsoDate): Fate {
  const standing = readFrozen(quote);
  // The insurer is being asked about this very quote, which is none of those without a figure: its answer comes here.
  if (quote.state === '照会中' && standing?.label !== 'refer') return 'stands';
  // Only where the new one would hold longer.
  if (quote.validUntil < today && next.validUntil > quote.validUntil) return 'expired';
  // A period that the insurer has answered is the period.
  const sameEnd = !standing || standing.answer?.terms || standing.expirationDate === next.expirationDate;
  return sameEnd || !GIVES_WAY.includes(quote.state) ? 'stands' : 'givesWay';
}

/** The new quote with what its case has: the numbers before it, and the insurer's answer while that holds. */
export function inItsCase(decided: DecidedQuote, before: Quote | undefined, today: IsoDate): DecidedQuote {
  const was = before && readFrozen(before);
  if (!was) return decided;
  const earlier = [...new Set([before.quoteNumber, ...earlierNumbers(was)])];
  const frozen = { ...decided.frozen, earlier };
  const { answer } = was;
  const same = was.identity === frozen.identity && was.label === ASKED;
  if (!answer || !same || answer.validUntil < today) return { ...decided, frozen };
  const { rating, plan, label } = was;
  const validUntil = answer.validUntil < frozen.validUntil ? answer.validUntil : frozen.validUntil;
  const { proRated: _ofNoPremium, ...request } = frozen;
  const expirationDate = answer.terms?.periodEnd ?? frozen.expirationDate;
  const choice = chooseLetter(rating, {
    yearConfirmed: false,
    estimatesReleased: false,
    termConfirmed: frozen.transaction !== '中途' || answer.terms !== undefined,
  });
  return {
    ...decided,
    reason: '',
    frozen: { ...request, plan, label, rating, choice, answer, expirationDate, validUntil },
  };
}
