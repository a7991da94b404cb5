// What ALIVE and its plans are called: all that most cells need besides the rates.
import type { Named } from '../../domain/program';

export const names = {
  code: 'ALIVE',
  name: 'サイバー保険（情報漏えい限定補償型）',
  shortName: 'アライブ',
  plans: [{ code: 'ALIVE', letter: '', name: 'アライブ 情報漏えい限定補償型' }],
} satisfies Named;
