// What the set-up shows on ホーム.
import type { NextStep } from '../../tables/home';
import { programs, settings } from '../../tables/masters';
import { nextStepText } from './words';

export const nextSteps: readonly NextStep[] = [
  { at: 40, text: nextStepText.agency, opens: settings, due: ({ setting }) => `${setting('agencyName')}=""` },
  {
    at: 50,
    text: nextStepText.mandate,
    opens: programs,
    due: ({ count }) => `${count(programs, 'mandate', '取扱あり')}=0`,
  },
  {
    at: 130,
    text: nextStepText.closings,
    opens: programs,
    due: ({ column }) =>
      `COUNTIFS(${column(programs, 'mandate')},"取扱あり",${column(programs, 'applicationClosing')},"")>0`,
  },
];
