// A number for each sheet that changes with every command that may change its cells.

import type { Model } from './engine';

interface Versions {
  all: number;
  readonly bySheet: Map<string, SheetVersion>;
}

interface SheetVersion {
  number: number;
  /** Rows written since they were taken; none where other things have happened. */
  rows?: Set<number>;
}

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  /** Of a command of one cell. */
  readonly row?: number;
  /** Of a WRITE_CELLS, a list. */
  readonly rows?: unknown;
}

const versions = new WeakMap<Model, Versions>();

/** Commands without a sheet that leave all cells as they are, and PLACE_CELLS, which is part of a WRITE_CELLS. */
const harmless = new Set([
  'EVALUATE_CELLS',
  'EVALUATE_CHARTS',
  'PLACE_CELLS',
  'SET_NOTES',
  'SET_PROPERTY',
  'SET_PROTECTION',
]);
/** Commands of one sheet that rewrite references in the others. */
const wide = new Set([
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_RANGES',
  'RENAME_SHEET',
  'DELETE_SHEET',
]);

/** The edit of a cell, and the command within it that places it. */
const ofOneCell = new Set(['UPDATE_CELL', 'UPDATE_CELL_POSITION']);

export function watchSheets(model: Model): void {
  const known: Versions = { all: 0, bySheet: new Map() };
  versions.set(model, known);
  const events = model as unknown as {
    on(type: string, owner: object, listen: (command: Command) => void): void;
  };
  events.on('command-dispatched', known, ({ type, sheetId, row, rows }) => {
    if (harmless.has(type)) return;
    if (sheetId === undefined || wide.has(type)) {
      known.all += 1;
      for (const sheet of known.bySheet.values()) delete sheet.rows;
      return;
    }
    const sheet = sheetOf(known, sheetId);
    sheet.number += 1;
    if (ofOneCell.has(type)) sheet.rows?.add(row!);
    else if (type === 'WRITE_CELLS') for (const one of rows as number[]) sheet.rows?.add(one);
    else delete sheet.rows;
  });
}

function sheetOf({ bySheet }: Versions, sheetId: string): SheetVersion {
  let sheet = bySheet.get(sheetId);
  if (!sheet) bySheet.set(sheetId, (sheet = { number: 0 }));
  return sheet;
}

/** Rows written since the call before, where nothing else has happened to the sheet; for one caller, as it forgets them. */
export function takeWrittenRows(model: Model, sheetId: string): ReadonlySet<number> | undefined {
  const known = versions.get(model);
  if (!known) return undefined;
  const sheet = sheetOf(known, sheetId);
  const { rows } = sheet;
  sheet.rows = new Set();
  return rows;
}

export function versionOf(model: Model, sheetId: string): string {
  const known = versions.get(model);
  // A model that nobody watches is never the same.
  return known ? `${known.all} ${known.bySheet.get(sheetId)?.number ?? 0}` : String(Math.random());
}
