// What NISSHIN and its plans are called: all that most cells need besides the rates.
import type { Named } from '../../domain/program';

export const names = {
  code: 'NISSHIN',
  name: 'ビジサポ サイバー・情報漏えい事故補償特約',
  shortName: '日新火災',
  plans: [{ code: 'NISSHIN', letter: '', name: '日新火災 ビジサポ サイバー特約' }],
} satisfies Named;
