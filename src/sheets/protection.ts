// Who may change what: headers and fact tabs for managers, warnings everywhere else.
import type { Table } from '../tables/column';
import type { Sheet } from './grid';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Ours are told from a person's own protections by this mark. */
const MARK = '台帳：';

/** A protection that a tab asks for; without managers it only warns. */
interface Wanted {
  readonly description: string;
  readonly managers?: readonly string[];
  /** Of the header's protection: so many columns, in one row. */
  readonly columns?: number;
}

/** Gives the tab the protections that its table asks for. Staff keep working; managers change facts. */
export function protectTab(sheet: Sheet, table: Table, managers: readonly string[]): void {
  if (table.guardedFor === 'manager') {
    return protectAs(sheet, [{ description: `${MARK}${table.tab}は管理者が変更します`, managers }]);
  }
  protectAs(sheet, [
    { description: `${MARK}${table.tab}の灰色の見出しの列は自動で記入されます` },
    { description: `${MARK}見出しは変更できません`, managers, columns: table.columns.length },
  ]);
}

export function warnOnEdit(sheet: Sheet): void {
  protectAs(sheet, [{ description: `${MARK}自動で表示されます` }]);
}

/** What stands as it should stays; anything else of ours goes, and what lacks is made. */
function protectAs(sheet: Sheet, wanted: readonly Wanted[]): void {
  const lacking = new Set(wanted);
  const types = [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE];
  types.forEach((type, isRange) => {
    for (const protection of sheet.getProtections(type)) {
      const description = protection.getDescription();
      if (!description.startsWith(MARK)) continue;
      const standing = [...lacking].find(
        (one) =>
          one.description === description &&
          (one.columns !== undefined) === isRange > 0 &&
          fits(protection, one),
      );
      if (standing) lacking.delete(standing);
      else protection.remove();
    }
  });
  for (const { description, managers, columns } of lacking) {
    const place = columns === undefined ? sheet : sheet.getRange(1, 1, 1, columns);
    const protection = place.protect().setDescription(description);
    if (managers) restrict(protection, managers);
    else protection.setWarningOnly(true);
  }
}

/** Whether somebody changed it since we made it. */
function fits(protection: Protection, { managers, columns }: Wanted): boolean {
  if (protection.isWarningOnly() !== (managers === undefined)) return false;
  if (!managers) return true;
  const editors = emailsOf(protection);
  return (
    editors.length === managers.length &&
    editors.every((email) => managers.includes(email)) &&
    !protection.canDomainEdit() &&
    (columns === undefined || protection.getRange().getLastColumn() >= columns)
  );
}

function restrict(protection: Protection, managers: readonly string[]): void {
  protection.setWarningOnly(false);
  const others = emailsOf(protection).filter((email) => !managers.includes(email));
  if (managers.length > 0) protection.addEditors([...managers]);
  if (others.length > 0) protection.removeEditors(others);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

function emailsOf(protection: Protection): string[] {
  return protection.getEditors().map((user) => user.getEmail());
}
