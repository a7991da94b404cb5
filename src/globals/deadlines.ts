// This file defines the globals of 期限: the daily run by hand, and the way to the list.
import { book, told } from '../composition';
import { tell } from '../google/menu';
import { showRow } from '../sheets/selection';
import { deadlines } from '../tables/deadlines';
import type { DeadlineFunctions } from '../ui/deadline-contract';
import { deadlineMenu as words } from '../ui/deadline-messages';
import { syncDeadlines as sync } from '../workflows/deadlines/sync-deadlines';
import { menuItem } from './menu-item';
import type { Answer } from './request';

type Pages = DeadlineFunctions;

export function syncDeadlines(): Answer<Pages, 'syncDeadlines'> {
  return told(sync);
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
