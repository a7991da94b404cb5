// How a bundle test fills tabs of the twin with rows made in memory: by a script beside the product's.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeCell } from '../../src/sheets/codec';
import type { Table } from '../../src/tables/column';
import type { MemoryWorld } from './memory-ports';
import { callTwin, type Twin } from './twin';

/** Dates travel as {ms}; a script's arguments are plain JSON. */
const SEED = `
function seedTab(tab, headers, rows) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  const top = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  const missing = rows.length + 2 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  headers.forEach((header, at) => {
    const cells = rows.map((row) => [row[at] && row[at].ms !== undefined ? new Date(row[at].ms) : row[at]]);
    sheet.getRange(2, top.indexOf(header) + 1, rows.length, 1).setValues(cells);
  });
}
`;

/** A copy of the built product with the seeding script in it. */
export function seedingBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-seeded-'));
  cpSync(join(__dirname, '../../dist'), folder, { recursive: true });
  writeFileSync(join(folder, 'Seed.js'), SEED);
  return folder;
}

/** Writes the world's rows of these tables below the headers of their tabs. */
export async function seed(twin: Twin, world: MemoryWorld, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const columns = table.columns.filter((column) => column.type !== 'computed');
    const rows = (world.rows.get(table.key) ?? []).map((row) =>
      columns.map((column) => {
        const cell = encodeCell(row[column.key], column);
        return typeof cell === 'object' ? { ms: cell.getTime() } : cell;
      }),
    );
    if (rows.length === 0) continue;
    await callTwin(
      twin,
      'seedTab',
      table.tab,
      columns.map((column) => column.header),
      rows,
    );
  }
}
