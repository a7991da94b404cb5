// What the core says of a quote, as the texts of a row.
import { premiumLabelText, referralReasonText } from '../../src/domain/premium';
import type { CompiledRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';

export interface Case {
  readonly plan: string;
  readonly asOf: string;
  readonly revenueYen: number;
}

/** Premium, label, reason and version as texts of a quote. */
export function byCore(rates: CompiledRates, one: Case): readonly (string | null)[] {
  const rating = rate(rates, one);
  return rating.kind === 'premium'
    ? [String(rating.premiumYen), premiumLabelText[rating.label], null, rating.version]
    : [null, premiumLabelText.refer, referralReasonText[rating.reason], rating.version ?? null];
}
