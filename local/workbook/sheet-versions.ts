// This file defines a number for each sheet that changes with every command that may change its cells.

import type { Model } from './engine';

interface Versions {
  all: number;
  readonly bySheet: Map<string, number>;
}

interface Command {
  readonly type: string;
  readonly sheetId?: string;
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

export function watchSheets(model: Model): void {
  const known: Versions = { all: 0, bySheet: new Map() };
  versions.set(model, known);
  const events = model as unknown as {
    on(type: string, owner: object, listen: (command: Command) => void): void;
  };
  events.on('command-dispatched', known, ({ type, sheetId }) => {
    if (harmless.has(type)) return;
    if (sheetId === undefined || wide.has(type)) known.all += 1;
    else known.bySheet.set(sheetId, (known.bySheet.get(sheetId) ?? 0) + 1);
  });
}

export function versionOf(model: Model, sheetId: string): string {
  const known = versions.get(model);
  // A model that nobody watches is never the same.
  return known ? `${known.all} ${known.bySheet.get(sheetId) ?? 0}` : String(Math.random());
}
