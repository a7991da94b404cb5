// How far the content of a sheet reaches, kept as long as nothing changes it.

import { asGoogle } from '../execution/behaviours';
import type { Model } from './engine';
import type { EngineCell } from './plugins/engine-classes';
import { noteRead } from './reads';
import { evaluationNumber, isWaiting } from './settling';
import { takeWrittenRows, versionOf } from './sheet-versions';

interface Extent {
  row: number;
  col: number;
}

interface SheetCells {
  getSheet(sheetId: string): { rows: { cells: Record<string, number | undefined> }[] };
  getCellById(id: number): EngineCell | undefined;
}

interface Written {
  /** The last row and column in which something was written. */
  readonly last: Extent;
  readonly formulas: readonly Extent[];
  readonly version: string;
  readonly lines: Line[];
}

/** What is written in a row: the last column of it, and the columns of its formulas. */
interface Line {
  readonly last: number;
  readonly formulas: readonly number[];
}

const writtenOf = new WeakMap<Model, Map<string, Written>>();

/** Kept until a command changes the sheet, and looked up anew only in the rows it wrote: scripts ask again and again. */
function written(model: Model, sheetId: string): Written {
  const known = writtenOf.get(model) ?? new Map<string, Written>();
  writtenOf.set(model, known);
  const version = versionOf(model, sheetId);
  const before = known.get(sheetId);
  if (before?.version === version) return before;
  const getters = model.getters as unknown as SheetCells;
  const rows = takeWrittenRows(model, sheetId);
  const lines = before && rows ? before.lines : [];
  const height = getters.getSheet(sheetId).rows.length;
  if (before && rows) for (const row of rows) lines[row] = lineOf(getters, sheetId, row);
  else for (let row = 0; row < height; row++) lines[row] = lineOf(getters, sheetId, row);
  const last = { row: lines.findLastIndex(({ last }) => last >= 0), col: -1 };
  const formulas: Extent[] = [];
  lines.forEach((line, row) => {
    last.col = Math.max(last.col, line.last);
    for (const col of line.formulas) formulas.push({ row, col });
  });
  const found = { last, formulas, version, lines };
  known.set(sheetId, found);
  return found;
}

function lineOf(getters: SheetCells, sheetId: string, row: number): Line {
  let last = -1;
  const formulas: number[] = [];
  const ids = getters.getSheet(sheetId).rows[row]!.cells;
  for (const key in ids) {
    const id = ids[key];
    const cell = id === undefined ? undefined : getters.getCellById(id);
    if (!cell || (!cell.isFormula && cell.content === '')) continue;
    const col = Number(key);
    last = Math.max(last, col);
    if (cell.isFormula) formulas.push(col);
  }
  return { last, formulas };
}

/** The same without what formulas spill beyond it: nothing is evaluated for it. */
export function lastWritten(model: Model, sheetId: string): Extent {
  return { ...written(model, sheetId).last };
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
  noteRead(model, sheetId, 'extent');
  const now = written(model, sheetId);
  if (now.formulas.length === 0 || !asGoogle('spillExtent')) return { ...now.last };
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

/** Blank text of a result is content, as on Google; only a result that is truly empty is none. */
function extendBySpill(model: Model, position: Extent & { sheetId: string }, last: Extent): void {
  const { sheetId } = position;
  const zone = model.getters.getSpreadZone(position);
  if (!zone) return;
  const isFilled = (row: number, col: number) =>
    model.getters.getEvaluatedCell({ sheetId, col, row }).type !== 'empty';
  const cols = span(zone.left, zone.right);
  const rows = span(zone.top, zone.bottom);
  // from the end: mostly the first look tells
  const lowest = rows.findLast((row) => row <= last.row || cols.some((col) => isFilled(row, col)));
  const rightmost = cols.findLast((col) => col <= last.col || rows.some((row) => isFilled(row, col)));
  last.row = Math.max(last.row, lowest ?? -1);
  last.col = Math.max(last.col, rightmost ?? -1);
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
