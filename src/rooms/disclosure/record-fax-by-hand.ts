// FAXの受信を記録 from the menu: a few questions, and the row of FAX受信簿.
import { faxLog } from '../../tables/fax-log';
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import { subjectOf } from './disclosure-subject';
import { recordFax } from './record-fax';
import { faxMenu as words, titles } from './words';

/** A selected member has sent it; where a FAX of theirs went back, it may complete that one. Of several rows the first counts. */
export function recordFaxByHand(ports: Ports): void {
  const { screen, selection } = ports;
  const title = titles.recordFaxByHand;
  const [memberKey = ''] = selection.ids(members);
  const member = memberKey ? subjectOf(ports, { memberKey }).member : undefined;
  const returned = memberKey === '' ? undefined : lastReturned(ports, memberKey);
  const completes = returned && screen.ask(title, words.faxAsk(returned)) ? returned : '';
  const known = member ? words.faxFromMember(member.organization) : words.faxFromNobody;
  const from = completes ? words.faxCompletes(completes) : known;
  const typed = screen.askText(title, words.faxPages(from))?.normalize('NFKC');
  const imageLink = typed === undefined ? undefined : screen.askText(title, words.faxLink);
  if (typed === undefined || imageLink === undefined) return;
  const pages = Number(/^\s*(\d+)/.exec(typed)?.[1] ?? 0);
  const illegible = typed.includes('不鮮明');
  const { faxNumber } = recordFax(ports, { pages, memberKey, illegible, imageLink, completes });
  screen.toast(words.faxDone(faxNumber), title);
}

/** The member's last FAX that went back and has not come again. */
function lastReturned({ tables }: Pick<Ports, 'tables'>, memberKey: string): string | undefined {
  const open = tables
    .sound(faxLog)
    .filter((row) => row.memberKey === memberKey && row.returnedOn !== '' && row.arrivedAgainOn === '');
  return open[open.length - 1]?.faxNumber;
}
