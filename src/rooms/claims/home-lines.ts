// What claims shows on ホーム.
import { claims } from '../../tables/claims';
import type { HomeLine, NextStep } from '../../tables/home';
import { homeText, nextStepText } from './words';

export const homeLines: readonly HomeLine[] = [
  {
    block: 'delivery',
    at: 70,
    label: homeText.claimsOpen,
    opens: claims,
    formula: ({ rows, count }) =>
      `${rows(claims, 'claimNumber')}-${count(claims, 'state', '終了')}-${count(claims, 'state', '取下げ')}`,
  },
];

export const nextSteps: readonly NextStep[] = [
  {
    at: 30,
    text: nextStepText.claims,
    opens: claims,
    due: ({ count }) => `${count(claims, 'state', '受付')}>0`,
  },
];
