// This file defines the globals of retention: what is past its years, and its erasure.
import { told } from '../composition';
import { askText, tell } from '../google/menu';
import { menuWords as words } from '../ui/menu-words';
import { privacyText } from '../rooms/privacy/privacy-messages';
import {
  eraseExpired as erase,
  listRetention as list,
  type RetentionReport,
} from '../rooms/privacy/retention';
import { menuItem } from './menu-item';

export function listRetention(): RetentionReport {
  return told(list);
}

/** `confirm`: the number of rows, as listed. */
export function eraseExpired(request: { readonly confirm: number }): RetentionReport {
  return told((ports) => erase(ports, request));
}

export function menuRetention(): void {
  menuItem(words.retention, () => {
    const { lines, total, unset } = told(list);
    const text = [
      ...(total === 0
        ? [privacyText.none]
        : lines.map((line) => privacyText.line(line.label, line.count, line.oldest))),
      ...(unset.length > 0 ? [privacyText.unset(unset)] : []),
    ].join('\n');
    if (total === 0) return tell(words.retention, text);
    const typed = askText(words.retention, `${text}\n\n${words.retentionAsk(total)}`);
    if (typed === undefined) return;
    const confirm = Number(typed.normalize('NFKC').replace(/件$/, '').trim());
    const report = told((ports) => erase(ports, { confirm }));
    tell(words.retention, words.retentionDone(report.total));
  });
}
