// Rules of cells that staff made for columns of theirs: they outlive a migration, which clears every rule on its way.
import type { Table } from '../tables/column';
import type { Sheet } from './grid';
import { writtenHeaders } from './tab-layout';
import { isOurRule, NEW_ROWS } from './tab-look';

/** From one sheet to the other, by header; what stands there already stays. `renamed`: headers that read otherwise there. */
export function takeRules(
  from: Sheet,
  to: Sheet,
  table: Table,
  renamed: Readonly<Record<string, string>> = {},
): void {
  const taken = ruledColumns(from, table, renamed);
  if (taken.size === 0) return;
  const standing = ruledColumns(to, table);
  const texts = writtenHeaders(to);
  const rows = Math.min(from.getMaxRows(), to.getMaxRows()) - 1;
  for (const [header, at] of taken) {
    const place = texts.indexOf(header);
    if (place < 0 || standing.has(header)) continue;
    from
      .getRange(2, at + 1, rows, 1)
      .copyTo(to.getRange(2, place + 1, rows, 1), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  }
}

/** Staff's columns with a rule that is not the product's in their first rows, by header: where they stand (0-based). */
function ruledColumns(
  sheet: Sheet,
  table: Table,
  renamed: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, number> {
  const rows = Math.min(sheet.getMaxRows() - 1, NEW_ROWS);
  const texts = writtenHeaders(sheet).map((text) => renamed[text] ?? text);
  const rules = sheet.getRange(2, 1, rows, texts.length).getDataValidations();
  const found = texts.flatMap((header, at): [string, number][] => {
    // Each text is a call: only where a rule would be taken.
    const isRuled =
      isFree(table, header) && rules.some((row) => row[at] && !isOurRule(row[at].getHelpText()));
    return isRuled ? [[header, at]] : [];
  });
  return new Map(found);
}

/** Columns of somebody's own, and staff's of which the product asks nothing. */
function isFree(table: Table, header: string): boolean {
  if (header === '') return false;
  const column = table.columns.find((one) => one.header === header);
  return !column || (column.owner === 'staff' && !column.choices && column.type !== 'date');
}
