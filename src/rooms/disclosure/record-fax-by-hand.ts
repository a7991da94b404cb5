// FAXの受信を記録 from the menu: two questions, and the row of FAX受信簿.
import { faxLog } from '../../tables/fax-log';
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import { subjectOf } from './disclosure-subject';
import { recordFax } from './record-fax';
import { faxMenu as words, titles } from './words';

/** A selected row of FAX受信簿 is completed by this FAX; a selected member has sent it. Of several rows the first counts. */
export function recordFaxByHand(ports: Ports): void {
  const { screen, selection } = ports;
  const title = titles.recordFaxByHand;
  const [completes = ''] = selection.ids(faxLog);
  const [memberKey = ''] = selection.ids(members);
  const member = memberKey ? subjectOf(ports, { memberKey }).member : undefined;
  const known = member ? words.faxFromMember(member.organization) : words.faxFromNobody;
  const from = completes ? words.faxCompletes(completes) : known;
  const typed = screen.askText(title, words.faxPages(from))?.normalize('NFKC');
  const imageLink = typed === undefined ? undefined : screen.askText(title, words.faxLink);
  if (typed === undefined || imageLink === undefined) return;
  const pages = Number(/^\s*(\d+)/.exec(typed)?.[1] ?? 0);
  const illegible = typed.includes('不鮮明');
  const { faxNumber } = recordFax(ports, { pages, memberKey, illegible, imageLink, completes });
  screen.showRow(faxLog.tab, faxNumber);
  screen.toast(words.faxDone(faxNumber), title);
}
