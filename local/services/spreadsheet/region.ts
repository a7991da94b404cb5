// The current region: the block of filled cells around a range, as Ctrl+A selects it.

import { asGoogle } from '../../execution/behaviours';
import { readValues, type Block } from '../../workbook/cells';
import { lastPosition } from '../../workbook/extent';
import type { Model } from '../../workbook/engine';

/** Grows by a row or column as long as one that touches it holds something. `ROWS` and `COLUMNS` grow one way only. */
export function regionAround(model: Model, from: Block, dimension?: string): Block {
  const { sheetId } = from;
  const last = lastPosition(model, sheetId);
  if (!asGoogle('dataRegion'))
    return { sheetId, left: 0, top: 0, right: Math.max(last.col, 0), bottom: Math.max(last.row, 0) };
  const values =
    last.row < 0 ? [] : readValues(model, { sheetId, left: 0, top: 0, right: last.col, bottom: last.row });
  const isFilled = (row: number, col: number) => (values[row]?.[col] ?? '') !== '';
  const span = (first: number, end: number) => Array.from({ length: end - first + 1 }, (_, at) => first + at);
  const region = { ...from };
  for (let grew = true; grew;) {
    grew = false;
    // The corners touch it as well.
    const cols = span(region.left - 1, region.right + 1);
    const rows = span(region.top - 1, region.bottom + 1);
    const rowHolds = (row: number) => cols.some((col) => isFilled(row, col));
    const colHolds = (col: number) => rows.some((row) => isFilled(row, col));
    if (dimension !== 'COLUMNS') {
      if (rowHolds(region.top - 1)) [region.top, grew] = [region.top - 1, true];
      if (rowHolds(region.bottom + 1)) [region.bottom, grew] = [region.bottom + 1, true];
    }
    if (dimension !== 'ROWS') {
      if (colHolds(region.left - 1)) [region.left, grew] = [region.left - 1, true];
      if (colHolds(region.right + 1)) [region.right, grew] = [region.right + 1, true];
    }
  }
  return region;
}
