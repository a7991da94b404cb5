// How the keyed answer of an insurer is read: every field's problem at once, nothing guessed.
import { readForm } from '../../domain/form-reader';
import { ANSWER_OUTCOMES } from '../../domain/referral-state';
import type { AnswerReferralRequest } from './contract';
import { referralProblems as say } from './words';
import { parseRevenue } from '../../domain/revenue';

export interface ReadAnswer {
  /** Null for 引受不可. */
  readonly premiumYen: number | null;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly paper: string;
  readonly approvedBy: string;
  readonly validUntil: string;
  readonly conditions: string;
}

/** Longer than any line that belongs here. */
const LONGEST_LINE = 200;
const LONGEST_CONDITIONS = 2000;

export function readAnswer(request: AnswerReferralRequest, today: string): ReadAnswer {
  const form = readForm<keyof AnswerReferralRequest>(request, today);
  const max = LONGEST_LINE;
  const outcome = form.choice('outcome', ANSWER_OUTCOMES, say.answerOutcomeMissing());
  const released = outcome === '引受可';
  const typed = parseRevenue(request.premium, 'yen');
  const about = released && typed.ok && typed.value.approximate;
  if (about) form.refuse('premium', say.answerPremiumAbout());
  const premiumYen = released && !about ? form.yen('premium', say.answerPremiumMissing()) : null;
  const answeredOn = form.date('answeredOn', { need: say.answerDateMissing() });
  const validUntil = released
    ? form.date('validUntil', { need: say.answerValidityMissing(), future: true })
    : '';
  if (validUntil !== '' && validUntil < today) form.refuse('validUntil', say.answerExpired());
  const answeredBy = form.text('answeredBy', { need: say.answererMissing(), max });
  // Without both the figure would be ours, not the insurer's.
  const paper = form.text('paper', { need: say.answerPaperMissing(), max });
  const approvedBy = form.text('approvedBy', { need: say.answerApproverMissing(), max });
  const conditions = form.text('conditions', { max: LONGEST_CONDITIONS });
  form.done();
  return { premiumYen, answeredOn, answeredBy, paper, approvedBy, validUntil, conditions };
}
