// How the keyed answer of an insurer is read: every field's problem at once, nothing guessed.
import { type Expiry, disagreementIn } from '../../domain/contract-period';
import { readForm } from '../../domain/form-reader';
import { ANSWER_OUTCOMES } from '../../domain/referral-state';
import { formatYen } from '../../domain/yen';
import { RECEIPT_METHODS, type DocumentRow } from '../../tables/documents';
import type { AnsweredTerms, FrozenQuote } from '../quotes';
import type { AnswerReferralRequest } from './contract';
import { referralProblems as say } from './words';
import { parseRevenue } from '../../domain/revenue';

export interface ReadAnswer {
  /** Null for 引受不可. */
  readonly premiumYen: number | null;
  /** Undefined for 引受不可. */
  readonly terms: Omit<AnsweredTerms, 'documentNumber'> | undefined;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly paper: string;
  readonly link: string;
  readonly method: DocumentRow['method'];
  readonly approvedBy: string;
  readonly validUntil: string;
  readonly conditions: string;
}

/** What the answer has to agree with. */
export interface AnswerFacts {
  readonly asked: FrozenQuote;
  readonly expiry: Expiry;
  /** Of the group, for the year of the quote's start; '' where none is keyed. */
  readonly commonEnd: string;
  readonly today: string;
}

/** Longer than any line that belongs here. */
const LONGEST_LINE = 200;
const LONGEST_CONDITIONS = 2000;

type Form = ReturnType<typeof readForm<keyof AnswerReferralRequest>>;

export function readAnswer(request: AnswerReferralRequest, facts: AnswerFacts): ReadAnswer {
  const { today } = facts;
  const form = readForm<keyof AnswerReferralRequest>(request, today);
  const max = LONGEST_LINE;
  const outcome = form.choice('outcome', ANSWER_OUTCOMES, say.answerOutcomeMissing());
  const released = outcome === '引受可';
  const typed = parseRevenue(request.premium, 'yen');
  const about = released && typed.ok && typed.value.approximate;
  if (about) form.refuse('premium', say.answerPremiumAbout());
  const premiumYen = released && !about ? form.yen('premium', say.answerPremiumMissing()) : null;
  const terms = released ? readTerms(form, premiumYen, facts) : undefined;
  const answeredOn = form.date('answeredOn', { need: say.answerDateMissing() });
  const validUntil = released
    ? form.date('validUntil', { need: say.answerValidityMissing(), future: true })
    : '';
  if (validUntil !== '' && validUntil < today) form.refuse('validUntil', say.answerExpired());
  const answeredBy = form.text('answeredBy', { need: say.answererMissing(), max });
  // Without both the figure would be ours, not the insurer's.
  const paper = form.text('paper', { need: say.answerPaperMissing(), max });
  const link = form.place('link');
  const method = form.choice('method', RECEIPT_METHODS);
  const approvedBy = form.text('approvedBy', { need: say.answerApproverMissing(), max });
  const conditions = form.text('conditions', { max: LONGEST_CONDITIONS });
  form.done();
  const said = { answeredOn, answeredBy, paper, link, method, approvedBy, validUntil, conditions };
  return { premiumYen, terms, ...said };
}

/** A limit that was not answered is unknown, never the most that a brochure names. */
function readTerms(
  form: Form,
  premiumYen: number | null,
  { asked, expiry, commonEnd }: AnswerFacts,
): ReadAnswer['terms'] {
  const start = asked.effectiveDate;
  const keyed = form.date('periodEnd', { future: true });
  const periodEnd = keyed || asked.expirationDate;
  const limits = {
    liabilityLimitYen: form.yen('liabilityLimit'),
    costLimitYen: form.yen('costLimit'),
    deductible: form.text('deductible', { max: LONGEST_LINE }),
    riders: form.text('riders', { max: LONGEST_CONDITIONS }),
  };
  const termPremium = form.yen('termPremium');
  if (periodEnd === '') form.refuse('periodEnd', say.answerPeriodMissing());
  else if (periodEnd <= start) form.refuse('periodEnd', say.answerPeriodOrder({ start, end: periodEnd }));
  else if (expiry === 'common' && commonEnd !== '' && periodEnd !== commonEnd)
    form.refuse('periodEnd', say.answerPeriodNotCommon({ end: commonEnd }));
  if (premiumYen === null || periodEnd === '' || periodEnd <= start) return undefined;
  const about = { start, end: periodEnd, months: null, annualYen: premiumYen };
  const annualHolds = disagreementIn({ ...about, appliedYen: premiumYen }) === undefined;
  if (termPremium === null && !annualHolds) form.refuse('termPremium', say.answerTermPremiumMissing());
  const termPremiumYen = termPremium ?? premiumYen;
  const against = termPremium === null ? undefined : disagreementIn({ ...about, appliedYen: termPremiumYen });
  // All of it for a part of the year may be a least premium: told, and taken.
  if (against !== undefined && against !== 'full')
    form.refuse('termPremium', say.answerTermPremiumDiffers({ annual: formatYen(premiumYen) }));
  return { ...limits, periodEnd, termPremiumYen };
}
