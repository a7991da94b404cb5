// This file defines how far the content of a sheet reaches, kept as long as nothing changes it.

import type { Model } from './engine';
import type { EngineCell } from './plugins/engine-classes';
import { evaluationNumber, isWaiting } from './settling';
import { versionOf } from './sheet-versions';

interface Extent {
  row: number;
  col: number;
}

interface SheetCells {
  getSheet(sheetId: string): { rows: { cells: Record<string, number | undefined> }[] };
  getCellById(id: number): EngineCell | undefined;
}

/** Calls `visit` for the cells of a row that have content or a formula, until it returns true. */
function visitWritten(
  getters: SheetCells,
  sheetId: string,
  row: number,
  visit: (col: number, cell: EngineCell) => boolean | void,
): boolean {
  const ids = getters.getSheet(sheetId).rows[row]!.cells;
  for (const col in ids) {
    const id = ids[col];
    const cell = id === undefined ? undefined : getters.getCellById(id);
    if (cell && (cell.isFormula || cell.content !== '') && visit(Number(col), cell)) return true;
  }
  return false;
}

/** The last row in which something was written, -1 in an empty sheet. */
export function lastWrittenRow(getters: SheetCells, sheetId: string): number {
  let row = getters.getSheet(sheetId).rows.length - 1;
  while (row >= 0 && !visitWritten(getters, sheetId, row, () => true)) row--;
  return row;
}

interface Written {
  /** The last row and column in which something was written. */
  readonly last: Extent;
  readonly formulas: readonly Extent[];
  readonly version: string;
}

const writtenOf = new WeakMap<Model, Map<string, Written>>();

/** Kept until a command changes the sheet: scripts ask for it again and again. */
function written(model: Model, sheetId: string): Written {
  const known = writtenOf.get(model) ?? new Map<string, Written>();
  writtenOf.set(model, known);
  const version = versionOf(model, sheetId);
  const before = known.get(sheetId);
  if (before?.version === version) return before;
  const getters = model.getters as unknown as SheetCells;
  const last = { row: lastWrittenRow(getters, sheetId), col: -1 };
  const formulas: Extent[] = [];
  for (let row = 0; row <= last.row; row++)
    visitWritten(getters, sheetId, row, (col, cell) => {
      last.col = Math.max(last.col, col);
      if (cell.isFormula) formulas.push({ row, col });
    });
  const found = { last, formulas, version };
  known.set(sheetId, found);
  return found;
}

export function hasFormula(model: Model, sheetId: string): boolean {
  return written(model, sheetId).formulas.length > 0;
}

interface Filled {
  readonly last: Extent;
  readonly written: Written;
  readonly evaluation: number;
}

const filledOf = new WeakMap<Model, Map<string, Filled>>();

/** The last row and column with content, 0-based; -1 when the sheet is empty. */
export function lastPosition(model: Model, sheetId: string): Extent {
  const now = written(model, sheetId);
  if (now.formulas.length === 0) return { ...now.last };
  const known = filledOf.get(model) ?? new Map<string, Filled>();
  filledOf.set(model, known);
  const before = known.get(sheetId);
  const same = before?.written === now && before.evaluation === evaluationNumber(model);
  if (same && !isWaiting(model)) return { ...before.last };
  // results may reach beyond what was written; only then must values be known
  const last = { ...now.last };
  for (const formula of now.formulas) extendBySpill(model, { sheetId, ...formula }, last);
  known.set(sheetId, { last: { ...last }, written: now, evaluation: evaluationNumber(model) });
  return last;
}

function extendBySpill(model: Model, position: Extent & { sheetId: string }, last: Extent): void {
  const { sheetId } = position;
  const zone = model.getters.getSpreadZone(position);
  if (!zone || (zone.right <= last.col && zone.bottom <= last.row)) return;
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      if (row <= last.row && col <= last.col) continue;
      const { type, value } = model.getters.getEvaluatedCell({ sheetId, col, row });
      if (type === 'empty' || value === '') continue;
      last.row = Math.max(last.row, row);
      last.col = Math.max(last.col, col);
    }
}
