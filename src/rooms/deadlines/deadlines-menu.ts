// 期限の一覧を開く and 期限を更新 from the menu.
import { deadlines } from '../../tables/deadlines';
import type { Ports } from '../../ports';
import { syncDeadlines } from './sync-deadlines';
import { syncedText, titles } from './words';

export function openDeadlines({ screen }: Ports): void {
  screen.showRow(deadlines.tab, '');
}

export function updateDeadlines(ports: Ports): void {
  const report = syncDeadlines(ports);
  openDeadlines(ports);
  ports.screen.tell(titles.updateDeadlines, syncedText(report));
}
