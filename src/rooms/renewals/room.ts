// What the room renewals brings to the desk.
import { room } from '../../room';
import { remindRenewals } from './queue-renewals';
import { settleRenewals, tellRenewals } from './record-renewal';
import { templateCodes } from '../../tables/setting-keys';
import { contract } from './contract';
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
  letters: {
    renewal: { to: 'member', template: templateCodes.renewal },
    renewalReminder: { to: 'member', template: templateCodes.reminder },
  },
  deliveryEffect: tellRenewals,
});
