// What the room referrals brings to the desk.
import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import { answerDoubt } from './answer-doubt';
import { answerDoubts } from './answer-doubts-menu';
import { answerReferral } from './answer-referral';
import { contract } from './contract';
import * as doubtLetters from './doubt-letter';
import { tellReferrals } from './letter-effect';
import { openAnswer } from './open-answer';
import * as letters from './referral-letter';
import { referralProblems, titles } from './words';
import { drawn } from '../../letters/drawn';
import { referrals as table } from '../../tables/referrals';
import { factCheck } from './fact-check';
import { homeLines, nextSteps } from './home-lines';
import { DoubtLetter } from './letters/doubt-letter';
import { InsurerLetter } from './letters/insurer-letter';
import { questionCause } from './letter-cause';
import { tasks } from './tasks';

export const referrals = room({
  name: 'referrals',
  contract,
  useCases: { ...letters, ...doubtLetters, answerReferral, answerDoubt, openAnswer },
  pages: {
    referral: { title: titles.referral, kind: 'dialog', menu: { group: 'quotes', at: 40 } },
    answer: { title: titles.answer, kind: 'dialog', menu: { group: 'quotes', at: 50 } },
    doubts: { title: titles.doubts, kind: 'dialog', menu: { group: 'referrals', at: 10 } },
  },
  actions: {
    answerDoubts: { title: titles.answerDoubts, menu: { group: 'referrals', at: 20 }, run: answerDoubts },
  },
  checks: [{ at: 40, lines: (ports) => [factCheck(ports)] }],
  home: homeLines,
  nextSteps,
  tasks,
  tabs: { 60: table },
  letters: {
    insurerReferral: {
      html: drawn(InsurerLetter),
      // It carries answers of the pre-check (rule C14).
      rule: {
        to: 'addressed',
        notByMail: () => referralProblems.answersNotMailed(),
        template: '',
        cause: questionCause,
      },
    },
    doubtReferral: {
      html: drawn(DoubtLetter),
      rule: {
        to: 'addressed',
        template: templateCodes.doubtReferral,
        unapproved: true,
        cause: questionCause,
      },
    },
  },
  deliveryEffect: tellReferrals,
});
