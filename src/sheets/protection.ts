// This file defines who may change what: headers and fact tabs for managers, warnings everywhere else.
import type { Table } from '../tables/column';
import type { Sheet } from './grid';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Ours are told from a person's own protections by this mark. */
const MARK = '台帳：';

/** Replaces our protections of the tab by those that its table asks for. Staff keep working; managers change facts. */
export function protectTab(sheet: Sheet, table: Table, managers: readonly string[]): void {
  removeOurs(sheet);
  if (table.guardedFor === 'manager') {
    restrict(sheet.protect().setDescription(`${MARK}${table.tab}は管理者が変更します`), managers);
    return;
  }
  sheet
    .protect()
    .setDescription(`${MARK}${table.tab}の灰色の見出しの列は自動で記入されます`)
    .setWarningOnly(true);
  const header = sheet.getRange(1, 1, 1, table.columns.length);
  restrict(header.protect().setDescription(`${MARK}見出しは変更できません`), managers);
}

export function warnOnEdit(sheet: Sheet): void {
  removeOurs(sheet);
  sheet.protect().setDescription(`${MARK}自動で表示されます`).setWarningOnly(true);
}

function restrict(protection: Protection, managers: readonly string[]): void {
  protection.setWarningOnly(false);
  const keep = new Set(managers);
  const others = protection
    .getEditors()
    .map((user) => user.getEmail())
    .filter((email) => !keep.has(email));
  if (managers.length > 0) protection.addEditors([...managers]);
  if (others.length > 0) protection.removeEditors(others);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

function removeOurs(sheet: Sheet): void {
  const types = [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE];
  for (const protection of types.flatMap((type) => sheet.getProtections(type))) {
    if (protection.getDescription().startsWith(MARK)) protection.remove();
  }
}
