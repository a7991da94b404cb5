// A whole tab as rows of plain values, for whoever looks at it from outside.

import { readPlain, readUnformatted } from './cells';
import type { Model } from './engine';
import { lastPosition } from './extent';

/** The rows under the header row, keyed by it; rows without any content are left out. */
export function rowsByHeader(model: Model, sheetId: string): Record<string, unknown>[] {
  const { row, col } = lastPosition(model, sheetId);
  if (row < 1) return [];
  const [headers, ...rows] = readPlain(model, { sheetId, left: 0, right: col, top: 0, bottom: row });
  return rows
    .filter((line) => line.some((value) => value !== ''))
    .map((line) => {
      const entries = line.map((value, i) => [String(headers![i]), value] as const);
      return Object.fromEntries(entries.filter(([header]) => header !== ''));
    });
}

/** Dates are serial numbers, blanks at the ends are left out. */
export function unformattedRows(model: Model, sheetId: string): unknown[][] {
  const { row, col } = lastPosition(model, sheetId);
  const rows = readUnformatted(model, { sheetId, left: 0, right: col, top: 0, bottom: row });
  const filled = rows.map((line) => line.slice(0, line.findLastIndex((value) => value !== '') + 1));
  return filled.slice(0, filled.findLastIndex((line) => line.length > 0) + 1);
}
