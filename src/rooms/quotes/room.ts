// What the room quotes brings to the desk.
import { room } from '../../room';
import * as comparisons from './compare-plans';
import { frozenQuotes } from './frozen-quote';
import { contract } from './contract';
import * as creation from './create-quotes';
import { drawLetters } from './draw-letter';
import { expireQuotes } from './expire-quotes';
import { tellQuotes } from './letter-effect';
import { openOffer } from './open-offer';
import { previewLetter } from './preview-letter';
import { queueLetter } from './queue-letter';
import { quoteDialogStart } from './quote-dialog-start';
import { drawn } from '../../letters/drawn';
import { Letter } from '../../letters/quote-letter';
import { quotes as table } from '../../tables/quotes';
import { firstSteps, homeLines, nextSteps } from './home-lines';
import { termChecks } from './term-checks';
import { menuWords, stepTitles, titles } from './words';

export const quotes = room({
  name: 'quotes',
  contract,
  stored: [frozenQuotes],
  useCases: { ...creation, ...comparisons, openOffer, previewLetter, queueLetter, quoteDialogStart },
  pages: {
    quotes: { title: titles.quotes, kind: 'dialog', menu: { group: 'quotes', at: 10 } },
    letter: { title: titles.letter, kind: 'dialog', may: 'reader', from: ['procedures'] },
    compare: {
      title: titles.compare,
      kind: 'dialog',
      may: 'reader',
      menu: { group: 'quotes', at: 40, caption: menuWords.compare },
    },
  },
  daily: [{ name: 'expireQuotes', title: stepTitles.expireQuotes, at: 20, run: expireQuotes }],
  drawLetters,
  deliveryEffect: tellQuotes,
  checks: [{ at: 36, lines: termChecks }],
  home: homeLines,
  nextSteps,
  firstSteps,
  tabs: { 20: table },
  letters: {
    quotation: { html: drawn(Letter) },
    insurerAnswer: { html: drawn(Letter) },
    example: { html: drawn(Letter) },
    estimate: { html: drawn(Letter) },
    referralNotice: { html: drawn(Letter) },
  },
});
