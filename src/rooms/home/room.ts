// What the room home brings to the desk.
import { stepTitles, titles } from './words';
import { room } from '../../room';
import { HOME_TAB } from '../../tables/index';
import { checkHealth } from './health';
import { contract } from './contract';
import * as findRowsCalls from './find-rows';

export const home = room({
  name: 'home',
  contract,
  useCases: {
    ...findRowsCalls,
    showRow: ({ screen }, { tab, id }) => screen.showRow(tab, id),
    openPage: ({ screen }, { page }) => {
      screen.openPage(page);
      return null;
    },
  },
  actions: {
    showToday: {
      title: titles.today,
      menu: { group: 'top', at: 10 },
      run: ({ screen }) => void screen.showRow(HOME_TAB, ''),
    },
  },
  daily: [
    {
      name: 'health',
      title: stepTitles.health,
      at: 90,
      run: (ports) => ports.builder.showHealth(checkHealth(ports, true)),
    },
  ],
});
