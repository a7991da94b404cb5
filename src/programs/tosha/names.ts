// What TOSHA and its plans are called: all that most cells need besides the rates.
import type { Named } from '../../domain/program';

const plan = (letter: 'A' | 'B' | 'C' | 'D', kind: string) => ({
  code: `TOSHA-${letter}`,
  letter,
  name: `東社協 ${kind} ${letter}プラン`,
});

export const names = {
  code: 'TOSHA',
  name: '東京都内区市町村社会福祉協議会のためのサイバープロテクター',
  shortName: '東社協',
  plans: [
    plan('A', 'スタンダード'),
    plan('B', 'スタンダード'),
    plan('C', 'プレミアム'),
    plan('D', 'プレミアム'),
  ],
} satisfies Named;
