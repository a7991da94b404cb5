// How a premium is told to a member, in a paper and in a mail alike: 「約5.1万円」 as the document has it, or its wording.
import type { LetterBasis, LetterFigure, LetterPlan } from './quote-letter';
import { aboutYen, formatYen, formatYenInWords } from './yen';

export const figureWords = {
  program: '制度',
  start: '保険始期',
  validUntil: '有効期限',
  referenceUntil: 'ご案内の期限',
  annualPremium: '年間保険料',
  premium: '保険料',
  partOfYear: (months: number) => `${months}か月分`,
  separate: '別途お見積り',
  exampleOf: (basis: string, revenue: string) => `${basis}${revenue}の例`,
};

/** How a figure is to be understood, under the figure itself. */
export const basisTexts: Readonly<Record<LetterBasis, (yearNote: string) => string>> = {
  publishedExample: (yearNote) =>
    `パンフレット掲載の保険料例（${yearNote || '年度の記載なし'}・割引適用なし）`,
  tariff: (yearNote) =>
    yearNote === '' ? '公表の保険料表による保険料（年度の記載なし）' : `${yearNote}保険料表による保険料`,
  insurerAnswer: () => '引受保険会社の回答による保険料',
  estimate: () => '掲載例をもとにした目安です。実際の保険料とは異なります',
  indicative: (yearNote) =>
    `掲載の保険料例（${yearNote === '' ? '年度の記載なし' : yearNote}）。告知内容等により異なります`,
  separate: () => '引受保険会社に確認のうえご連絡します',
};

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
          caption: figureWords.exampleOf(revenueBasis, formatYenInWords(example.revenueYen)),
          amount: figure.about ? aboutYen(example.premiumYen) : formatYen(example.premiumYen),
        })),
      };
    case 'separate':
      return { lines: [{ caption: '', amount: figureWords.separate }] };
  }
}

/** What has to be paid, and beside it what that is: part of a year, or one of two examples. */
export function premiumLines(
  { figure, term }: Pick<LetterPlan, 'figure' | 'term'>,
  revenueBasis: string,
): FigureText['lines'] {
  if (!term || figure.kind !== 'exact') return figureText(figure, revenueBasis).lines;
  return [
    { caption: figureWords.partOfYear(term.months), amount: formatYen(term.premiumYen) },
    { caption: figureWords.annualPremium, amount: formatYen(figure.premiumYen) },
  ];
}
