// Whether a quote is still what would be decided now (rule C21).
import { canonicalJson } from '../../domain/fingerprint';
import type { Problem } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import type { Member } from '../../tables/members';
import type { FrozenQuote } from './frozen-quote';
import { decideQuotes } from './quote-decision';
import type { QuoteFacts } from './quote-facts';
import { revenueOf, revenueProblem } from './quoted-revenue';
import { answeredSince } from './said-since';
import { quoteProblems, redecided } from './words';

/** Undefined where member, rates and terms still give the quote that was frozen. */
export function redecide(
  frozen: FrozenQuote,
  quoteNumber: string,
  member: Member,
  facts: QuoteFacts,
): Problem | undefined {
  const revenue = revenueOf(member);
  if (!revenue.ok) return revenue.problem;
  if (revenue.value.yen !== frozen.revenue.yen) {
    const [then, now] = [frozen.revenue.text, member.revenueText];
    return quoteProblems.quoteOutdated({ quoteNumber, then, now });
  }
  // The insurer's own premium follows from its answer, not from our rates.
  if (frozen.answer) {
    const { memberKey } = member;
    if (member.state === '停止') return quoteProblems.memberStopped({ memberKey });
    const disclosure = facts.disclosures.get(memberKey);
    return (
      answeredSince(frozen, quoteNumber, disclosure, facts) ??
      revenueProblem(member, revenue.value, disclosure)
    );
  }
  const { effectiveDate, transaction, plan } = frozen;
  const decided = decideQuotes({ ...member, plans: plan.code }, { effectiveDate, transaction }, facts);
  if (!decided.ok) return decided.problem;
  const [now] = decided.value;
  if (canonicalJson(offer(now!.frozen)) === canonicalJson(offer(frozen))) return undefined;
  const texts = { then: offerText(frozen), now: offerText(now!.frozen) };
  return quoteProblems.quoteOutdated({ quoteNumber, ...texts });
}

/** What the letter says. */
const offer = ({ rating, label, plan, proRated, choice }: FrozenQuote) => ({
  label,
  plan,
  choice,
  proRated: proRated ?? '',
  premiumYen: rating.kind === 'premium' ? rating.premiumYen : '',
});

const offerText = ({ rating, label, choice }: FrozenQuote): string =>
  redecided(rating.kind === 'premium' ? formatYen(rating.premiumYen) : '', label, choice.kind);
