// This file defines the contents of all cells as a value: taken before an experiment, put back after it.

import { dispatch, lastPosition, readContents, span } from './cells';
import type { Model } from './engine';

/** Contents by sheet id; formulas as text. Formats, notes and layout are not part of it. */
export type Contents = ReadonlyMap<string, readonly (readonly string[])[]>;

export function takeContents(model: Model): Contents {
  const taken = new Map<string, string[][]>();
  for (const sheetId of model.getters.getSheetIds()) {
    const { row, col } = lastPosition(model, sheetId);
    taken.set(sheetId, readContents(model, { sheetId, left: 0, right: col, top: 0, bottom: row }));
  }
  return taken;
}

/** Writes what differs, one command a sheet. */
export function putContents(model: Model, taken: Contents): void {
  const present = takeContents(model);
  for (const [sheetId, wanted] of taken) {
    const now = present.get(sheetId);
    if (!now) continue;
    const height = Math.max(now.length, wanted.length);
    const rows = span(0, height - 1).filter((row) => differs(now[row], wanted[row]));
    if (rows.length === 0) continue;
    const width = Math.max(...[...now, ...wanted].map((line) => line.length));
    dispatch(model, 'WRITE_CELLS', {
      sheetId,
      rows,
      cols: span(0, width - 1),
      contents: rows.map((row) =>
        span(0, width - 1).map((col) => {
          const content = wanted[row]?.[col] ?? '';
          return content === (now[row]?.[col] ?? '') ? null : content;
        }),
      ),
    });
  }
}

function differs(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  const width = Math.max(left?.length ?? 0, right?.length ?? 0);
  return span(0, width - 1).some((at) => (left?.[at] ?? '') !== (right?.[at] ?? ''));
}
