// What the room mail brings to the desk.
import { room, type Step } from '../../room';
import { templates } from '../../tables/masters';
import { outbox } from '../../tables/outbox';
import * as changes from './change-deliveries';
import * as texts from './check-templates';
import { payloads } from './delivery-payload';
import { contract } from './contract';
import * as menu from './outbox-menu';
import * as previews from './preview-delivery';
import { previewOutbox } from './preview-outbox';
import { resendDelivery } from './resend-delivery';
import { sendOutbox } from './send-outbox';
import { quotaCheck, templateWarnings } from './mail-checks';
import { homeLines, nextSteps } from './home-lines';
import { stepTitles, titles } from './words';
import { tasks } from './tasks';

export const mail = room({
  name: 'mail',
  contract,
  stored: [payloads],
  useCases: { ...changes, ...texts, ...previews, previewOutbox, resendDelivery, sendOutbox },
  pages: {
    outbox: { title: titles.outbox, kind: 'dialog', menu: { group: 'mail', at: 20 } },
    dispatch: { title: titles.dispatch, kind: 'dialog', menu: { group: 'mail', at: 50 } },
  },
  actions: {
    openOutbox: {
      title: titles.openOutbox,
      menu: { group: 'mail', at: 10 },
      run: ({ screen }) => void screen.showRow(outbox.tab, ''),
    },
    sendSelected: { title: titles.sendSelected, menu: { group: 'mail', at: 30 }, run: menu.sendSelected },
    cancelSelected: {
      title: titles.cancelSelected,
      menu: { group: 'mail', at: 40 },
      run: menu.cancelSelected,
    },
    noteBounce: { title: titles.noteBounce, menu: { group: 'mail', at: 60 }, run: menu.noteBounce },
    noteArrival: { title: titles.noteArrival, menu: { group: 'mail', at: 70 }, run: menu.noteArrival },
    sendAgain: { title: titles.sendAgain, menu: { group: 'mail', at: 80 }, run: menu.sendAgain },
    newTemplateVersion: {
      title: titles.newTemplateVersion,
      menu: { group: 'admin', at: 30 },
      run: menu.newTemplateVersion,
    },
  },
  daily: [sendConfirmed(80)],
  hourly: [sendConfirmed(20)],
  checks: [{ at: 60, lines: (ports) => [quotaCheck(ports)] }],
  warnings: templateWarnings,
  home: homeLines,
  nextSteps,
  tasks,
  tabs: { 30: outbox, 120: templates },
});

/** Rule C14: a trigger sends what a person has confirmed, and nothing else. */
function sendConfirmed(at: number): Step {
  return {
    name: 'outbox',
    title: stepTitles.outbox,
    at,
    run: (ports) => sendOutbox(ports, {}, { confirmedOnly: true }),
  };
}
