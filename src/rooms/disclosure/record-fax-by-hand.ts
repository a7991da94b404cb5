// FAXの受信を記録 from the menu: two questions, and the row of FAX受信簿.
import { faxLog } from '../../tables/fax-log';
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import { recordFax } from './record-fax';
import { faxMenu as words, titles } from './words';

/** A selected row of FAX受信簿 is completed by this FAX; a selected member has sent it. */
export function recordFaxByHand(ports: Ports): void {
  const { screen, selection } = ports;
  const title = titles.recordFaxByHand;
  const [completes = '', ...others] = selection.ids(faxLog);
  const [memberKey = '', ...more] = selection.ids(members);
  if (others.length + more.length > 0) return screen.tell(title, words.faxOne);
  const known = memberKey ? words.faxFromMember : words.faxFromNobody;
  const from = completes ? words.faxCompletes(completes) : known;
  const typed = screen.askText(title, words.faxPages(from))?.normalize('NFKC');
  const imageLink = typed === undefined ? undefined : screen.askText(title, words.faxLink);
  if (typed === undefined || imageLink === undefined) return;
  const pages = Number(/^\s*(\d+)/.exec(typed)?.[1] ?? 0);
  const illegible = typed.includes('不鮮明');
  const result = recordFax(ports, { pages, memberKey, illegible, imageLink, completes });
  if (!result.ok) return screen.tell(title, result.problems.map(({ message }) => message).join('\n'));
  screen.showRow(faxLog.tab, result.faxNumber);
  screen.toast(words.faxDone(result.faxNumber), title);
}
