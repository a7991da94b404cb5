// What the room quotes brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { Letter } from '../../letters/letter';
import { quotes as table } from '../../tables/quotes';
import { openComparison } from './compare-plans';
import { previewLetter } from './preview-letter';
import { quoteDialogStart } from './quote-dialog-start';
import { expireQuotes } from './expire-quotes';
import { contract } from './contract';
import { homeLines, nextSteps } from './home-lines';
import * as createQuotesCalls from './create-quotes';
import * as comparePlansCalls from './compare-plans';
import { stepTitles, titles } from './words';

export const quotes = room({
  name: 'quotes',
  contract,
  useCases: {
    ...createQuotesCalls,
    ...comparePlansCalls,
    previewLetter: (ports, { quoteNumbers }) =>
      previewLetter(ports, {
        quoteNumbers: quoteNumbers === 'selected' ? ports.selection.ids(table) : quoteNumbers,
      }),
    quoteDialogStart,
    openComparison: (ports) => openComparison(ports, ports.builder.referenceDate()),
  },
  pages: {
    quotes: { title: titles.quotes, kind: 'dialog', menu: { group: 'quotes', at: 10 } },
    letter: { title: titles.letter, kind: 'dialog', menu: { group: 'quotes', at: 30 } },
    compare: { title: titles.compare, kind: 'dialog', menu: { group: 'quotes', at: 70 } },
  },
  daily: [{ name: 'expireQuotes', title: stepTitles.expireQuotes, at: 20, run: expireQuotes }],
  home: homeLines,
  nextSteps,
  tabs: { 20: table },
  letters: {
    quotation: { html: drawn(Letter) },
    insurerAnswer: { html: drawn(Letter) },
    example: { html: drawn(Letter) },
    estimate: { html: drawn(Letter) },
    referralNotice: { html: drawn(Letter) },
  },
});
