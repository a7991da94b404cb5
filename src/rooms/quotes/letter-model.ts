// How frozen quotes and the facts of the day become the letter that is printed.
import type {
  LetterKind,
  LetterModel,
  LetterNote,
  LetterNoteCode,
  LetterPart,
  LetterPlan,
} from '../../domain/quote-letter';
import type { Rating } from '../../rating/rating';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { canonicalJson } from '../../domain/fingerprint';
import { pick } from '../../domain/pick';
import { formatJapanese } from '../../domain/calendar';
import { monthsOf } from '../../domain/contract-period';
import type { FrozenAnswer, FrozenQuote } from './frozen-quote';
import { isFiscalYearOld } from './quoted-revenue';
import { type LetterFacts, addresseeOf, agencyOf, insurersOf, isApproved } from '../mail';

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
  const frozen = quotes.map((quote) => quote.frozen);
  const today = facts.facts.today;
  const validUntil = frozen.map((quote) => quote.validUntil).sort()[0]!;
  return {
    kind,
    number: facts.number,
    date: today,
    addressee: { ...addresseeOf(member), organization: frozen[0]!.organization },
    agency: agencyOf(facts.facts, member),
    insurers: insurersOf(facts.facts, [...new Set(frozen.map(({ program }) => program))]),
    programName: [...new Set(frozen.map(({ programName }) => programName))].join('・'),
    parts: partsOf(quotes),
    // A date that has passed says nothing; the notes say that the start has passed.
    validUntil: validUntil < today ? '' : validUntil,
    notes: notesOf(kind, frozen, facts.facts),
    internal: !isApproved(template, today),
    rateVersions: [...new Set(frozen.map(({ rating }) => rating.version ?? ''))].filter(Boolean),
    template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
  };
}

/** Plans side by side are of one programme, one term and one revenue. */
function partsOf(quotes: readonly NumberedQuote[]): LetterPart[] {
  const parts = new Map<string, Omit<LetterPart, 'plans'> & { readonly plans: LetterPlan[] }>();
  for (const quote of quotes) {
    const about = pick(
      quote.frozen,
      ...(['programName', 'transaction', 'effectiveDate', 'expirationDate', 'revenue'] as const),
    );
    const key = canonicalJson([quote.frozen.program, about]);
    const part = parts.get(key) ?? { ...about, plans: [] };
    part.plans.push(planOf(quote));
    parts.set(key, part);
  }
  return [...parts.values()];
}

function planOf({ quoteNumber, frozen }: NumberedQuote): LetterPlan {
  const { plan, rating, choice } = frozen;
  const term = termOf(frozen);
  return {
    ...pick(plan, 'liabilityLimitYen', 'liabilityBasis', 'costLimitYen', 'costBasis', 'deductible'),
    quoteNumber,
    planCode: plan.code,
    planName: plan.name,
    figure: choice.figure,
    basis: choice.basis,
    yearNote: yearOf(rating),
    ...(term ? { term } : {}),
  };
}

/** What part of a year costs: as the insurer has answered it, or by rules that are confirmed (rule C10). */
function termOf(frozen: FrozenQuote): LetterPlan['term'] {
  const { rating, answer, proRated, effectiveDate, expirationDate } = frozen;
  if (rating.kind !== 'premium') return undefined;
  if (answer) {
    const premiumYen = answer.terms?.termPremiumYen ?? rating.premiumYen;
    if (premiumYen === rating.premiumYen) return undefined;
    return { months: monthsOf(effectiveDate, expirationDate), premiumYen };
  }
  if (frozen.transaction !== '中途' || proRated?.confirmedYen === undefined) return undefined;
  return { months: proRated.months, premiumYen: proRated.confirmedYen };
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

function notesOf(kind: LetterKind, frozen: readonly FrozenQuote[], facts: LetterFacts): LetterNote[] {
  const notes: LetterNote[] = [];
  const add = (code: LetterNoteCode, params: Record<string, string> = {}): void => {
    notes.push({ code, params });
  };
  const rowOf = ({ program }: FrozenQuote) => facts.programs.get(program);
  if (kind === 'quotation') add('quotationConditions');
  else if (kind !== 'referralNotice' && kind !== 'insurerAnswer') add('notAnOffer');
  for (const answer of answersOf(frozen)) {
    add('insurerAnswer', { date: formatJapanese(answer.answeredOn) });
    if (answer.conditions !== '') add('insurerConditions', { conditions: answer.conditions });
  }
  for (const { plan, answer } of frozen) {
    const riders = answer?.terms?.riders ?? '';
    if (riders !== '') add('insurerRiders', { plan: plan.name, riders });
  }
  if (frozen.some(({ effectiveDate }) => effectiveDate < facts.today)) add('startPassed');

  const examples = frozen.filter((quote) =>
    ['publishedExample', 'indicative', 'estimate'].includes(quote.choice.basis),
  );
  const years = examples.map((quote) => yearOf(quote.rating));
  for (const year of new Set(years)) {
    if (year === '') add('exampleNoYear');
    else add('exampleYear', { year });
  }
  if (frozen.some((quote) => quote.choice.figure.kind === 'examples')) add('neighbours');
  const estimated = frozen.filter((quote) => quote.choice.basis === 'estimate');
  if (estimated.length > 0) add('estimateMayDiffer');
  if (frozen.some(({ choice }) => choice.basis === 'tariff' && choice.kind !== 'quotation'))
    add('tariffUnconfirmed');
  if (frozen.some((quote) => quote.choice.basis === 'separate')) add('separateQuote');
  const partYear = midTermOf(frozen);
  if (partYear.some(({ proRated }) => proRated?.confirmedYen === undefined)) add('midTerm');
  if ([...estimated, ...partYear].some((quote) => (rowOf(quote)?.roundingConfirmed ?? '').trim() === '')) {
    add('roundingUnconfirmed');
  }
  if (frozen.some(({ revenue, effectiveDate }) => isFiscalYearOld(revenue.fiscalYear, effectiveDate))) {
    add('fiscalYear');
  }
  const doubtful = frozen
    .filter((quote) => !['公表', '確認済'].includes(quote.plan.certainty))
    .map((quote) => quote.plan.name);
  if (doubtful.length > 0) add('unverifiedFacts', { plans: doubtful.join('、') });
  // It comes with the application: the figure depends on what it will say.
  const isDisclosed = (quote: FrozenQuote) =>
    rowOf(quote)?.officialDisclosure === '不要' || quote.disclosure?.official === true;
  if (!frozen.every(isDisclosed)) add('disclosure');
  add('wordingPrevails');
  return notes;
}
