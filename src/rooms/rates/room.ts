// What the room rates brings to the desk.
import { room } from '../../room';
import { contract } from './contract';
import * as rateDeskCalls from './rate-desk';
import * as rateDraftCalls from './rate-draft';
import * as reviewRatesCalls from './review-rates';
import * as activateRatesCalls from './activate-rates';
import * as recomputeQuotesCalls from './recompute-quotes';
import { rateChecks } from './rate-checks';
import { titles } from './words';

export const rates = room({
  name: 'rates',
  contract,
  useCases: {
    ...rateDeskCalls,
    ...rateDraftCalls,
    ...reviewRatesCalls,
    ...activateRatesCalls,
    ...recomputeQuotesCalls,
  },
  pages: {
    rates: { title: titles.rates, kind: 'dialog', menu: { group: 'admin', at: 10 } },
  },
  checks: [{ at: 20, lines: rateChecks }],
});
