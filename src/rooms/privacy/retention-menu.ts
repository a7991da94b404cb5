// 保存期間の点検 from the menu: what is past its years, and its erasure once the number is typed.
import type { Ports } from '../../ports';
import { privacyText } from './privacy-messages';
import { eraseExpired, listRetention } from './retention';
import { retentionMenu as words, titles } from './words';

export function checkRetention(ports: Ports): void {
  const { screen } = ports;
  const { lines, total, unset } = listRetention(ports);
  const kept =
    total === 0
      ? [privacyText.none]
      : lines.map((line) => privacyText.line(line.label, line.count, line.oldest));
  const text = [...kept, ...(unset.length > 0 ? [privacyText.unset(unset)] : [])].join('\n');
  if (total === 0) return screen.tell(titles.retention, text);
  const typed = screen.askText(titles.retention, `${text}\n\n${words.retentionAsk(total)}`);
  if (typed === undefined) return;
  const confirm = Number(typed.normalize('NFKC').replace(/件$/, '').trim());
  screen.tell(titles.retention, words.retentionDone(eraseExpired(ports, { confirm }).total));
}
