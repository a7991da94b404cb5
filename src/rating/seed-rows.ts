// How published rates become rows of the rate tab, and rows a block of cell values.
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
  return RATE_COLUMNS.map(({ key }) => {
    switch (key) {
      case 'state':
        return rateStateText[row.state];
      case 'method':
        return rateMethodText[row.method];
      case 'toNext':
        return row.toNext === '' ? '' : toNextText[row.toNext];
      case 'about':
        return row.about ? ABOUT_TEXT : '';
      case 'roundingMode':
        return row.roundingMode === '' ? '' : roundingModeText[row.roundingMode];
      case 'label':
        return rateLabelText[row.label as keyof typeof rateLabelText] ?? '';
      case 'certainty':
        return rateCertaintyText[row.certainty];
      default:
        return row[key] ?? '';
    }
  });
}

/** A block with its header row, as the named range 料率表 would give it. */
export function rateBlock(rows: readonly RateRow[]): (string | number)[][] {
  return [RATE_COLUMNS.map((column) => column.header), ...rows.map(rateCells)];
}
