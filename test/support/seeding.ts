// How a bundle test fills tabs of the twin with rows made in memory: written by hand, column by column.
import { encodeCell } from '../../src/sheets/codec';
import type { Table } from '../../src/tables/column';
import type { MemoryWorld } from './memory-ports';
import { sheetByHand } from './hands';
import type { Twin } from './twin';

/** Writes the world's rows of these tables below the headers of their tabs. */
export function seed(twin: Twin, world: MemoryWorld, tables: readonly Table[]): void {
  for (const { key, tab, columns } of tables) {
    const rows = world.rows.get(key) ?? [];
    if (rows.length === 0) continue;
    const sheet = sheetByHand(twin, tab);
    const [top] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
    const missing = rows.length + 2 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    for (const column of columns.filter(({ type }) => type !== 'computed'))
      sheet
        .getRange(2, top!.indexOf(column.header) + 1, rows.length, 1)
        .setValues(rows.map((row) => [encodeCell(row[column.key], column)]));
  }
}
