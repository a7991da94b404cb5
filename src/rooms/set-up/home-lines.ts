// What the set-up shows on ホーム.
import type { FirstStep, NextStep } from '../../tables/home';
import { programs, settings } from '../../tables/masters';
import { firstStepText, nextStepText } from './words';

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

export const firstSteps: readonly FirstStep[] = [
  {
    at: 10,
    label: firstStepText.agency,
    opens: settings,
    // Without these no letter has a sender.
    done: ({ setting }) =>
      `AND(${(['agencyName', 'agencyAddress', 'agencyPhone', 'replyTo'] as const).map((key) => `${setting(key)}<>""`).join(',')})`,
  },
  {
    at: 20,
    label: firstStepText.mandate,
    opens: programs,
    done: ({ count }) => `${count(programs, 'mandate', '取扱あり')}>0`,
  },
];
