// This file defines the globals of pre-check, cover and FAX受信簿.
import { book, told } from '../composition';
import { askText, tell, toast } from '../google/menu';
import { selectedIds, showRow } from '../sheets/selection';
import { disclosures } from '../tables/disclosures';
import { faxLog } from '../tables/fax-log';
import { members } from '../tables/members';
import { quotes } from '../tables/quotes';
import type { DisclosureFunctions } from '../rooms/disclosure/contract';
import { menuWords as words } from '../ui/menu-words';
import type { DisclosureStart } from '../rooms/roster/contract';
import { disclosureStart as startOf } from '../rooms/disclosure/disclosure-start';
import { openCoverage as coverage } from '../rooms/disclosure/open-coverage';
import { openDisclosure as open } from '../rooms/disclosure/open-disclosure';
import { registerOfficialForm as register } from '../rooms/disclosure/official-form';
import { recordFax as fax } from '../rooms/disclosure/record-fax';
import { returnDeficient as giveBack } from '../rooms/disclosure/return-deficient';
import {
  correctDisclosure as correct,
  finishDisclosure as finish,
  saveDisclosureDraft as save,
} from '../rooms/disclosure/save-disclosure';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = DisclosureFunctions;

/** Where 回答を入力 opens: at the selected row's member and programme. */
export function disclosureStart(): DisclosureStart {
  return told((ports) =>
    startOf(ports, {
      members: selectedIds(book(), members),
      quotes: selectedIds(book(), quotes),
      disclosures: selectedIds(book(), disclosures),
    }),
  );
}

export function openDisclosure(request: Request<Pages, 'openDisclosure'>): Answer<Pages, 'openDisclosure'> {
  return told((ports) => open(ports, request));
}

export function saveDisclosureDraft(
  request: Request<Pages, 'saveDisclosureDraft'>,
): Answer<Pages, 'saveDisclosureDraft'> {
  return told((ports) => save(ports, request));
}

export function finishDisclosure(
  request: Request<Pages, 'finishDisclosure'>,
): Answer<Pages, 'finishDisclosure'> {
  return told((ports) => finish(ports, request));
}

export function correctDisclosure(
  request: Request<Pages, 'correctDisclosure'>,
): Answer<Pages, 'correctDisclosure'> {
  return told((ports) => correct(ports, request));
}

export function registerOfficialForm(
  request: Request<Pages, 'registerOfficialForm'>,
): Answer<Pages, 'registerOfficialForm'> {
  return told((ports) => register(ports, request));
}

export function returnDeficient(
  request: Request<Pages, 'returnDeficient'>,
): Answer<Pages, 'returnDeficient'> {
  return told((ports) => giveBack(ports, request));
}

export function recordFax(request: Request<Pages, 'recordFax'>): Answer<Pages, 'recordFax'> {
  return told((ports) => fax(ports, request));
}

export function openCoverage(request?: Request<Pages, 'openCoverage'>): Answer<Pages, 'openCoverage'> {
  return told((ports) => coverage(ports, request ?? {}));
}

export function menuEnterDisclosure(): void {
  menuPage('disclosure');
}

export function menuExploreCoverage(): void {
  menuPage('coverage');
}

/** A selected row of FAX受信簿 is completed by this FAX; a selected member has sent it. */
export function menuRecordFax(): void {
  menuItem(words.recordFax, () => {
    const [completes = '', ...others] = selectedIds(book(), faxLog);
    const [memberKey = '', ...more] = selectedIds(book(), members);
    if (others.length + more.length > 0) return tell(words.recordFax, words.faxOne);
    const from = completes
      ? words.faxCompletes(completes)
      : memberKey
        ? words.faxFromMember
        : words.faxFromNobody;
    const typed = askText(words.recordFax, words.faxPages(from))?.normalize('NFKC');
    const imageLink = typed === undefined ? undefined : askText(words.recordFax, words.faxLink);
    if (typed === undefined || imageLink === undefined) return;
    const pages = Number(/^\s*(\d+)/.exec(typed)?.[1] ?? 0);
    const illegible = typed.includes('不鮮明');
    const result = told((ports) => fax(ports, { pages, memberKey, illegible, imageLink, completes }));
    if (!result.ok) {
      return tell(words.recordFax, result.problems.map(({ message }) => message).join('\n'));
    }
    showRow(book(), faxLog.tab, result.faxNumber);
    toast(words.faxDone(result.faxNumber), words.recordFax);
  });
}
