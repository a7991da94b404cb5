// How a quote is recomputed from the version that made it, to the yen, however old it is.
import type { Result } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { formatYen } from '../../domain/yen';
import type { CompiledVersion } from '../../rating/compile-version';
import { withTracedDiscounts } from '../../rating/discounts';
import { rateByVersion, storedVersion } from '../../rating/rate-versions';
import { quotes, type Quote } from '../../tables/quotes';
import type { RecomputedQuote, RecomputeQuotesRequest } from './contract';
import type { Ports } from '../../ports';
import { readFrozen } from '../quotes';
import { rateWords as words } from './words';

/** Gives a plan's table of one version; compiled once, however many quotes it made. */
export type VersionShelf = (plan: string, version: string) => Result<CompiledVersion>;

/** Reads 見積 and 料率 once each. */
export function recomputeQuotes(
  ports: Pick<Ports, 'tables' | 'rates'>,
  request: RecomputeQuotesRequest,
): RecomputedQuote[] {
  const wanted = request.quoteNumbers === 'all' ? undefined : new Set(request.quoteNumbers);
  const shelf = versionShelf(ports.rates.rateValues());
  return ports.tables
    .sound(quotes)
    .filter((quote) => quote.quoteNumber !== '' && (!wanted || wanted.has(quote.quoteNumber)))
    .map((quote) => recomputeQuote(quote, shelf));
}

export function versionShelf(values: readonly (readonly unknown[])[]): VersionShelf {
  const compiled = new Map<string, Result<CompiledVersion>>();
  return (plan, version) => {
    const key = JSON.stringify([plan, version]);
    let found = compiled.get(key);
    if (!found) compiled.set(key, (found = storedVersion(values, plan, version)));
    return found;
  };
}

export function recomputeQuote(quote: Quote, shelf: VersionShelf): RecomputedQuote {
  const frozen = readFrozen(quote);
  const about = { quoteNumber: quote.quoteNumber, version: frozen?.rating.version ?? '' };
  const nothing = { ...about, frozenYen: null, recomputedYen: null };
  if (!frozen) return { ...nothing, same: false, message: words.recomputedUnreadable };
  const { rating } = frozen;
  const frozenYen = rating.kind === 'premium' ? rating.premiumYen : null;
  // What the insurer answered, or what no table decided, does not follow from the rates.
  if (frozen.answer) return { ...nothing, frozenYen, same: true, message: words.recomputedAnswered };
  if (rating.kind === 'refer') return { ...nothing, same: true, message: words.recomputedReferral };
  const version = shelf(frozen.plan.code, rating.version);
  if (!version.ok) {
    const message = problemText(version.problem);
    return { ...nothing, frozenYen, same: false, message };
  }
  const request = {
    revenueYen: frozen.revenue.yen ?? 0,
    plan: frozen.plan.code,
    asOf: frozen.effectiveDate,
  };
  const again = rateByVersion(version.value, request);
  const recomputedYen = again.kind === 'premium' ? withTracedDiscounts(again.premiumYen, rating.trace) : null;
  const same = recomputedYen === frozenYen;
  const after = recomputedYen === null ? words.refer : formatYen(recomputedYen);
  const message = same ? words.recomputed : words.recomputedDiffers(formatYen(rating.premiumYen), after);
  return { ...about, frozenYen, recomputedYen, same, message };
}
