// The deadlines of a programme year: closings, payment and certificates, as keyed in 制度.
import type { DeadlineDraft } from '../../domain/deadline';
import { factSourceText } from '../../domain/fact';
import type { Program } from '../../domain/program';
import { addMonths } from '../../domain/calendar';
import type { ProgramRow } from '../../tables/masters';
import { hasMandate } from '../mail';
import { isDate, type DeadlineWorld } from './deadline-world';
import { closedText, countingText, endOfDay, kindText, sourceText } from './words';
import { certificateDone, paymentDone } from './policy-waits';

const CLOSINGS = ['estimateClosing', 'applicationClosing', 'paymentClosing', 'certificateExpected'] as const;
type Closing = (typeof CLOSINGS)[number];

const PUBLISHED = { estimateClosing: 'estimate', applicationClosing: 'application' } as const;

export interface KnownDate {
  /** ISO, or '' while nobody has keyed it. */
  readonly date: string;
  readonly certainty: DeadlineDraft['certainty'];
  readonly counting: string;
  readonly source: string;
}

/** As keyed; the document's own dates count for the document's own year, and for no other (decision 10). */
export function closingOf(row: ProgramRow, program: Program | undefined, closing: Closing): KnownDate {
  const typed = row[closing];
  // What was typed over with words is no date: it stays 日付未入力 until a date is keyed.
  const keyed = isDate(typed) ? typed : '';
  const fact = program?.cover.closings;
  const published =
    fact && fact.value.start === row.periodStart && closing in PUBLISHED
      ? fact.value[PUBLISHED[closing as keyof typeof PUBLISHED]]
      : '';
  if (fact && published !== '' && (keyed === '' || keyed === published)) {
    return {
      date: published,
      certainty: fact.state,
      counting: countingText.published,
      source: factSourceText(fact.source),
    };
  }
  const confirmed = keyed !== '' && row.yearConfirmed.trim() !== '';
  return {
    date: keyed,
    certainty: confirmed ? 'confirmed' : 'unverified',
    counting: countingText.keyed,
    source: sourceText.program(row.code, kindText[closing]),
  };
}

/** The closing that a renewal from this end of cover runs to; blank unless keyed for the year that begins then. */
export function renewalClosing(
  row: ProgramRow | undefined,
  program: Program | undefined,
  endDate: string,
): KnownDate | undefined {
  if (!row) return undefined;
  const known = closingOf(row, program, 'applicationClosing');
  const ofThatYear =
    known.date !== '' &&
    (row.periodStart === '' || endDate >= row.periodStart) &&
    (row.periodEnd === '' || endDate < row.periodEnd) &&
    known.date <= endDate &&
    known.date > addMonths(endDate, -12);
  if (ofThatYear) return known;
  return program?.cover.renewalFrom === 'closing'
    ? { ...known, date: '', certainty: 'unverified' }
    : undefined;
}

/**
 * Of programmes that the agency handles: all four where renewals run to a closing; elsewhere those that are keyed, and
 * those that a policy waits for.
 */
export function programDeadlines(world: DeadlineWorld): DeadlineDraft[] {
  return [...world.programs.values()].filter(hasMandate).flatMap((row) => {
    const program = world.structure(row.code);
    const always = program?.cover.renewalFrom === 'closing';
    const own = world.policies.filter((policy) => policy.program === row.code);
    const waited = {
      estimateClosing: false,
      applicationClosing: false,
      paymentClosing: own.some((policy) => paymentDone(policy) === ''),
      certificateExpected: own.some((policy) => certificateDone(policy, world) === ''),
    };
    const shown = CLOSINGS.filter((closing) => always || row[closing] !== '' || waited[closing]);
    return shown.map((closing) => {
      const known = closingOf(row, program, closing);
      return {
        key: [row.code, closing, row.periodStart].filter((part) => part !== '').join('/'),
        kind: kindText[closing],
        dueAt: endOfDay(known.date),
        start: '',
        counting: known.counting,
        source: known.source,
        certainty: known.certainty,
        program: row.code,
        memberKey: '',
        subjectNumber: '',
        owner: '',
        // The date itself is the event; what members still owe stands in rows of their own.
        satisfiedBy: known.date !== '' && known.date < world.today ? closedText.passed : '',
      };
    });
  });
}
