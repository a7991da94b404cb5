// This file defines how a menu item runs: what it refuses becomes an alert instead of Google's red bar.
import { toldError } from '../composition';
import { tell } from '../google/menu';
import { openPage } from '../google/pages';
import type { PageName } from '../ui/contract';
import { pageTitles } from '../ui/menu';

export function menuItem(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    tell(title, toldError(error).message);
  }
}

export function menuPage(name: PageName): void {
  menuItem(pageTitles[name], () => openPage(name, pageTitles[name]));
}
