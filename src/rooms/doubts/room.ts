// What the room doubts brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { doubts as table } from '../../tables/doubts';
import { templateCodes } from '../../tables/setting-keys';
import { answerDoubt } from './answer-doubt';
import { contract } from './contract';
import * as doubtLetters from './doubt-letter';
import { factCheck } from './fact-check';
import { doubtCause, tellDoubts } from './letter-effect';
import { DoubtLetter } from './letters/doubt-letter';
import { openDoubts } from './open-doubts';
import { tasks } from './tasks';
import { doubtsWay, titles } from './words';

export const doubts = room({
  name: 'doubts',
  contract,
  useCases: { ...doubtLetters, answerDoubt, openDoubts },
  pages: {
    doubts: { title: titles.doubts, kind: 'dialog', from: ['referrals'] },
  },
  checks: [{ at: 40, lines: (ports) => [factCheck(ports)] }],
  lists: [
    {
      page: 'work',
      at: 15,
      table,
      columns: ['referralNumber', 'program', 'state', 'question', 'sentOn', 'answer', 'paper', 'appliedTo'],
      state: 'state',
      next: [doubtsWay],
    },
  ],
  tasks,
  hiddenTabs: { 235: table },
  letters: {
    doubtReferral: {
      html: drawn(DoubtLetter),
      rule: { to: 'addressed', template: templateCodes.doubtReferral, unapproved: true, cause: doubtCause },
    },
  },
  deliveryEffect: tellDoubts,
});
