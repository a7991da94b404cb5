// This file defines what the globals do: each runs one use case over the composed ports.
import { book, CHUNK_MS, createPorts, textOfProblem, told } from './composition';
import { showMenu, toast } from './google/menu';
import { openPage as openPageFile } from './google/pages';
import { settleEditedMembers } from './sheets/edited-members';
import { referenceDate, writeReferenceDate } from './sheets/named-cells';
import { selectedIds, showRow as showSheetRow } from './sheets/selection';
import { members } from './tables/members';
import { quotes } from './tables/quotes';
import { MENU_TITLE, menu, pageTitles } from './ui/menu';
import type { ComparisonFunctions } from './ui/comparison-contract';
import type { ServerFunctions } from './ui/contract';
import { comparePlans, openComparison } from './workflows/compare-plans';
import type { DisclosureFunctions } from './ui/disclosure-contract';
import { answerDoubt as confirmDoubt, type AnswerDoubtRequest } from './workflows/answer-doubt';
import { createQuotes, previewQuotes } from './workflows/create-quotes';
import { installDemonstration as demonstrate } from './workflows/demonstration';
import { findMembers } from './workflows/find-members';
import { importMembers } from './workflows/import-members';
import { registerOfficialForm } from './workflows/official-form';
import { openCoverage } from './workflows/open-coverage';
import { openDisclosure } from './workflows/open-disclosure';
import { previewLetter } from './workflows/preview-letter';
import { previewOutbox } from './workflows/preview-outbox';
import { recordFax } from './workflows/record-fax';
import { returnDeficient } from './workflows/return-deficient';
import { correctDisclosure, finishDisclosure, saveDisclosureDraft } from './workflows/save-disclosure';
import { sendOutbox } from './workflows/send-outbox';
import { setUpWorkbook as setUp, type SetUpReport } from './workflows/set-up';
import { settleMember, WATCHED_KEYS } from './workflows/settle-member';

export { functions } from './composition';
export { menuActions } from './menu-actions';
export { paperServer } from './paper-server';
export { runSelfCheck as selfCheck } from './google/self-check';

/** Names shown when a dialog opens; the rest is counted. */
const NAMES_SHOWN = 10;

/** What pages and command line may call, by the names of the contract. */
export const server: ServerFunctions = {
  importMembers: (request) => told((ports) => importMembers(ports, request)),
  previewQuotes: (request) => told((ports) => previewQuotes(ports, request)),
  createQuotes: (request) => told((ports) => createQuotes(ports, request)),
  previewOutbox: () => told(previewOutbox),
  sendOutbox: (request) => told((ports) => sendOutbox(ports, request), request?.chunk ? CHUNK_MS : undefined),
  previewLetter: ({ quoteNumbers }) =>
    told((ports) =>
      previewLetter(ports, {
        quoteNumbers: quoteNumbers === 'selected' ? selectedIds(book(), quotes) : quoteNumbers,
      }),
    ),
  findMembers: (request) => told((ports) => findMembers(ports, request)),
  showRow: ({ tab, id }) => told(() => showSheetRow(book(), tab, id)),
  quoteDialogStart: () => told(quoteDialogStart),
  openPage: ({ page }) => {
    openPageFile(page, pageTitles[page]);
    return null;
  },
};

export const comparison: ComparisonFunctions = {
  openComparison: () => told((ports) => openComparison(ports, referenceDate(book()))),
  comparePlans: (request) => told((ports) => comparePlans(ports, request)),
};

function quoteDialogStart(
  ports: Pick<ReturnType<typeof createPorts>, 'tables' | 'clock' | 'selection'>,
): ReturnType<ServerFunctions['quoteDialogStart']> {
  const rows = ports.tables.read(members);
  const selected = new Set(ports.selection.memberKeys());
  const chosen = rows.filter((row) => selected.has(row.memberKey));
  return {
    selected: chosen.length,
    names: chosen.slice(0, NAMES_SHOWN).map((row) => row.organization),
    total: rows.length,
    referenceDate: referenceDate(book()) || ports.clock.today(),
  };
}

/** What the pages of pre-check and cover may call. */
export const disclosureServer: DisclosureFunctions = {
  openDisclosure: (request) => told((ports) => openDisclosure(ports, request)),
  saveDisclosureDraft: (request) => told((ports) => saveDisclosureDraft(ports, request)),
  finishDisclosure: (request) => told((ports) => finishDisclosure(ports, request)),
  correctDisclosure: (request) => told((ports) => correctDisclosure(ports, request)),
  registerOfficialForm: (request) => told((ports) => registerOfficialForm(ports, request)),
  returnDeficient: (request) => told((ports) => returnDeficient(ports, request)),
  recordFax: (request) => told((ports) => recordFax(ports, request)),
  openCoverage: (request) => told((ports) => openCoverage(ports, request)),
};

export function answerDoubt(request: AnswerDoubtRequest): unknown {
  return told((ports) => confirmDoubt(ports, request));
}

export function setUpWorkbook(): SetUpReport {
  return told(setUp);
}

export function installDemonstration(): { readonly members: number } {
  return told(demonstrate);
}

/** Simple trigger: the menu always; 基準日 where this person may write it. */
export function opened(): void {
  showMenu(MENU_TITLE, menu);
  try {
    writeReferenceDate(book(), createPorts().clock.today());
  } catch {
    // A reader without the right to edit still gets the menu, and the date of the last opening.
  }
}

/** Simple trigger: what follows from a hand edit of the roster. */
export function edited(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const problems = settleEditedMembers(event.range, WATCHED_KEYS, settleMember);
  if (problems.length === 0) return;
  const more = problems.length > 1 ? `（ほか${problems.length - 1}件）` : '';
  toast(textOfProblem(problems[0]!) + more, '売上高等をご確認ください');
}
