// What the room mail brings to the desk.
import { room, type Step } from '../../room';
import { templates } from '../../tables/masters';
import { outbox } from '../../tables/outbox';
import * as changes from './change-deliveries';
import * as texts from './check-templates';
import { payloads } from './delivery-payload';
import { contract } from './contract';
import { newTemplateVersion } from './template-menu';
import * as previews from './preview-delivery';
import { makeUpCopies, owedCopyCheck } from './owed-copies';
import { openDeliveries } from './open-deliveries';
import { previewOutbox } from './preview-outbox';
import { resendDelivery } from './resend-delivery';
import { sendOutbox } from './send-outbox';
import { quotaCheck, templateWarnings } from './mail-checks';
import { firstSteps, homeLines, nextSteps } from './home-lines';
import { about, stepTitles, titles } from './words';
import { tasks } from './tasks';

export const mail = room({
  name: 'mail',
  contract,
  stored: [payloads],
  useCases: { ...changes, ...texts, ...previews, openDeliveries, previewOutbox, resendDelivery, sendOutbox },
  pages: {
    outbox: { title: titles.outbox, kind: 'dialog', menu: { group: 'quotes', at: 20 } },
    dispatch: { title: titles.dispatch, kind: 'dialog', from: ['outbox'] },
  },
  actions: {
    newTemplateVersion: {
      title: titles.newTemplateVersion,
      about: about.newTemplateVersion,
      may: 'manager',
      menu: { group: 'admin', at: 16 },
      run: newTemplateVersion,
    },
  },
  daily: [sendConfirmed(80), copies(85)],
  hourly: [sendConfirmed(20), copies(85)],
  checks: [{ at: 60, lines: (ports) => [quotaCheck(ports), ...owedCopyCheck(ports)] }],
  warnings: templateWarnings,
  home: homeLines,
  nextSteps,
  firstSteps,
  tasks,
  tabs: { 30: outbox, 120: templates },
});

function copies(at: number): Step {
  return { name: 'copies', title: stepTitles.copies, at, run: makeUpCopies };
}

/** Rule C14: a trigger sends what a person has confirmed, and nothing else. */
function sendConfirmed(at: number): Step {
  return {
    name: 'outbox',
    title: stepTitles.outbox,
    at,
    run: (ports) => sendOutbox(ports, {}, { confirmedOnly: true }),
  };
}
