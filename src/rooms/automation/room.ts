// What the room automation brings to the desk.
import { room } from '../../room';
import { checkByHand } from './automation-menu';
import * as automaticRuns from './automatic-runs';
import * as checkAutomation from './check-automation';
import { contract } from './contract';
import { stepTitles, titles } from './words';

export const automation = room({
  name: 'automation',
  contract,
  useCases: { ...automaticRuns, ...checkAutomation },
  actions: {
    checkByHand: { title: titles.automation, long: true, menu: { group: 'admin', at: 40 }, run: checkByHand },
  },
  daily: [
    {
      name: 'referenceDate',
      title: stepTitles.referenceDate,
      at: 10,
      run: ({ builder, clock }) => builder.moveReferenceDate(clock.today()),
    },
  ],
  checks: [{ at: 50, lines: (ports, during) => [checkAutomation.automationCheck(ports, during)] }],
});
