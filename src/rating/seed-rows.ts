// How published rates become rows of the rate tab, and rows a block of cell values.
import type { PremiumLabel } from '../domain/premium';
import type { Program } from '../domain/program';
import type { RateSeed } from '../domain/rate-seed';
import {
  ABOUT_TEXT,
  RATE_COLUMNS,
  rateCertaintyText,
  rateLabelText,
  rateMethodText,
  rateStateText,
  roundingModeText,
  toNextText,
  type RateRow,
} from './rate-row';

/** All published rows of the given programmes, as the set-up installs them. */
export function publishedRateRows(programs: readonly Program[]): RateRow[] {
  return programs.flatMap((program) => program.rates.flatMap((seed) => rateRowsOf(program, seed)));
}

export function rateRowsOf(program: Pick<Program, 'code' | 'document'>, seed: RateSeed): RateRow[] {
  const source = `${program.document.title}「${seed.source.section}」（${seed.source.document}）`;
  return seed.steps.map((step, at) => ({
    version: seed.version,
    state: 'inForce',
    program: program.code,
    plan: seed.plan,
    method: seed.method,
    revenueYen: step.revenueYen,
    premiumYen: step.premiumYen,
    toNext: step.toNext ?? '',
    about: seed.about,
    roundingUnitYen: seed.rounding?.unitYen,
    roundingMode: seed.rounding?.mode ?? '',
    effectiveFrom: seed.effectiveFrom,
    effectiveTo: seed.effectiveTo,
    yearNote: seed.yearNote,
    label: seed.label,
    certainty: seed.certainty,
    source,
    insurerPaper: '',
    approvedBy: '',
    approvedOn: '',
    previousYen: at === 0 ? (seed.method === 'bands' ? 0 : undefined) : seed.steps[at - 1]!.revenueYen,
  }));
}

/** What stands in the cells of a row, in the order of `RATE_COLUMNS`; dates stay ISO text. */
export function rateCells(row: RateRow): (string | number)[] {
  const cells = {
    ...row,
    state: rateStateText[row.state],
    method: rateMethodText[row.method],
    toNext: row.toNext && toNextText[row.toNext],
    about: row.about ? ABOUT_TEXT : '',
    roundingMode: row.roundingMode && roundingModeText[row.roundingMode],
    label: (rateLabelText as Partial<Record<PremiumLabel, string>>)[row.label],
    certainty: rateCertaintyText[row.certainty],
  };
  return RATE_COLUMNS.map(({ key }) => cells[key] ?? '');
}

/** A block with its header row, as the named range 料率表 would give it. */
export function rateBlock(rows: readonly RateRow[]): (string | number)[][] {
  return [RATE_COLUMNS.map((column) => column.header), ...rows.map(rateCells)];
}
