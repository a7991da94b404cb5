// What the room automation brings to the desk.
import { room } from '../../room';
import { checkByHand } from './automation-menu';
import { openAutomaticQuotes, switchAutomaticQuotes, watchSwitches } from './automatic-quotes';
import * as automaticRuns from './automatic-runs';
import * as checkAutomation from './check-automation';
import { contract } from './contract';
import { about, stepTitles, titles } from './words';
import { goesByItself } from './judge-by-itself';
import { sendMorningMail } from './morning-mail';
import { queueByItself } from './queue-by-itself';

export const automation = room({
  name: 'automation',
  contract,
  useCases: { ...automaticRuns, ...checkAutomation, openAutomaticQuotes, switchAutomaticQuotes },
  pages: {
    autoQuotes: {
      title: titles.autoQuotes,
      kind: 'dialog',
      about: about.autoQuotes,
      menu: { group: 'admin', at: 45 },
    },
  },
  actions: {
    checkByHand: {
      title: titles.automation,
      about: about.automation,
      long: true,
      menu: { group: 'admin', at: 30 },
      from: ['autoQuotes'],
      run: checkByHand,
    },
  },
  daily: [
    {
      name: 'referenceDate',
      title: stepTitles.referenceDate,
      at: 10,
      run: ({ builder, clock }) => builder.moveReferenceDate(clock.today()),
    },
  ],
  hourly: [
    { name: 'watchSwitches', title: stepTitles.watchSwitches, at: 5, run: watchSwitches },
    { name: 'queueByItself', title: stepTitles.queueByItself, at: 30, run: queueByItself },
    { name: 'morningMail', title: stepTitles.morningMail, at: 40, run: sendMorningMail },
  ],
  goesByItself,
  checks: [{ at: 50, lines: (ports, during) => [checkAutomation.automationCheck(ports, during)] }],
});
