// What the room home brings to the desk.
import { room } from '../../room';
import { contract } from './contract';
import * as findRows from './find-rows';
import * as openAdmin from './open-admin';
import { openTabList } from './open-tab-list';
import { openTasks, showTasks } from './open-tasks';
import * as showRow from './show-row';
import { checkedAt, stepTitles, titles } from './words';

export const home = room({
  name: 'home',
  contract,
  useCases: { ...findRows, ...showRow, ...openAdmin, openTabList, openTasks },
  pages: {
    today: { title: titles.today, kind: 'dialog', may: 'reader', menu: { group: 'top', at: 10 } },
    newMember: { title: titles.newMember, kind: 'sidebar', menu: { group: 'roster', at: 10 } },
    sidebar: { title: titles.sidebar, kind: 'sidebar', may: 'reader', menu: { group: 'roster', at: 20 } },
    reference: {
      title: titles.reference,
      kind: 'dialog',
      may: 'reader',
      from: ['today', 'coverage', 'policyLists'],
    },
    work: { title: titles.work, kind: 'dialog', may: 'reader', from: ['today', 'policyLists'] },
    admin: { title: titles.admin, kind: 'dialog' },
  },
  hourly: [{ name: 'tasks', title: stepTitles.tasks, at: 90, run: showTasks }],
  daily: [{ name: 'health', title: stepTitles.health, at: 90, run: ({ checks }) => checks.show('daily') }],
  checks: [
    { at: 10, lines: ({ clock, builder }) => [checkedAt(clock.now(), Object.values(builder.timeZones()))] },
  ],
});
