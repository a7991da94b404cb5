// This file defines the globals of the desk as a whole: triggers of the sheet, set-up, checks, the way to a row.
import { book, createPorts, textOfProblem, told } from '../composition';
import { ask, showMenu, tell, toast } from '../google/menu';
import { openPage as openPageFile } from '../google/pages';
import { runSelfCheck as selfCheck, type CheckResult } from '../google/self-check';
import { settleEditedMembers } from '../sheets/edited-members';
import { handEditOf } from '../sheets/hand-edits';
import { writeReferenceDate } from '../sheets/named-cells';
import { showRow as showSheetRow } from '../sheets/selection';
import { HOME_TAB } from '../tables/index';
import { certainIn } from '../tables/unread';
import type { ServerFunctions } from '../ui/contract';
import { MENU_TITLE, menu, pageTitles } from '../ui/menu';
import { menuWords as words } from '../ui/menu-words';
import { recordHandEdit } from '../rooms/records/record-hand-edit';
import { SETTLED_BY, settleMember, WATCHED_KEYS } from '../rooms/roster/settle-member';
import { installDemonstration as demonstrate, type DemonstrationReport } from '../rooms/set-up/demonstration';
import { setUpWorkbook as setUp, type SetUpReport } from '../rooms/set-up/set-up';
import { menuItem } from './menu-item';
import type { Request } from './request';

/** Simple trigger: the menu always; 基準日 where this person may write it. */
export function onOpen(): void {
  showMenu(MENU_TITLE, menu);
  try {
    writeReferenceDate(book(), createPorts().clock.today());
  } catch {
    // A reader without the right to edit still gets the menu, and the date of the last opening.
  }
}

/** Simple trigger: a hand edit of what is the product's own leaves a line; one of the roster is settled. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  noteHandEdit(event.range);
  const problems = settleEditedMembers(event.range, WATCHED_KEYS, (row, edited) =>
    settleMember(certainIn(row, SETTLED_BY), edited),
  );
  if (problems.length === 0) return;
  const more = problems.length > 1 ? `（ほか${problems.length - 1}件）` : '';
  toast(textOfProblem(problems[0]!) + more, '売上高等をご確認ください');
}

function noteHandEdit(range: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    const edit = handEditOf(range);
    if (edit) recordHandEdit(createPorts(), edit);
  } catch {
    // Who may not write 監査記録, or finds it busy: the next check finds the change by its seal.
  }
}

export function setUpWorkbook(): SetUpReport {
  return told(setUp);
}

export function installDemonstration(): DemonstrationReport {
  return told(demonstrate);
}

export function runSelfCheck(): readonly CheckResult[] {
  return selfCheck();
}

/** Opens the tab and selects the row; an empty id opens the tab only. */
export function showRow({ tab, id }: Request<ServerFunctions, 'showRow'>): { readonly found: boolean } {
  return told(() => showSheetRow(book(), tab, id));
}

/** Opens another page in place of this one (Apps Script shows one dialog at a time). */
export function openPage({ page }: Request<ServerFunctions, 'openPage'>): null {
  openPageFile(page, pageTitles[page]);
  return null;
}

export function menuToday(): void {
  menuItem(words.today, () => void showSheetRow(book(), HOME_TAB, ''));
}

export function menuSetUp(): void {
  menuItem(words.setUp, () => {
    if (!ask(words.setUp, words.setUpAsk)) return;
    const report = told(setUp);
    const kept = report.kept
      .slice(0, 10)
      .map(({ tab, id, column, current, shipped }) => words.kept(tab, id, column, current, shipped));
    const more = report.kept.length > 10 ? [words.keptMore(report.kept.length - 10)] : [];
    tell(
      words.setUp,
      [words.setUpDone(report.created.length, report.added, report.updated), ...kept, ...more].join('\n'),
    );
  });
}

export function menuInstallDemonstration(): void {
  menuItem(words.demonstration, () => {
    if (!ask(words.demonstration, words.demonstrationAsk)) return;
    const { members } = told(demonstrate);
    toast(words.demonstrationDone(members), words.demonstration);
  });
}

export function menuSelfCheck(): void {
  menuItem(words.selfCheck, () => tell(words.selfCheck, checkTable(selfCheck())));
}

function checkTable(results: readonly CheckResult[]): string {
  const failed = results.filter(({ ok }) => !ok).length;
  const lines = results.map(({ name, ok, expected, actual }) =>
    ok ? `○ ${name}` : `× ${name}：期待 ${expected}／実際 ${actual}`,
  );
  return [words.checked(results.length, failed), ...lines].join('\n');
}
