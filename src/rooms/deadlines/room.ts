// What the room deadlines brings to the desk.
import { room } from '../../room';
import { deadlines as table } from '../../tables/deadlines';
import { deadlineMenu as words } from './page-words';
import { syncDeadlines } from './sync-deadlines';

import { contract } from './contract';
import * as syncDeadlinesCalls from './sync-deadlines';
import * as calendarFileCalls from './calendar-file';
import { stepTitles, titles } from './words';

export const deadlines = room({
  name: 'deadlines',
  contract,
  useCases: {
    ...syncDeadlinesCalls,
    ...calendarFileCalls,
  },
  pages: {
    calendar: { title: titles.calendar, kind: 'dialog', menu: { group: 'deadlines', at: 30 } },
  },
  actions: {
    openDeadlines: {
      title: titles.openDeadlines,
      menu: { group: 'deadlines', at: 10 },
      run: ({ screen }) => void screen.showRow(table.tab, ''),
    },
    updateDeadlines: {
      title: titles.updateDeadlines,
      menu: { group: 'deadlines', at: 20 },
      run: (ports) => {
        const report = syncDeadlines(ports);
        ports.screen.showRow(table.tab, '');
        ports.screen.tell(titles.updateDeadlines, words.synced(report));
      },
    },
  },
  daily: [{ name: 'deadlines', title: stepTitles.deadlines, at: 50, run: syncDeadlines }],
});
