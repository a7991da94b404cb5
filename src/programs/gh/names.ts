// What GH and its plans are called: all that most cells need besides the rates.
import type { Named } from '../../domain/program';

const plan = (letter: 'A' | 'B') => ({
  code: `GH-${letter}`,
  letter,
  name: `グループホーム ${letter}プラン`,
});

export const names = {
  code: 'GH',
  name: 'サイバープロテクター（グループホーム情報漏えい補償制度）',
  shortName: 'グループホーム',
  plans: [plan('A'), plan('B')],
} satisfies Named;
