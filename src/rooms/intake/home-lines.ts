// What intake shows on ホーム.
import type { HomeLine, NextStep } from '../../tables/home';
import { intakes } from '../../tables/intakes';
import { homeText, nextStepText } from './words';

export const homeLines: readonly HomeLine[] = [
  {
    block: 'delivery',
    at: 80,
    label: homeText.intakesWaiting,
    formula: ({ count }) => count(intakes, 'state', '確認待ち'),
  },
];

export const nextSteps: readonly NextStep[] = [
  {
    at: 70,
    text: nextStepText.intakes,
    due: ({ count }) => `${count(intakes, 'state', '確認待ち')}>0`,
  },
];
