// What the room automation brings to the desk.
import { stepTitles, titles } from './words';
import { room } from '../../room';
import { checkByHand } from './automation-menu';

import { contract } from './contract';
import * as checkAutomationCalls from './check-automation';

export const automation = room({
  name: 'automation',
  contract,
  useCases: {
    ...checkAutomationCalls,
    runDaily: (ports) => ports.runs.daily(),
    runHourly: (ports) => ports.runs.hourly(),
    runWorker: (ports) => ports.runs.worker(),
  },
  actions: {
    checkByHand: { title: titles.automation, menu: { group: 'admin', at: 40 }, run: checkByHand },
  },
  daily: [
    {
      name: 'referenceDate',
      title: stepTitles.referenceDate,
      at: 10,
      run: ({ builder, clock }) => builder.moveReferenceDate(clock.today()),
    },
  ],
});
