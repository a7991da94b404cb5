// What the room renewals brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { remindRenewals } from './queue-renewals';
import { settleRenewals } from './record-renewal';
import { contract } from './contract';
import { RenewalLetter } from './letters/renewal-letter';
import * as openRenewalsCalls from './open-renewals';
import * as queueRenewalsCalls from './queue-renewals';
import * as recordRenewalCalls from './record-renewal';
import { stepTitles, titles } from './words';

export const renewals = room({
  name: 'renewals',
  contract,
  useCases: {
    ...openRenewalsCalls,
    ...queueRenewalsCalls,
    ...recordRenewalCalls,
  },
  pages: {
    renewals: { title: titles.renewals, kind: 'dialog', menu: { group: 'cover', at: 80 } },
  },
  daily: [
    { name: 'renewalStates', title: stepTitles.renewalStates, at: 40, run: settleRenewals },
    { name: 'renewals', title: stepTitles.renewals, at: 60, run: remindRenewals },
  ],
  letters: { renewal: { html: drawn(RenewalLetter) }, renewalReminder: { html: drawn(RenewalLetter) } },
});
