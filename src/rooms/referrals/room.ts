// What the room referrals brings to the desk.
import { room } from '../../room';
import { answerReferral } from './answer-referral';
import { contract } from './contract';
import { tellReferrals } from './letter-effect';
import { openAnswer } from './open-answer';
import { openReferrals } from './open-referrals';
import * as letters from './referral-letter';
import { referralProblems, titles } from './words';
import { drawn } from '../../letters/drawn';
import { referrals as table } from '../../tables/referrals';
import { homeLines, nextSteps } from './home-lines';
import { InsurerLetter } from './letters/insurer-letter';
import { questionCause } from './letter-cause';
import { tasks } from './tasks';

export const referrals = room({
  name: 'referrals',
  contract,
  useCases: { ...letters, answerReferral, openAnswer, openReferrals },
  pages: {
    referrals: {
      title: titles.referrals,
      kind: 'dialog',
      menu: { group: 'quotes', at: 30, caption: titles.referral },
    },
    referral: { title: titles.referral, kind: 'dialog', from: ['referrals', 'procedures'] },
    answer: { title: titles.answer, kind: 'dialog', may: 'manager', from: ['referrals', 'procedures'] },
  },
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
  },
  deliveryEffect: tellReferrals,
});
