import { addMonths } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import type { Program } from '../../domain/program';
import type { Way } from '../../domain/way';
import { programs, templates as templateTable, type ProgramRow, type Template } from '../../tables/masters';
import type { Rate } from '../../tables/rates';
import { rateKeyOf } from '../rates';
import type { Leftover } from './contract';
import { newYearText as words } from './words';

const USUAL_MONTHS = 12;
/** A document of another century is a slip. */
const MOST_YEARS = 100;
const IN_FORCE = '有効';
const DRAFT = '下書き';
const CONFIRMED = ['yearConfirmed', 'yearPaper'] as const;
const CLOSINGS = ['estimateClosing', 'applicationClosing', 'paymentClosing', 'certificateExpected'] as const;

/**
 * A year from the day on which the year in force ends; never a deadline (decision 10). A period that ended before is an
 * older year's: a year that was keyed goes on to the one that is not over yet, a document's to the one after today's.
 */
export function proposedPeriod(
  row: Pick<ProgramRow, 'periodEnd'>,
  program: Program,
  today: string,
): { start: string; end: string } {
  const known = row.periodEnd || (program.cover.period?.value.end ?? '');
  if (known === '') return { start: '', end: '' };
  const months = program.cover.months?.value ?? USUAL_MONTHS;
  const isOver = (start: string, end: string): boolean =>
    row.periodEnd === '' ? start <= today : end <= today;
  let years = 0;
  // From the first day each time: a day at the end of February comes back.
  const at = (year: number): string => addMonths(known, year * months);
  while (years < MOST_YEARS && isOver(at(years), at(years + 1))) years += 1;
  return { start: at(years), end: at(years + 1) };
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

export interface YearRows {
  readonly row: ProgramRow;
  readonly rates: readonly Rate[];
  readonly templates: readonly Template[];
}

const elsewhere = (text: string, ...ways: readonly Way[]): Leftover => ({ text, field: '', ways });
const ratesPage: Way = { kind: 'page', page: 'rates', title: pageTitles.rates };

/** For a person to work through: each with its field of the page, or the way to where it is done. */
export function leftoversOf({ row, rates, templates }: YearRows): Leftover[] {
  const { leftovers } = words;
  const left: Leftover[] = [];
  const start = row.periodStart;
  const cell = (column: string): Way => ({ kind: 'cell', tab: programs.tab, id: row.code, column });
  if (start === '' || row.periodEnd === '') left.push(elsewhere(leftovers.period, cell('保険始期')));
  for (const field of CLOSINGS) if (row[field] === '') left.push({ text: leftovers[field], field, ways: [] });
  for (const field of CONFIRMED)
    if (row[field].trim() === '') left.push({ text: leftovers[field], field, ways: [] });
  if (row.roundingConfirmed.trim() !== '')
    left.push(elsewhere(leftovers.roundingConfirmed, cell('端数処理確認（確認者・日）')));
  if (start !== '') {
    const own = rates.filter(({ program }) => program === row.code);
    left.push(...ratesLeft(own, start).map((text) => elsewhere(text, ratesPage)));
  }
  const expired = templates.filter(({ usableUntil }) => usableUntil !== '' && usableUntil < start);
  if (expired.length > 0)
    left.push(
      elsewhere(leftovers.template(expired.map(({ code }) => code).join('、')), {
        ...{ kind: 'cell', tab: templateTable.tab, id: expired[0]!.code, column: '使用期限' },
      }),
    );
  // Confirmed for a year that began within twelve months of it.
  if (row.insurerConfirmedOn === '' || addMonths(row.insurerConfirmedOn, USUAL_MONTHS) < start)
    left.push(elsewhere(leftovers.insurers, cell('引受会社名の確認日')));
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
