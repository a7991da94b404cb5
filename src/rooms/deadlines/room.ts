// What the room deadlines brings to the desk.
import { room } from '../../room';
import { holidays } from '../../tables/holidays';
import { deadlines as deadlinesTab } from '../../tables/deadlines';
import * as calendarFile from './calendar-file';
import { contract } from './contract';
import { unreadClosedDays } from './deadline-world';
import { homeLines, nextSteps } from './home-lines';
import { openDeadlines } from './open-deadlines';
import * as syncDeadlines from './sync-deadlines';
import { closedDaysText, menuWords, stepTitles, titles } from './words';

export const deadlines = room({
  name: 'deadlines',
  contract,
  useCases: { openDeadlines, syncDeadlines: syncDeadlines.syncDeadlines, ...calendarFile },
  keepDeadlines: syncDeadlines.keepDeadlines,
  pages: {
    deadlineList: { title: titles.deadlineList, kind: 'dialog', menu: { group: 'deadlines', at: 10 } },
    calendar: {
      title: titles.calendar,
      kind: 'dialog',
      may: 'reader',
      menu: { group: 'deadlines', at: 20, caption: menuWords.calendar },
      from: ['deadlineList'],
    },
  },
  daily: [{ name: 'deadlines', title: stepTitles.deadlines, at: 50, run: syncDeadlines.syncDeadlines }],
  checks: [{ at: 46, lines: (ports) => closedDaysText(unreadClosedDays(ports.tables)) }],
  home: homeLines,
  nextSteps,
  tabs: { 40: deadlinesTab },
  lists: [{ page: 'reference', at: 60, table: holidays, columns: ['date', 'name'] }],
  hiddenTabs: { 280: holidays },
});
