import { addMonths } from '../../domain/calendar';
import type { Program } from '../../domain/program';
import type { ProgramRow, Template } from '../../tables/masters';
import type { Rate } from '../../tables/rates';
import { rateKeyOf } from '../rates';
import { newYearText as words } from './words';

const USUAL_MONTHS = 12;
const IN_FORCE = '有効';
const DRAFT = '下書き';
const CLOSINGS = ['estimateClosing', 'applicationClosing', 'paymentClosing', 'certificateExpected'] as const;

/** The day on which this year ends, and a year from it; never a deadline (decision 10). */
export function proposedPeriod(
  row: Pick<ProgramRow, 'periodEnd'>,
  program: Program,
): { start: string; end: string } {
  const start = row.periodEnd || (program.cover.period?.value.end ?? '');
  const months = program.cover.months?.value ?? USUAL_MONTHS;
  return { start, end: start === '' ? '' : addMonths(start, months) };
}

/** What 制度 says once the next year has begun: its period, and nothing of the old year's dates. */
export function nextYearSet(start: string, end: string): Partial<ProgramRow> {
  return {
    periodStart: start,
    periodEnd: end,
    estimateClosing: '',
    applicationClosing: '',
    paymentClosing: '',
    certificateExpected: '',
    yearConfirmed: '',
    yearPaper: '',
  };
}

export interface YearFacts {
  readonly row: ProgramRow;
  readonly rates: readonly Rate[];
  readonly templates: readonly Template[];
}

/** In words, for a person to work through. */
export function leftoversOf({ row, rates, templates }: YearFacts): string[] {
  const { leftovers } = words;
  const left: string[] = [];
  const start = row.periodStart;
  if (start === '' || row.periodEnd === '') left.push(leftovers.period);
  for (const closing of CLOSINGS) if (row[closing] === '') left.push(leftovers[closing]);
  if (row.yearConfirmed.trim() === '' || row.yearPaper.trim() === '') left.push(leftovers.yearConfirmed);
  if (row.roundingConfirmed.trim() !== '') left.push(leftovers.roundingConfirmed);
  if (start !== '')
    left.push(
      ...ratesLeft(
        rates.filter(({ program }) => program === row.code),
        start,
      ),
    );
  const expired = templates.filter(({ usableUntil }) => usableUntil !== '' && usableUntil < start);
  if (expired.length > 0) left.push(leftovers.template(expired.map(({ code }) => code).join('、')));
  left.push(leftovers.insurers);
  return left;
}

/** The columns of 料率 are made from the compiler's, which names no types. */
const text = (row: Rate, key: 'effectiveFrom' | 'effectiveTo' | 'version' | 'plan'): string =>
  String(row[key] ?? '');

function ratesLeft(rates: readonly Rate[], start: string): string[] {
  const { leftovers } = words;
  const valid = rates.filter(
    (row) =>
      row.state === IN_FORCE &&
      text(row, 'effectiveFrom') <= start &&
      (text(row, 'effectiveTo') === '' || text(row, 'effectiveTo') >= start),
  );
  const left: string[] = [];
  if (valid.length === 0) left.push(leftovers.noRates);
  const versions = (rows: readonly Rate[]) => new Set(rows.map((row) => text(row, 'version')));
  const old = versions(valid.filter((row) => text(row, 'effectiveFrom') < start));
  left.push(...[...old].map(leftovers.oldRates));
  const drafts = versions(rates.filter(({ state }) => state === DRAFT));
  return [...left, ...[...drafts].map(leftovers.draft)];
}

/** Last year's rows as a draft for the new start: figures to be replaced or confirmed, used by nothing. */
export function draftRates(
  rates: readonly Rate[],
  program: string,
  start: string,
): { readonly version: string; readonly rows: readonly Rate[] } {
  const own = rates.filter((row) => row.program === program && row.state === IN_FORCE);
  const latest = own
    .map((row) => text(row, 'effectiveFrom'))
    .reduce((last, from) => (from > last ? from : last), '');
  const source = own.filter((row) => text(row, 'effectiveFrom') === latest);
  const version = `${program}-${start.slice(0, 4)}`;
  const standing = rates.some((row) => row.program === program && row.version === version);
  if (source.length === 0 || standing) return { version: standing ? version : '', rows: [] };
  return {
    version,
    rows: source.map((row) => ({
      ...row,
      version,
      state: DRAFT,
      effectiveFrom: start,
      effectiveTo: '',
      yearNote: words.draftYear(start.slice(0, 4)),
      certainty: '未確認',
      source: words.draftSource(text(row, 'version')),
      insurerPaper: '',
      approvedBy: '',
      approvedOn: '',
      rateKey: rateKeyOf(version, text(row, 'plan'), Number(row.revenueYen)),
      fingerprint: '',
    })),
  };
}
