// Which tabs are seen, and in which order: the same for everybody, for a sheet knows no tabs by person.
import type { Sheet, Spreadsheet } from './grid';

/** Hides what somebody has shown; the other tabs of the workbook are left alone. */
export function hideTabs(book: Spreadsheet, hidden: readonly string[]): void {
  for (const tab of hidden) {
    const sheet = book.getSheetByName(tab);
    if (sheet && !sheet.isSheetHidden()) sheet.hideSheet();
  }
}

/** The tabs of a workbook all of which this run has made: as they stand, none of them hidden. */
export type MadeTabs = ReadonlyMap<string, Sheet>;

/** `visible`: in the order wanted. A tab of somebody's own stays beside the one that it stands behind. */
export function arrangeTabs(
  book: Spreadsheet,
  visible: readonly string[],
  hidden: readonly string[],
  made?: MadeTabs,
): void {
  if (made && isInOrder([...made.keys()], visible)) {
    hidden.forEach((tab) => made.get(tab)?.hideSheet());
    return;
  }
  const order = book.getSheets().map((sheet) => sheet.getName());
  let before = -1;
  for (const tab of visible) {
    const at = order.indexOf(tab);
    if (at < 0) continue;
    const sheet = book.getSheetByName(tab)!;
    if (sheet.isSheetHidden()) sheet.showSheet();
    if (at < before) {
      moveBehind(book, sheet, before);
      order.splice(before, 0, ...order.splice(at, 1));
    } else before = at;
  }
  hideTabs(book, hidden);
}

const isInOrder = (order: readonly string[], visible: readonly string[]): boolean =>
  order.filter((tab) => visible.includes(tab)).join('\n') === visible.join('\n');

/** Google moves the tab in front only, and counts from 1. */
function moveBehind(book: Spreadsheet, sheet: Sheet, before: number): void {
  book.setActiveSheet(sheet);
  book.moveActiveSheet(before + 1);
}
