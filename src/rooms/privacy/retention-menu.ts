// 保存期間の点検 from the menu: what is past its years, and its erasure once the number is typed.
import { problemText } from '../../domain/problem-text';
import { typedCount } from '../../domain/typed-count';
import type { Ports } from '../../ports';
import { eraseExpired, listRetention } from './retention';
import { privacyProblems, retentionText as say, titles } from './words';

export function checkRetention(ports: Ports): void {
  const { screen, user } = ports;
  const { lines, total, unset } = listRetention(ports);
  const kept = total === 0 ? [say.none] : lines.map((line) => say.line(line.label, line.count, line.oldest));
  const text = [...kept, ...(unset.length > 0 ? [say.unset(unset)] : [])].join('\n');
  if (total === 0) return screen.tell(titles.retention, text);
  if (!user.isManager())
    return screen.tell(titles.retention, `${text}\n\n${problemText(privacyProblems.retentionNotManager())}`);
  const typed = screen.askText(titles.retention, `${text}\n\n${say.ask(total)}`);
  if (typed === undefined) return;
  const confirm = typedCount(typed) ?? 0;
  screen.tell(titles.retention, say.done(eraseExpired(ports, { confirm }).total));
}
