// This file defines small tabs for long explorations: a thousand blank formatted rows a tab are read again and again.
import type { Twin } from '../../../local/twin';

interface SheetHands {
  getLastRow(): number;
  getMaxRows(): number;
  deleteRows(from: number, count: number): void;
}

/** Leaves `spare` blank rows under the content of each tab. */
export function trimTabs(twin: Twin, spare = 40): void {
  const book = twin.hands() as unknown as { getSheets(): SheetHands[] };
  // One evaluation after all of them, not one a tab.
  const release = twin.workbook.hold();
  for (const sheet of book.getSheets()) {
    const from = sheet.getLastRow() + spare + 1;
    const count = sheet.getMaxRows() - from + 1;
    if (count > 0) sheet.deleteRows(from, count);
  }
  release();
}
