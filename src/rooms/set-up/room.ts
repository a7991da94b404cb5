// What the room set-up brings to the desk.
import { titles } from './words';
import { room } from '../../room';

import * as menu from './set-up-menu';
import { contract } from './contract';
import { programChecks, workbookCheck } from './program-checks';
import * as setUpCalls from './set-up';
import * as demonstrationCalls from './demonstration';

export const setUp = room({
  name: 'set-up',
  contract,
  useCases: {
    ...setUpCalls,
    ...demonstrationCalls,
    runSelfCheck: ({ selfCheck }) => selfCheck(),
  },
  actions: {
    setUpByHand: { title: titles.setUp, menu: { group: 'admin', at: 70 }, run: menu.setUpByHand },
    demonstrateByHand: {
      title: titles.demonstration,
      menu: { group: 'admin', at: 80 },
      run: menu.demonstrateByHand,
    },
    showSelfCheck: { title: titles.selfCheck, menu: { group: 'admin', at: 90 }, run: menu.showSelfCheck },
  },
  checks: [
    { at: 30, lines: programChecks },
    { at: 70, lines: (ports) => [workbookCheck(ports)] },
  ],
});
