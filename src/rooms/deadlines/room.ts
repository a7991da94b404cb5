// What the room deadlines brings to the desk.
import { room } from '../../room';
import { holidays } from '../../tables/holidays';
import { deadlines as deadlinesTab } from '../../tables/deadlines';
import * as calendarFile from './calendar-file';
import { contract } from './contract';
import { homeLines, nextSteps } from './home-lines';
import { openDeadlines, updateDeadlines } from './deadlines-menu';
import * as syncDeadlines from './sync-deadlines';
import { stepTitles, titles } from './words';

export const deadlines = room({
  name: 'deadlines',
  contract,
  useCases: { syncDeadlines: syncDeadlines.syncDeadlines, ...calendarFile },
  keepDeadlines: syncDeadlines.keepDeadlines,
  pages: {
    calendar: { title: titles.calendar, kind: 'dialog', may: 'reader', menu: { group: 'deadlines', at: 30 } },
  },
  actions: {
    openDeadlines: {
      title: titles.openDeadlines,
      menu: { group: 'deadlines', at: 10 },
      run: openDeadlines,
    },
    updateDeadlines: {
      title: titles.updateDeadlines,
      long: true,
      menu: { group: 'deadlines', at: 20 },
      run: updateDeadlines,
    },
  },
  daily: [{ name: 'deadlines', title: stepTitles.deadlines, at: 50, run: syncDeadlines.syncDeadlines }],
  home: homeLines,
  nextSteps,
  tabs: { 40: deadlinesTab },
  lists: [{ page: 'reference', at: 60, table: holidays, columns: ['date', 'name'] }],
  hiddenTabs: { 280: holidays },
});
