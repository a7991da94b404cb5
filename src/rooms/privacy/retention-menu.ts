// 保存期間の点検 from the menu: what is past its years, and its erasure once the number is typed.
import { problemText } from '../../domain/problem-text';
import { typedCount } from '../../domain/typed-count';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { eraseExpired, listRetention } from './retention';
import { eraseExpiredYear, listExpiredYears } from './retention-years';
import { privacyProblems, retentionText as say, titles } from './words';

export function checkRetention(ports: Ports): void {
  const { screen, user } = ports;
  const { lines, total, unset } = listRetention(ports);
  const { files, closed, left } = listExpiredYears(ports);
  const due = files.filter(({ count }) => count > 0);
  const all = total + due.reduce((sum, { count }) => sum + count, 0);
  const kept = [
    ...lines.map(({ label, count, oldest }) => say.line(label, count, oldest)),
    ...due.map(({ name, count }) => say.lineYear(name, count)),
  ];
  const text = [
    ...(kept.length === 0 ? [say.none] : kept),
    ...(unset.length > 0 ? [say.unset(unset)] : []),
    ...(closed.length > 0 ? [say.closed(closed)] : []),
    ...(left > 0 ? [say.left(left)] : []),
  ].join('\n');
  if (all === 0) return screen.tell(titles.retention, text);
  if (!user.isManager())
    return screen.tell(titles.retention, `${text}\n\n${problemText(privacyProblems.retentionNotManager())}`);
  const typed = screen.askText(titles.retention, `${text}\n\n${say.ask(all)}`);
  if (typed === undefined) return;
  if (typedCount(typed) !== all) refuse(privacyProblems.retentionConfirm({ count: all }));
  if (total > 0) eraseExpired(ports, { confirm: total });
  let done = total;
  for (const { fileId, count } of due) {
    // Each run does something, however long the number took to be typed.
    if (done > 0 && ports.time.spent()) break;
    done += eraseExpiredYear(ports, { fileId, confirm: count }).erased;
  }
  screen.tell(titles.retention, done < all ? say.doneInPart(done, all - done) : say.done(all));
}
