// Which columns of a pasted table hold premiums, and whose: the headings say it.
import type { Plan } from '../domain/program';
import type { RevenueUnit } from '../domain/revenue';
import { readCell, unitNote, type AmountReading, type BandReading } from './cell-reading';
import type { ReadingDoubt } from './brochure';
import type { GridLine } from './pasted-grid';

/** What may stand beside a premium without making it doubtful. */
export const HARMLESS_WORDS = /^(?:年間?|\/|／|[（()）]|非課税)*$/;

export type Axis = AmountReading | BandReading;

export type PlanName = Pick<Plan, 'code' | 'letter' | 'name'>;

export function boundsOf(axis: Axis): number[] {
  return axis.kind === 'amount' ? [axis.yen] : [axis.aboveYen ?? 0, axis.upToYen ?? Infinity];
}

export interface PremiumColumn {
  readonly at: number;
  readonly plan: string;
  readonly unit: RevenueUnit | undefined;
  readonly doubts: readonly ReadingDoubt[];
}

/** The columns with premiums, each with its plan: by its heading, or in order with a doubt. */
export function premiumColumns(
  head: readonly GridLine[],
  rows: readonly (GridLine & { readonly axis: Axis })[],
  axisAt: number,
  plans: readonly PlanName[],
): PremiumColumn[] {
  const width = rows[0]!.cells.length;
  const found: { at: number; unit: RevenueUnit | undefined; plan: string | undefined }[] = [];
  for (let at = 0; at < width; at++) {
    if (at === axisAt) continue;
    const unit = columnUnit(head, at);
    const premiums = rows.filter(({ cells, axis }) => isPremium(cells[at]!, unit, axis));
    if (premiums.length > 0) found.push({ at, unit, plan: planAbove(head, at, plans) });
  }
  if (found.every(({ plan }) => plan === undefined)) {
    if (plans.length === 1)
      return annualOf(
        head,
        found.map((column) => ({ ...column, plan: plans[0]!.code })),
      );
    if (found.length !== plans.length) return [];
    return found.map((column, at) => ({ ...column, plan: plans[at]!.code, doubts: ['planAssumed'] }));
  }
  return plans.flatMap(({ code }) =>
    annualOf(
      head,
      found.flatMap((column) => (column.plan === code ? [{ ...column, plan: code }] : [])),
    ),
  );
}

/** Of several columns for one plan, the one headed as annual. */
function annualOf(
  head: readonly GridLine[],
  columns: readonly Omit<PremiumColumn, 'doubts'>[],
): PremiumColumn[] {
  if (columns.length < 2) return columns.map((column) => ({ ...column, doubts: [] }));
  const annual = columns.filter(({ at }) => head.some(({ cells }) => /年間|年額|年払|一括/.test(cells[at]!)));
  const chosen = annual[0] ?? columns[0]!;
  return [{ ...chosen, doubts: annual.length === 1 ? [] : ['severalColumns'] }];
}

function isPremium(text: string, unit: RevenueUnit | undefined, axis: Axis): boolean {
  const read = readCell(text, unit);
  if (read.kind !== 'amount' || !HARMLESS_WORDS.test(read.words)) return false;
  return read.yen * 10 < Math.max(...boundsOf(axis).filter(Number.isFinite));
}

/** The nearest heading that names a plan; over a merged heading the one to its left speaks. */
function planAbove(head: readonly GridLine[], at: number, plans: readonly PlanName[]): string | undefined {
  for (let row = head.length - 1; row >= 0; row--) {
    const own = planNamed(head[row]!.cells[at]!, plans);
    if (own) return own;
  }
  for (let row = head.length - 1; row >= 0; row--) {
    let left = at;
    while (left > 0 && head[row]!.cells[left] === '') left--;
    const own = planNamed(head[row]!.cells[left]!, plans);
    if (own) return own;
  }
  return undefined;
}

function planNamed(text: string, plans: readonly PlanName[]): string | undefined {
  const plain = text.replace(/\s/g, '').toUpperCase();
  const letter =
    /^([A-Z])(?:プラン|タイプ|型)?$/.exec(plain)?.[1] ?? /(?:プラン|タイプ)([A-Z])$/.exec(plain)?.[1];
  const ending = /[^A-Z]([A-Z])(?:プラン|タイプ)$/.exec(plain)?.[1];
  const named = plans.find(
    ({ code, name, letter: own }) =>
      plain === code || plain === name.replace(/\s/g, '').toUpperCase() || own === (letter ?? ending),
  );
  return named?.code;
}

export function columnUnit(head: readonly GridLine[], at: number): RevenueUnit | undefined {
  for (let row = head.length - 1; row >= 0; row--) {
    const note = unitNote(head[row]!.cells[at]!);
    if (note) return note;
  }
  // 「（単位：円）」 beside the title holds for every column.
  for (const { cells } of head) {
    const note = cells.map((cell) => (/単位/.test(cell) ? unitNote(cell) : undefined)).find(Boolean);
    if (note) return note;
  }
  return undefined;
}
