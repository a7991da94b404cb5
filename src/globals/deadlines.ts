// This file defines the globals of 期限: the daily run by hand, the way to the list, and the calendar file.
import { book, told } from '../composition';
import { tell } from '../google/menu';
import { showRow } from '../sheets/selection';
import { deadlines } from '../tables/deadlines';
import type { DeadlineFunctions } from '../rooms/deadlines/contract';
import { deadlineMenu as words } from '../rooms/deadlines/page-words';
import {
  exportCalendar as exportFile,
  mailCalendar as mail,
  openCalendar as open,
} from '../rooms/deadlines/calendar-file';
import { syncDeadlines as sync } from '../rooms/deadlines/sync-deadlines';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = DeadlineFunctions;

export function syncDeadlines(): Answer<Pages, 'syncDeadlines'> {
  return told(sync);
}

export function openCalendar(): Answer<Pages, 'openCalendar'> {
  return told(open);
}

export function exportCalendar(request?: Request<Pages, 'exportCalendar'>): Answer<Pages, 'exportCalendar'> {
  return told((ports) => exportFile(ports, request ?? {}));
}

export function mailCalendar(request: Request<Pages, 'mailCalendar'>): Answer<Pages, 'mailCalendar'> {
  return told((ports) => mail(ports, request));
}

export function menuExportCalendar(): void {
  menuPage('calendar');
}

export function menuOpenDeadlines(): void {
  menuItem(words.sync, () => void showRow(book(), deadlines.tab, ''));
}

export function menuSyncDeadlines(): void {
  menuItem(words.sync, () => {
    const report = told(sync);
    showRow(book(), deadlines.tab, '');
    tell(words.sync, words.synced(report));
  });
}
