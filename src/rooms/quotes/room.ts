// What the room quotes brings to the desk.
import { room } from '../../room';
import * as comparisons from './compare-plans';
import { contract } from './contract';
import * as creation from './create-quotes';
import { drawLetters } from './draw-letter';
import { expireQuotes } from './expire-quotes';
import { tellQuotes } from './letter-effect';
import { previewLetter } from './preview-letter';
import { quoteDialogStart } from './quote-dialog-start';
import { stepTitles, titles } from './words';

export const quotes = room({
  name: 'quotes',
  contract,
  useCases: { ...creation, ...comparisons, previewLetter, quoteDialogStart },
  pages: {
    quotes: { title: titles.quotes, kind: 'dialog', menu: { group: 'quotes', at: 10 } },
    letter: { title: titles.letter, kind: 'dialog', menu: { group: 'quotes', at: 30 } },
    compare: { title: titles.compare, kind: 'dialog', menu: { group: 'quotes', at: 70 } },
  },
  daily: [{ name: 'expireQuotes', title: stepTitles.expireQuotes, at: 20, run: expireQuotes }],
  drawLetters,
  deliveryEffect: tellQuotes,
});
