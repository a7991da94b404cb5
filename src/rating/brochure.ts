// How a table pasted from a brochure becomes a proposed draft, each cell beside its source text.
import type { PlanRatios } from '../domain/program';
import type { RateMethod } from '../domain/rate-seed';
import type { RevenueUnit } from '../domain/revenue';
import { readCell, type CellDoubt } from './cell-reading';
import { pastedGrid, transposed, type GridLine } from './pasted-grid';
import { outOfRatio } from './plan-ratios';
import {
  boundsOf,
  columnUnit,
  HARMLESS_WORDS,
  premiumColumns,
  type Axis,
  type PlanName,
  type PremiumColumn,
} from './premium-columns';

export type ReadingDoubt =
  | CellDoubt
  | 'cellUnread'
  | 'cellBlank'
  | 'severalColumns'
  | 'planAssumed'
  | 'bandGap'
  | 'bandOverlap'
  | 'openBand'
  | 'referInside'
  | 'duplicateRevenue'
  | 'falls'
  | 'mixedAbout'
  | 'outOfRatio';

export interface ReadPremium {
  readonly plan: string;
  readonly text: string;
  /** Null where the cell refers to the insurer or could not be read. */
  readonly premiumYen: number | null;
  readonly refers: boolean;
  readonly about: boolean;
  readonly doubts: readonly ReadingDoubt[];
}

export interface ReadStep {
  readonly line: number;
  readonly text: string;
  /** bands: the upper bound, null where it is open; points: the point. */
  readonly revenueYen: number | null;
  readonly aboveYen: number | null;
  readonly premiums: readonly ReadPremium[];
  readonly doubts: readonly ReadingDoubt[];
}

export interface BrochureReading {
  readonly method: RateMethod;
  readonly plans: readonly string[];
  /** Ascending by revenue. */
  readonly steps: readonly ReadStep[];
  /** Lines that are not part of the table, as pasted. */
  readonly ignored: readonly string[];
  readonly doubtful: number;
}

/** A revenue of a brochure is not smaller than this; what is smaller beside it is a premium. */
const LEAST_REVENUE_YEN = 1_000_000;
const REVENUE_WORDS = /売上|収入|合計|場合|規模/;

/** Undefined where no table of revenue and premium can be seen in the text. */
export function readBrochure(
  text: string,
  plans: readonly PlanName[],
  ratios?: PlanRatios,
): BrochureReading | undefined {
  // A whole page may hold several tables: each paragraph is looked at as well as all of it.
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part !== text);
  const candidates = [text, ...paragraphs].flatMap((part) => {
    const grid = pastedGrid(part);
    const others = part === text ? [] : paragraphs.filter((one) => one !== part);
    return [grid, transposed(grid)]
      .flatMap((lines) => candidatesIn(lines, plans))
      .map((reading) => ({ ...reading, ignored: [...reading.ignored, ...others.flatMap(textsOf)] }));
  });
  candidates.sort((left, right) => scoreOf(right) - scoreOf(left));
  const best = candidates[0];
  return best && scoreOf(best) > 0 ? checked(best, ratios) : undefined;
}

const textsOf = (text: string): string[] => pastedGrid(text).map(({ cells }) => cells.join(' ').trim());

function scoreOf(reading: BrochureReading): number {
  const cells = reading.steps
    .flatMap(({ premiums }) => premiums)
    .filter(({ premiumYen }) => premiumYen !== null);
  // A table of one figure is none; bands say what they are.
  return cells.length < 2 ? 0 : cells.length * 2 + (reading.method === 'bands' ? 1 : 0);
}

/** One reading for each column that could hold the revenue. */
function candidatesIn(grid: readonly GridLine[], plans: readonly PlanName[]): BrochureReading[] {
  const width = grid[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, at) => readWithAxis(grid, at, plans)).filter(
    (reading): reading is BrochureReading => reading !== undefined,
  );
}

function readWithAxis(
  pasted: readonly GridLine[],
  axisAt: number,
  plans: readonly PlanName[],
): BrochureReading | undefined {
  const unit = columnUnit(pasted, axisAt);
  const grid = withoutWraps(pasted, axisAt, unit);
  const axis = grid.map(({ cells }) => revenueOf(cells[axisAt]!, unit));
  const kind = axis.filter((cell) => cell?.kind === 'band').length > 1 ? 'band' : 'amount';
  const rows = grid.flatMap((line, at) => (axis[at]?.kind === kind ? [{ ...line, axis: axis[at] }] : []));
  // Bands of lower bounds alone are all open.
  const values = rows.map((row) => boundsOf(row.axis).join());
  if (rows.length < 2 || new Set(values).size < 2) return undefined;
  const head = grid.filter(({ line }) => line < rows[0]!.line);
  const columns = premiumColumns(head, rows, axisAt, plans);

  const steps = rows.map((row): ReadStep => {
    const { axis: at } = row;
    return {
      line: row.line,
      text: row.cells[axisAt]!,
      revenueYen: at.kind === 'band' ? (at.upToYen ?? null) : at.yen,
      // Where none is stated, `checked` takes the end of the band before.
      aboveYen: at.kind === 'band' ? (at.aboveYen ?? null) : null,
      premiums: columns.map((column) => premiumOf(row.cells[column.at]!, column)),
      doubts: at.doubts,
    };
  });
  const usedLines = new Set(rows.map(({ line }) => line));
  return {
    method: kind === 'band' ? 'bands' : 'points',
    plans: columns.map(({ plan }) => plan),
    steps: kind === 'band' ? joinedBands(steps.sort(ascending)) : steps.sort(ascending),
    ignored: grid.filter(({ line }) => !usedLines.has(line)).map(({ cells }) => cells.join(' ').trim()),
    doubtful: 0,
  };
}

const ascending = (left: ReadStep, right: ReadStep): number =>
  (left.revenueYen ?? Infinity) - (right.revenueYen ?? Infinity) ||
  (left.aboveYen ?? 0) - (right.aboveYen ?? 0);

/** The least step in which a brochure writes where the next band begins: 5,001万円～, 50,000,001円～. */
const NEXT_YEN = 10_000;

/** Of bands of lower bounds alone each ends where the next begins; one that begins a step above the last goes on from it. */
function joinedBands(steps: readonly ReadStep[]): ReadStep[] {
  let before = 0;
  return steps.map((step, at) => {
    const next = steps[at + 1];
    const nextFrom = next?.aboveYen ?? 0;
    const revenueYen = step.revenueYen ?? (nextFrom > (step.aboveYen ?? 0) ? nextFrom : null);
    const gap = (step.aboveYen ?? before) - before;
    const aboveYen = step.aboveYen !== null && gap > 0 && gap <= NEXT_YEN ? before : step.aboveYen;
    before = revenueYen ?? before;
    return { ...step, revenueYen, aboveYen };
  });
}

const OPEN_END = /[~〜～]$/;
const WORD_OF_BOUND = /^(以下|未満|まで|迄|以内|を?超え?る?|以上)$/;

/** A band over two lines, 「5,000万円超」 and 「1億円以下」, with the premiums beside one of them, is one line. */
function withoutWraps(grid: readonly GridLine[], axisAt: number, unit: RevenueUnit | undefined): GridLine[] {
  const lines: GridLine[] = [];
  for (const line of grid) {
    const before = lines[lines.length - 1];
    const joined = before && joinedBand(before, line, axisAt, unit);
    if (joined) lines[lines.length - 1] = joined;
    else lines.push(line);
  }
  return lines;
}

function joinedBand(
  upper: GridLine,
  lower: GridLine,
  axisAt: number,
  unit: RevenueUnit | undefined,
): GridLine | undefined {
  const [first, last] = [upper, lower].map(({ cells }) => readCell(cells[axisAt]!, unit));
  const isBand =
    first?.kind === 'band' &&
    last?.kind === 'band' &&
    first.upToYen === undefined &&
    last.aboveYen === undefined &&
    (first.aboveYen ?? 0) < (last.upToYen ?? 0);
  const others = ({ cells }: GridLine) => cells.filter((cell, at) => at !== axisAt && cell !== '').length;
  const [start, end] = [upper.cells[axisAt]!, lower.cells[axisAt]!];
  // 「5,000万円～」 over 「1億円」, and 「5,000万円」 over 「以下」.
  const isRange =
    first?.kind === 'band' &&
    last?.kind === 'amount' &&
    OPEN_END.test(start) &&
    last.yen > (first.aboveYen ?? 0);
  const isBound = first?.kind === 'amount' && last?.kind === 'text' && WORD_OF_BOUND.test(end);
  if (!(isBand || isRange || isBound) || (others(upper) > 0 && others(lower) > 0)) return undefined;
  return {
    line: upper.line,
    cells: upper.cells.map((cell, at) =>
      at === axisAt ? `${cell} ${lower.cells[at]!}` : cell || lower.cells[at]!,
    ),
  };
}

function revenueOf(text: string, unit: RevenueUnit | undefined): Axis | undefined {
  const read = readCell(text, unit);
  if (read.kind === 'band') return read;
  if (read.kind !== 'amount' || read.yen < LEAST_REVENUE_YEN) return undefined;
  return read.words === '' || REVENUE_WORDS.test(read.words) ? read : undefined;
}

function premiumOf(text: string, column: PremiumColumn): ReadPremium {
  const read = readCell(text, column.unit);
  const shared = { plan: column.plan, text };
  if (read.kind === 'amount' && HARMLESS_WORDS.test(read.words)) {
    const doubts = [...column.doubts, ...read.doubts];
    return { ...shared, premiumYen: read.yen, refers: false, about: read.about, doubts };
  }
  if (read.kind === 'refer') return { ...shared, premiumYen: null, refers: true, about: false, doubts: [] };
  const doubt = read.kind === 'blank' ? 'cellBlank' : 'cellUnread';
  return { ...shared, premiumYen: null, refers: false, about: false, doubts: [doubt] };
}

/** Adds what shows only when the whole table is looked at. */
function checked(reading: BrochureReading, ratios: PlanRatios | undefined): BrochureReading {
  const figures = reading.steps
    .flatMap(({ premiums }) => premiums)
    .filter(({ premiumYen }) => premiumYen !== null);
  const mostlyAbout = figures.filter(({ about }) => about).length * 2 > figures.length;
  let before = 0;
  const highest = new Map<string, number>();
  const steps = reading.steps.map((step, at): ReadStep => {
    const doubts: ReadingDoubt[] = [...step.doubts];
    if (reading.method === 'bands') {
      if (step.aboveYen !== null && step.aboveYen > before) doubts.push('bandGap');
      if (step.aboveYen !== null && step.aboveYen < before) doubts.push('bandOverlap');
      if (step.revenueYen === null && step.premiums.some(({ premiumYen }) => premiumYen !== null)) {
        doubts.push('openBand');
      }
    }
    if (at > 0 && step.revenueYen === before) doubts.push('duplicateRevenue');
    const aboveYen = reading.method === 'bands' ? (step.aboveYen ?? before) : null;
    before = step.revenueYen ?? before;
    const later = reading.steps.slice(at + 1);
    const odd = outOfRatio(ratios, new Map(step.premiums.map(({ plan, premiumYen }) => [plan, premiumYen])));
    const premiums = step.premiums.map((cell): ReadPremium => {
      const more: ReadingDoubt[] = [...cell.doubts];
      const isLater = later.some(({ premiums: cells }) =>
        cells.some(({ plan, premiumYen }) => plan === cell.plan && premiumYen !== null),
      );
      if (cell.refers && isLater) more.push('referInside');
      if (cell.premiumYen !== null) {
        if (cell.premiumYen < (highest.get(cell.plan) ?? 0)) more.push('falls');
        highest.set(cell.plan, Math.max(cell.premiumYen, highest.get(cell.plan) ?? 0));
        if (cell.about !== mostlyAbout) more.push('mixedAbout');
        if (odd.includes(cell.plan)) more.push('outOfRatio');
      }
      return { ...cell, doubts: [...new Set(more)] };
    });
    return { ...step, aboveYen, doubts: [...new Set(doubts)], premiums };
  });
  const doubtful = steps.reduce(
    (sum, step) =>
      sum + (step.doubts.length > 0 ? 1 : 0) + step.premiums.filter(({ doubts }) => doubts.length > 0).length,
    0,
  );
  return { ...reading, steps, doubtful };
}
