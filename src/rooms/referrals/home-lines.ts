// What referrals shows on ホーム.
import type { HomeLine, NextStep } from '../../tables/home';
import { referrals } from '../../tables/referrals';
import { homeText, nextStepText } from './words';

export const homeLines: readonly HomeLine[] = [
  {
    block: 'delivery',
    at: 50,
    label: homeText.referralsNew,
    opens: referrals,
    formula: ({ count }) => count(referrals, 'state', '未送付'),
  },
  {
    block: 'delivery',
    at: 60,
    label: homeText.referralsOpen,
    opens: referrals,
    formula: ({ count }) => count(referrals, 'state', '送付済', '回答待ち'),
  },
];

export const nextSteps: readonly NextStep[] = [
  {
    at: 100,
    text: nextStepText.referrals,
    opens: referrals,
    due: ({ count }) => `${count(referrals, 'state', '未送付')}>0`,
  },
];
