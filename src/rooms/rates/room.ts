// What the room rates brings to the desk.
import { room } from '../../room';
import { discounts } from '../../tables/discounts';
import { rates as ratesTab } from '../../tables/rates';
import * as activateRates from './activate-rates';
import { contract } from './contract';
import { rateChecks } from './rate-checks';
import * as rateDesk from './rate-desk';
import * as rateDraft from './rate-draft';
import * as recomputeQuotes from './recompute-quotes';
import * as reviewRates from './review-rates';
import { about, titles } from './words';

export const rates = room({
  name: 'rates',
  contract,
  useCases: { ...rateDesk, ...rateDraft, ...reviewRates, ...activateRates, ...recomputeQuotes },
  pages: {
    rates: { title: titles.rates, kind: 'dialog', about: about.rates, menu: { group: 'admin', at: 10 } },
  },
  checks: [{ at: 20, lines: rateChecks }],
  tabs: { 100: ratesTab },
  lists: [
    {
      page: 'reference',
      at: 50,
      table: discounts,
      columns: [
        'program',
        'questionKey',
        'answer',
        'factor',
        'capPercent',
        'effectiveFrom',
        'effectiveTo',
        'paper',
      ],
      state: 'program',
    },
  ],
  hiddenTabs: { 260: discounts },
});
