// How the rows of one version of one plan are checked and become a table.
import { ratingProblems } from './messages';
import { parseDate } from '../domain/calendar';
import { isBlank, plainText } from '../domain/cell-value';
import type { PremiumLabel } from '../domain/premium';
import { DaichoError, ok, at, type Problem, type Result } from '../domain/problem';
import { wholeNear } from '../domain/whole-number';
import type { RateMethod, RoundingMode, ToNext } from '../domain/rate-seed';
import {
  ABOUT_TEXT,
  RATE_COLUMNS,
  RATE_TAB,
  rateCertaintyText,
  rateLabelText,
  rateMethodText,
  roundingModeText,
  toNextText,
  type RateCertainty,
  type RateKey,
} from './rate-row';
import type { SheetRow } from './rate-sheet';
import { stepsOf, type Figures, type StepTable } from './steps';

/** One version of one plan, ready to rate. */
export interface CompiledVersion extends Figures {
  readonly plan: string;
  readonly version: string;
  readonly firstRow: number;
  readonly steps: StepTable;
  readonly about: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly yearNote: string;
  readonly label: PremiumLabel;
  readonly certainty: RateCertainty;
  readonly source: string;
}

export const isPublished = (row: SheetRow): boolean => text(row, 'certainty') === rateCertaintyText.published;

/** Rule C6: what no document publishes needs the insurer's paper, an approver and a validity. */
export function isApproved(row: SheetRow): boolean {
  return (['insurerPaper', 'approvedBy', 'effectiveFrom', 'effectiveTo'] as const).every(
    (key) => !isBlank(row.cell(key)),
  );
}

export function notApproved(row: SheetRow): Problem {
  return at(ratingProblems.rateNotApproved({ version: text(row, 'version') }), {
    tab: RATE_TAB,
    row: row.row,
  });
}

/** Reads the rows in sheet order; the first thing wrong refuses the version. */
export function compileVersion(plan: string, rows: readonly SheetRow[]): Result<CompiledVersion> {
  try {
    return ok(compile(plan, rows));
  } catch (error) {
    if (error instanceof DaichoError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function compile(plan: string, rows: readonly SheetRow[]): CompiledVersion {
  const first = rows[0]!;
  for (const key of ['method', 'label', 'certainty', 'about'] as const) sameInAll(rows, key);
  for (const key of ['effectiveFrom', 'effectiveTo'] as const) sameInAll(rows, key, dateCell);
  const method = word<RateMethod>(first, 'method', rateMethodText);
  const revenueYen = Float64Array.from(rows, (row) => yenCell(row, 'revenueYen'));
  const premiumYen = Float64Array.from(rows, (row) => yenCell(row, 'premiumYen'));
  checkSequence(rows, method, revenueYen);

  const isLine = rows.map((row, at) => {
    const isLast = at === rows.length - 1;
    if (method === 'bands' || (isLast && isBlank(row.cell('toNext')))) return false;
    return word<ToNext>(row, 'toNext', toNextText) === 'line' && !isLast;
  });
  const hasLine = isLine.includes(true);
  if (hasLine) for (const key of ['roundingUnitYen', 'roundingMode'] as const) sameInAll(rows, key);
  const figures: Figures = {
    method,
    revenueYen,
    premiumYen,
    isLine,
    roundingUnitYen: hasLine ? yenCell(first, 'roundingUnitYen') : 1,
    roundingMode: hasLine ? word<RoundingMode>(first, 'roundingMode', roundingModeText) : 'halfUp',
  };

  const effectiveFrom = dateCell(first, 'effectiveFrom');
  const effectiveTo = dateCell(first, 'effectiveTo');
  if (effectiveTo !== '' && effectiveTo < effectiveFrom) {
    throw broken(first, ratingProblems.rateDatesReversed(), 'effectiveTo');
  }
  const certainty = word<RateCertainty>(first, 'certainty', rateCertaintyText);
  const source = text(first, 'source') || text(first, 'insurerPaper');
  for (const row of rows) {
    if (text(row, 'source') === '' && text(row, 'insurerPaper') === '') {
      throw broken(row, ratingProblems.rateSourceMissing(), 'source');
    }
  }
  return {
    plan,
    version: text(first, 'version'),
    firstRow: first.row,
    ...figures,
    steps: stepsOf(figures),
    about: aboutCell(first),
    effectiveFrom,
    effectiveTo,
    yearNote: text(first, 'yearNote'),
    label: word<PremiumLabel>(first, 'label', rateLabelText),
    certainty,
    source,
  };
}

/** Order, doubles, and the check column 前の売上高等 where it is filled in. */
function checkSequence(rows: readonly SheetRow[], method: RateMethod, revenueYen: Float64Array): void {
  rows.forEach((row, at) => {
    const own = revenueYen[at]!;
    const before = at === 0 ? 0 : revenueYen[at - 1]!;
    if (own === before) throw broken(row, ratingProblems.rateDuplicate({ yen: own }), 'revenueYen');
    if (own < before)
      throw broken(row, ratingProblems.rateOrder({ yen: own, previous: before }), 'revenueYen');
    if (isBlank(row.cell('previousYen'))) return;
    const stated = yenIn(row, 'previousYen');
    if (stated === before) return;
    if (stated < before) throw broken(row, ratingProblems.rateOverlap({ stated, previous: before }));
    if (method === 'bands') throw broken(row, ratingProblems.rateGap({ stated, previous: before }));
    throw broken(row, ratingProblems.ratePointGap({ yen: own, stated, previous: before }));
  });
}

/** Two versions must not both claim a day; an open-ended one gives way to the next. Expects start order. */
export function checkOverlaps(versions: readonly CompiledVersion[]): Problem | undefined {
  for (let next = 1; next < versions.length; next++) {
    const before = versions[next - 1]!;
    const own = versions[next]!;
    const sameStart = own.effectiveFrom === before.effectiveFrom;
    // An open end, being blank, is before every day.
    if (!sameStart && before.effectiveTo < own.effectiveFrom) continue;
    return at(ratingProblems.rateVersionOverlap({ version: own.version, other: before.version }), {
      tab: RATE_TAB,
      row: own.firstRow,
    });
  }
  return undefined;
}

function sameInAll(
  rows: readonly SheetRow[],
  key: RateKey,
  read: (row: SheetRow, key: RateKey) => unknown = text,
): void {
  const expected = read(rows[0]!, key);
  const odd = rows.find((row) => read(row, key) !== expected);
  if (odd) throw broken(odd, ratingProblems.rateRowsDiffer({ row: rows[0]!.row }), key);
}

function word<T extends string>(row: SheetRow, key: RateKey, words: Readonly<Partial<Record<T, string>>>): T {
  const written = text(row, key);
  const found = (Object.keys(words) as T[]).find((value) => words[value] === written);
  if (found === undefined) {
    const choices = Object.values(words).join('・');
    const problem =
      written === ''
        ? ratingProblems.rateWordMissing({ choices })
        : ratingProblems.rateWordUnknown({ text: written, choices });
    throw broken(row, problem, key);
  }
  return found;
}

function yenCell(row: SheetRow, key: RateKey): number {
  if (isBlank(row.cell(key))) throw broken(row, ratingProblems.rateNumberMissing(), key);
  const yen = yenIn(row, key);
  if (yen === 0) throw broken(row, ratingProblems.rateNotYen({ text: '0' }), key);
  return yen;
}

function yenIn(row: SheetRow, key: RateKey): number {
  const value = row.cell(key);
  const yen = typeof value === 'number' ? wholeNear(value) : undefined;
  if (yen === undefined || !Number.isSafeInteger(yen) || yen < 0)
    throw broken(row, ratingProblems.rateNotYen({ text: shown(value) }), key);
  return yen;
}

function dateCell(row: SheetRow, key: RateKey): string {
  const value = row.cell(key);
  if (isBlank(value)) return '';
  const date = parseDate(value);
  if (!date.ok) throw broken(row, ratingProblems.rateDateUnreadable({ text: shown(value) }), key);
  return date.value;
}

function aboutCell(row: SheetRow): boolean {
  const value = row.cell('about');
  if (isBlank(value) || value === false) return false;
  if (value === true || text(row, 'about') === ABOUT_TEXT) return true;
  const choices = `${ABOUT_TEXT}・（空欄）`;
  throw broken(row, ratingProblems.rateWordUnknown({ text: shown(value), choices }), 'about');
}

function text(row: SheetRow, key: RateKey): string {
  return plainText(row.cell(key)).trim();
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '日付';
}

function broken(row: SheetRow, problem: Problem, key?: RateKey): DaichoError {
  const column = RATE_COLUMNS.find((candidate) => candidate.key === key)?.header;
  const where = column === undefined ? { row: row.row } : { row: row.row, column };
  return new DaichoError(at(problem, { tab: RATE_TAB, ...where }));
}
