// The portfolio that a rate version touches: open quotes, and covers that come up for renewal.
import type { CompiledRates } from '../../rating/compile';
import { rate } from '../../rating/rate';
import type { ImpactCase } from '../../rating/version-impact';
import { members } from '../../tables/members';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import type { ReferralReason } from '../../domain/premium';
import type { Ports } from '../../ports';
import { readFrozen } from '../quotes';

export interface Portfolio {
  readonly cases: readonly ImpactCase[];
  /** Answered by the insurer, discounted, or referred for another reason than the rates: not comparable. */
  readonly leftOut: number;
}

interface Reach {
  readonly plans: readonly string[];
  readonly from: string;
  readonly to: string;
}

const OPEN_STATES: readonly Quote['state'][] = ['下書き', '不備確認中', '照会中', '案内準備完了', '案内済'];
/** Why a quote has no premium although another table could give one. */
const RATE_REASONS: readonly ReferralReason[] = [
  'aboveTable',
  'belowTable',
  'betweenPoints',
  'noTariff',
  'notInForce',
  'tableBroken',
];

/** Each tab is read once. */
export function portfolioOf(ports: Pick<Ports, 'tables'>, reach: Reach, before: CompiledRates): Portfolio {
  const inReach = (plan: string, start: string) =>
    reach.plans.includes(plan) && reach.from <= start && (reach.to === '' || start <= reach.to);
  const open = ports.tables
    .sound(quotes)
    .filter((quote) => OPEN_STATES.includes(quote.state) && inReach(quote.plan, quote.effectiveDate));
  const fromQuotes = open.map(quoteCase);
  const quoted = new Set(open.map((quote) => caseKey(quote.memberKey, quote.plan, quote.effectiveDate)));
  const revenue = new Map(ports.tables.sound(members).map((row) => [row.memberKey, row.revenueYen]));
  const renewals = ports.tables
    .sound(policies)
    .filter((policy) => policy.state === '契約中' && inReach(policy.plan, renewalStart(policy)))
    .filter((policy) => !quoted.has(caseKey(policy.memberKey, policy.plan, renewalStart(policy))))
    .map((policy) => renewalCase(policy, revenue.get(policy.memberKey) ?? null, before));
  const all = [...fromQuotes, ...renewals];
  const cases = all.filter((one): one is ImpactCase => one !== undefined);
  return { cases, leftOut: all.length - cases.length };
}

function quoteCase(quote: Quote): ImpactCase | undefined {
  const frozen = readFrozen(quote);
  if (!frozen || frozen.answer || quote.revenueYen === null) return undefined;
  const { rating } = frozen;
  if (rating.trace.some(({ step }) => step === 'discount')) return undefined;
  if (rating.kind === 'refer' && !RATE_REASONS.includes(rating.reason)) return undefined;
  return {
    kind: 'quote',
    id: quote.quoteNumber,
    name: quote.organization,
    plan: quote.plan,
    revenueYen: quote.revenueYen,
    asOf: quote.effectiveDate,
    beforeYen: rating.kind === 'premium' ? rating.premiumYen : null,
  };
}

/** Without a figure for the renewal's date the premium of the running cover is what it is compared with. */
function renewalCase(
  policy: Policy,
  revenueYen: number | null,
  before: CompiledRates,
): ImpactCase | undefined {
  if (revenueYen === null || revenueYen <= 0) return undefined;
  const asOf = renewalStart(policy);
  const rating = rate(before, { revenueYen, plan: policy.plan, asOf });
  return {
    kind: 'renewal',
    id: policy.policyNumber,
    name: policy.organization,
    plan: policy.plan,
    revenueYen,
    asOf,
    beforeYen: rating.kind === 'premium' ? rating.premiumYen : policy.annualPremiumYen,
  };
}

/** A renewal starts on the day on which the cover ends. */
function renewalStart(policy: Policy): string {
  return policy.endsAt.slice(0, 10);
}

function caseKey(memberKey: string, plan: string, start: string): string {
  return [memberKey, plan, start].join('|');
}
