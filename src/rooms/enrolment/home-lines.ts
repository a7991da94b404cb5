// What enrolment shows on ホーム: what came in and waits to be accepted is work (rule C19).
import { applications } from '../../tables/applications';
import type { NextStep } from '../../tables/home';
import { nextStepText } from './words';

export const nextSteps: readonly NextStep[] = [
  {
    at: 25,
    text: nextStepText.held,
    due: ({ count }) => `${count(applications, 'state', '受付保留')}>0`,
  },
];
