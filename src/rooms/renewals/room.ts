import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import { contract } from './contract';
import { lapseRenewals } from './lapse-renewals';
import { openRenewals } from './open-renewals';
import { previewRenewalLetter } from './preview-renewal-letter';
import { queueRenewalLetters } from './queue-renewal-letters';
import { recordRenewal } from './record-renewal';
import { remindRenewals } from './remind-renewals';
import { tellRenewals } from './tell-renewals';
import { drawn } from '../../letters/drawn';
import { RenewalLetter } from './letters/renewal-letter';
import { stepTitles, titles } from './words';
import { renewalCause } from './letter-cause';
import { tasks } from './tasks';

export const renewals = room({
  name: 'renewals',
  contract,
  useCases: { openRenewals, previewRenewalLetter, queueRenewalLetters, recordRenewal },
  pages: {
    renewals: { title: titles.renewals, kind: 'dialog', menu: { group: 'cover', at: 20 } },
  },
  daily: [
    { name: 'renewalStates', title: stepTitles.renewalStates, at: 40, run: lapseRenewals },
    { name: 'renewals', title: stepTitles.renewals, at: 60, run: remindRenewals },
  ],
  letters: {
    renewal: {
      html: drawn(RenewalLetter),
      rule: { to: 'member', template: templateCodes.renewal, cause: renewalCause },
    },
    renewalReminder: {
      html: drawn(RenewalLetter),
      rule: { to: 'member', template: templateCodes.reminder, cause: renewalCause },
    },
  },
  tasks,
  deliveryEffect: tellRenewals,
});
