// The contents of all cells as a value: taken before an experiment, put back after it.

import { dispatch, readContents, span } from './cells';
import type { Model } from './engine';
import { lastWritten } from './extent';
import { versionOf } from './sheet-versions';

/** Contents by sheet id; formulas as text. Formats, notes and layout are not part of it. */
export type Contents = ReadonlyMap<string, SheetContents>;

interface SheetContents {
  readonly lines: readonly (readonly string[])[];
  /** The sheet's version as long as its cells are these. */
  version: string;
}

export function takeContents(model: Model): Contents {
  return new Map(model.getters.getSheetIds().map((sheetId) => [sheetId, takeSheet(model, sheetId)]));
}

function takeSheet(model: Model, sheetId: string): SheetContents {
  const { row, col } = lastWritten(model, sheetId);
  const lines = readContents(model, { sheetId, left: 0, right: col, top: 0, bottom: row });
  return { lines, version: versionOf(model, sheetId) };
}

/** Writes what differs, one command a sheet; sheets that nothing has touched are not looked at. */
export function putContents(model: Model, taken: Contents): void {
  const present = new Set(model.getters.getSheetIds());
  for (const [sheetId, kept] of taken) {
    if (!present.has(sheetId) || kept.version === versionOf(model, sheetId)) continue;
    putSheet(model, sheetId, kept.lines);
    kept.version = versionOf(model, sheetId);
  }
}

/** Sheets that are no longer as they were taken, as they are now; one that is gone has no lines. */
export function changedContents(model: Model, taken: Contents): [string, SheetContents['lines']][] {
  const present = model.getters.getSheetIds();
  const gone = [...taken.keys()].filter((sheetId) => !present.includes(sheetId));
  const touched = present.filter((sheetId) => taken.get(sheetId)?.version !== versionOf(model, sheetId));
  return [
    ...gone.map((sheetId): [string, []] => [sheetId, []]),
    ...touched.map((sheetId): [string, SheetContents['lines']] => [sheetId, takeSheet(model, sheetId).lines]),
  ];
}

function putSheet(model: Model, sheetId: string, wanted: SheetContents['lines']): void {
  const now = takeSheet(model, sheetId).lines;
  const height = Math.max(now.length, wanted.length);
  const rows = span(0, height - 1).filter((row) => differs(now[row], wanted[row]));
  if (rows.length === 0) return;
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

function differs(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  const width = Math.max(left?.length ?? 0, right?.length ?? 0);
  return span(0, width - 1).some((at) => (left?.[at] ?? '') !== (right?.[at] ?? ''));
}
