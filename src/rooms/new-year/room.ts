import { room } from '../../room';
import { programYears } from '../../tables/program-years';
import { proposals } from '../../tables/proposals';
import { contract } from './contract';
import * as newYearCalls from './new-year';
import * as saveYearFacts from './save-year-facts';
import * as startNewYear from './start-new-year';
import { about, titles } from './words';

export const newYear = room({
  name: 'new-year',
  contract,
  useCases: { ...newYearCalls, ...startNewYear, ...saveYearFacts },
  pages: {
    newYear: {
      title: titles.newYear,
      kind: 'dialog',
      about: about.newYear,
      menu: { group: 'admin', at: 20 },
    },
  },
  lists: [
    {
      page: 'reference',
      at: 70,
      table: programYears,
      columns: [
        'program',
        'periodStart',
        'periodEnd',
        'applicationClosing',
        'paymentClosing',
        'yearConfirmed',
        'policies',
        'premiumYen',
        'closedAt',
      ],
      state: 'program',
    },
  ],
  hiddenTabs: { 200: programYears, 205: proposals },
});
