// This file defines what a person's hands do in a tab: find a cell by its row's id and its header, and type.
import type { Twin } from '../../../local/twin';

interface SheetHands {
  getLastRow(): number;
  getLastColumn(): number;
  getRange(
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): { getValues(): unknown[][]; setValue(value: unknown): void };
}

export function typeInto(
  twin: Twin,
  tab: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const book = twin.hands() as unknown as { getSheetByName(name: string): SheetHands };
  const sheet = book.getSheetByName(tab);
  const [headers, ...rows] = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
  const at = rows.findIndex((row) => row.some((cell) => cell === id));
  if (at < 0) throw new Error(`${tab} has no row ${id}`);
  for (const [header, value] of Object.entries(values)) {
    const column = headers!.findIndex((cell) => cell === header);
    if (column < 0) throw new Error(`${tab} has no column ${header}`);
    sheet.getRange(at + 2, column + 1, 1, 1).setValue(value);
  }
}
