// How figures are printed: 「約5.1万円」 as the document has it, and nothing where there is none.
import { aboutYen, formatYen, formatYenInWords } from '../domain/yen';
import type { LetterFigure } from '../domain/quote-letter';
import { words } from './messages';

export interface FigureText {
  /** Large; one line a figure. */
  readonly lines: readonly { readonly caption: string; readonly amount: string }[];
}

export function figureText(figure: LetterFigure, revenueBasis: string): FigureText {
  switch (figure.kind) {
    case 'exact':
      return { lines: [{ caption: '', amount: formatYen(figure.premiumYen) }] };
    case 'about':
      return { lines: [{ caption: '', amount: aboutYen(figure.premiumYen) }] };
    case 'examples':
      return {
        lines: [figure.low, figure.high].map((example) => ({
          caption: words.exampleOf(revenueBasis, formatYenInWords(example.revenueYen)),
          amount: figure.about ? aboutYen(example.premiumYen) : formatYen(example.premiumYen),
        })),
      };
    case 'separate':
      return { lines: [{ caption: '', amount: words.separate }] };
  }
}

export function limitText(yen: number | null, basis: string): string {
  if (yen === null) return words.notStated;
  return basis === '' ? formatYenInWords(yen) : `${formatYenInWords(yen)}（${basis}）`;
}
