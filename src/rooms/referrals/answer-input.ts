// How the keyed answer of an insurer is read: every field's problem at once, nothing guessed.
import { referralProblems } from './words';
import type { AnswerReferralRequest } from './contract';
import { parseDate } from '../../domain/calendar';
import { refuse, type Problem } from '../../domain/problem';
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
  const problems: Problem[] = [];
  const wrong = (field: keyof AnswerReferralRequest, problem: Problem): string => {
    problems.push({ ...problem, field });
    return '';
  };
  const line = (field: 'answeredBy' | 'paper' | 'approvedBy', blank: Problem): string => {
    const text = request[field].trim().replace(/\s+/g, ' ');
    if (text === '') return wrong(field, blank);
    return text.length > LONGEST_LINE
      ? wrong(field, referralProblems.answerFieldTooLong({ max: LONGEST_LINE }))
      : text;
  };
  const date = (field: 'answeredOn' | 'validUntil', blank: Problem): string => {
    const text = request[field].trim();
    if (text === '') return wrong(field, blank);
    const parsed = parseDate(text);
    return parsed.ok
      ? parsed.value
      : wrong(field, referralProblems.answerDateUnreadable({ text: text.slice(0, 40) }));
  };

  const released = request.outcome === '引受可';
  if (request.outcome === '') wrong('outcome', referralProblems.answerOutcomeMissing());
  let premiumYen: number | null = null;
  if (released) {
    const typed = request.premium.trim();
    const parsed = parseRevenue(typed, 'yen');
    if (typed === '') wrong('premium', referralProblems.answerPremiumMissing());
    else if (!parsed.ok || typed.length > 40)
      wrong('premium', referralProblems.answerPremiumUnreadable({ text: typed.slice(0, 40) }));
    else if (parsed.value.approximate) wrong('premium', referralProblems.answerPremiumAbout());
    else if (parsed.value.yen <= 0)
      wrong('premium', referralProblems.answerPremiumUnreadable({ text: typed }));
    else premiumYen = parsed.value.yen;
  }
  const answeredOn = date('answeredOn', referralProblems.answerDateMissing());
  if (answeredOn > today) wrong('answeredOn', referralProblems.answerDateInFuture());
  const validUntil = released ? date('validUntil', referralProblems.answerValidityMissing()) : '';
  if (validUntil !== '' && validUntil < today) wrong('validUntil', referralProblems.answerExpired());
  const answeredBy = line('answeredBy', referralProblems.answererMissing());
  // Without both the figure would be ours, not the insurer's.
  const paper = line('paper', referralProblems.answerPaperMissing());
  const approvedBy = line('approvedBy', referralProblems.answerApproverMissing());
  const conditions = request.conditions.trim();
  if (conditions.length > LONGEST_CONDITIONS) {
    wrong('conditions', referralProblems.answerFieldTooLong({ max: LONGEST_CONDITIONS }));
  }
  const [first, ...more] = problems;
  if (first) refuse(first, ...more);
  return { premiumYen, answeredOn, answeredBy, paper, approvedBy, validUntil, conditions };
}
