// What AIOI and its plans are called: all that most cells need besides the rates.
import type { Named } from '../../domain/program';

export const names = {
  code: 'AIOI',
  name: 'サイバーセキュリティ保険',
  shortName: 'あいおいニッセイ同和',
  plans: [{ code: 'AIOI', letter: '', name: 'あいおい サイバーセキュリティ保険' }],
} satisfies Named;
