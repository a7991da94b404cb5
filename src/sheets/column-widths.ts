// How wide columns are. Each width is a call, so neighbours share one where that gives none of them much room too many.
import type { Column, Table } from '../tables/column';
import { runsOf } from './grid';

export const BASE_WIDTH = 100;
const WIDEST = 300;
/** Of all columns of a tab that nobody sees: whoever shows it can read it. */
const UNSEEN_WIDTH = 160;
/** Pixels that a column may get beyond what it asks for; the first columns are measured. */
const SPARE = { frozen: 8, open: 36, folded: 80, coarse: 100 } as const;

/** Neighbours of one width. */
export interface WidthRun {
  /** 0-based. */
  readonly at: number;
  readonly count: number;
  readonly width: number;
}

interface Wish {
  readonly at: number;
  readonly width: number;
  readonly part: keyof typeof SPARE;
}

/** Of all columns that are not hidden, from the left. */
export function widthRuns(
  table: Table,
  positions: ReadonlyMap<string, number>,
  { isHidden = false } = {},
): readonly WidthRun[] {
  if (isHidden)
    return runsOf([...positions.values()]).map((run) => ({
      at: run[0]!,
      count: run.length,
      width: UNSEEN_WIDTH,
    }));
  const wishes = table.columns
    .filter(({ hidden }) => !hidden)
    .map((column): Wish => {
      const at = positions.get(column.key)!;
      return { at, width: Math.min(column.width ?? BASE_WIDTH, WIDEST), part: partOf(table, column, at) };
    })
    .sort((left, right) => left.at - right.at);
  const runs: Wish[][] = [];
  for (const wish of wishes) {
    const run = runs[runs.length - 1];
    if (run && fits(run, wish)) run.push(wish);
    else runs.push([wish]);
  }
  return runs.map((run) => ({ at: run[0]!.at, count: run.length, width: widthOf(run) }));
}

/** A tab without folded columns is one to look things up in. */
function partOf(table: Table, { folded }: Column, at: number): Wish['part'] {
  if (folded) return 'folded';
  if (!table.columns.some((column) => column.folded)) return 'coarse';
  return at < (table.frozenColumns ?? 0) ? 'frozen' : 'open';
}

function fits(run: readonly Wish[], { at, width, part }: Wish): boolean {
  const last = run[run.length - 1]!;
  if (at !== last.at + 1 || part !== last.part) return false;
  const widths = [...run.map((wish) => wish.width), width];
  return Math.max(...widths) - Math.min(...widths) <= SPARE[part];
}

/** What every column has already, where that does. */
function widthOf(run: readonly Wish[]): number {
  const widths = run.map(({ width }) => width);
  const needed = Math.max(...widths);
  const isNear = needed <= BASE_WIDTH && BASE_WIDTH - Math.min(...widths) <= SPARE[run[0]!.part];
  return isNear ? BASE_WIDTH : needed;
}
