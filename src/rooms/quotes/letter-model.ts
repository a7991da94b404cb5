// How frozen quotes and the facts of the day become the letter that is printed.
import type {
  LetterKind,
  LetterModel,
  LetterNote,
  LetterNoteCode,
  LetterPlan,
} from '../../domain/quote-letter';
import type { Rating } from '../../rating/rating';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { pick } from '../../domain/pick';
import { formatJapanese } from '../../domain/calendar';
import { monthsOf } from '../../domain/contract-period';
import { formatYen } from '../../domain/yen';
import type { FrozenAnswer, FrozenQuote } from './frozen-quote';
import { isFiscalYearOld } from './quoted-revenue';
import { type LetterFacts, addresseeOf, agencyOf, isApproved } from '../mail';

export interface NumberedQuote {
  readonly quoteNumber: string;
  readonly frozen: FrozenQuote;
}

export function letterModel(facts: {
  readonly kind: LetterKind;
  readonly number: string;
  readonly quotes: readonly NumberedQuote[];
  readonly member: Member;
  readonly facts: LetterFacts;
  readonly template: Template | undefined;
}): LetterModel {
  const { kind, quotes, member, template } = facts;
  const first = quotes[0]!.frozen;
  const today = facts.facts.today;
  const validUntil = quotes.map(({ frozen }) => frozen.validUntil).sort()[0]!;
  return {
    kind,
    number: facts.number,
    date: today,
    addressee: { ...addresseeOf(member), organization: first.organization },
    agency: agencyOf(facts.facts, member),
    programName: first.programName,
    transaction: first.transaction,
    effectiveDate: first.effectiveDate,
    expirationDate: first.expirationDate,
    revenue: first.revenue,
    plans: quotes.map(planOf),
    // A date that has passed says nothing; the notes say that the start has passed.
    validUntil: validUntil < today ? '' : validUntil,
    notes: notesOf(kind, quotes, facts.facts),
    internal: !isApproved(template, today),
    rateVersions: [...new Set(quotes.map(({ frozen }) => frozen.rating.version ?? ''))].filter(Boolean),
    template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
  };
}

function planOf({ quoteNumber, frozen }: NumberedQuote): LetterPlan {
  const { plan, rating, choice } = frozen;
  return {
    ...pick(plan, 'liabilityLimitYen', 'liabilityBasis', 'costLimitYen', 'costBasis', 'deductible'),
    quoteNumber,
    planCode: plan.code,
    planName: plan.name,
    figure: choice.figure,
    basis: choice.basis,
    yearNote: yearOf(rating),
  };
}

/** The year that the source names; '' where its note only says that it names none. */
function yearOf(rating: Rating): string {
  return rating.kind === 'premium' && /[0-9０-９]/.test(rating.yearNote) ? rating.yearNote : '';
}

/** Said once where several plans were answered together. */
function answersOf(frozen: readonly FrozenQuote[]): FrozenAnswer[] {
  const said = new Map<string, FrozenAnswer>();
  for (const { answer } of frozen) if (answer) said.set(answer.answeredOn + '\n' + answer.conditions, answer);
  return [...said.values()];
}

/** The insurer may have answered what the part of the year costs. */
const midTermOf = (quotes: readonly FrozenQuote[]): FrozenQuote[] =>
  quotes.filter(({ transaction, answer }) => transaction === '中途' && !answer?.terms);

function notesOf(kind: LetterKind, quotes: readonly NumberedQuote[], facts: LetterFacts): LetterNote[] {
  const frozen = quotes.map((quote) => quote.frozen);
  const first = frozen[0]!;
  const program = facts.programs.get(first.program);
  const notes: LetterNote[] = [];
  const add = (code: LetterNoteCode, params: Record<string, string> = {}): void => {
    notes.push({ code, params });
  };
  if (kind === 'quotation') add('quotationConditions');
  else if (kind !== 'referralNotice' && kind !== 'insurerAnswer') add('notAnOffer');
  for (const answer of answersOf(frozen)) {
    add('insurerAnswer', { date: formatJapanese(answer.answeredOn) });
    if (answer.conditions !== '') add('insurerConditions', { conditions: answer.conditions });
  }
  for (const { plan, answer, effectiveDate, expirationDate, rating } of frozen) {
    if (!answer?.terms) continue;
    const { riders, termPremiumYen } = answer.terms;
    if (riders !== '') add('insurerRiders', { plan: plan.name, riders });
    if (rating.kind !== 'premium' || termPremiumYen === rating.premiumYen) continue;
    const months = String(monthsOf(effectiveDate, expirationDate));
    add('insurerTerm', { plan: plan.name, months, premium: formatYen(termPremiumYen) });
  }
  if (first.effectiveDate < facts.today) add('startPassed');

  const examples = frozen.filter((quote) =>
    ['publishedExample', 'indicative', 'estimate'].includes(quote.choice.basis),
  );
  const years = examples.map((quote) => yearOf(quote.rating));
  for (const year of new Set(years)) {
    if (year === '') add('exampleNoYear');
    else add('exampleYear', { year });
  }
  if (frozen.some((quote) => quote.choice.figure.kind === 'examples')) add('neighbours');
  if (frozen.some((quote) => quote.choice.basis === 'estimate')) add('estimateMayDiffer');
  if (kind !== 'quotation' && frozen.some((quote) => quote.choice.basis === 'tariff'))
    add('tariffUnconfirmed');
  if (frozen.some((quote) => quote.choice.basis === 'separate')) add('separateQuote');
  for (const { plan, proRated } of midTermOf(frozen)) {
    if (proRated?.confirmedYen === undefined) continue;
    const { months, confirmedYen } = proRated;
    add('midTermConfirmed', { plan: plan.name, months: String(months), premium: formatYen(confirmedYen) });
  }
  if (midTermOf(frozen).some(({ proRated }) => proRated?.confirmedYen === undefined)) add('midTerm');
  const estimated = frozen.some((quote) => quote.choice.basis === 'estimate');
  if ((estimated || midTermOf(frozen).length > 0) && (program?.roundingConfirmed ?? '').trim() === '') {
    add('roundingUnconfirmed');
  }
  if (isFiscalYearOld(first.revenue.fiscalYear, first.effectiveDate)) add('fiscalYear');
  const doubtful = frozen
    .filter((quote) => !['公表', '確認済'].includes(quote.plan.certainty))
    .map((quote) => quote.plan.name);
  if (doubtful.length > 0) add('unverifiedFacts', { plans: doubtful.join('、') });
  const isOfficial = frozen.every((quote) => quote.disclosure?.official === true);
  if (program?.officialDisclosure !== '不要' && !isOfficial) add('disclosure');
  add('wordingPrevails');
  return notes;
}
