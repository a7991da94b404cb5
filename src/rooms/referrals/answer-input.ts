// This file defines how the keyed answer of an insurer is read: every field's problem at once, nothing guessed.
import { referralProblems } from './answer-messages';
import type { AnswerReferralRequest } from './contract';
import { parseDate } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
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

type Read =
  { readonly ok: true; readonly value: ReadAnswer } | { readonly ok: false; readonly problems: Problem[] };

/** Longer than any line that belongs here. */
const LONGEST_LINE = 200;
const LONGEST_CONDITIONS = 2000;

export function readAnswer(request: AnswerReferralRequest, today: string): Read {
  const problems: Problem[] = [];
  const refuse = (field: keyof AnswerReferralRequest, problem: Problem): string => {
    problems.push({ ...problem, field });
    return '';
  };
  const line = (field: 'answeredBy' | 'paper' | 'approvedBy', blank: Problem): string => {
    const text = typedText(request[field]).replace(/\s+/g, ' ');
    if (text === '') return refuse(field, blank);
    return text.length > LONGEST_LINE
      ? refuse(field, referralProblems.answerFieldTooLong({ max: LONGEST_LINE }))
      : text;
  };
  const date = (field: 'answeredOn' | 'validUntil', blank: Problem): string => {
    const text = typedText(request[field]);
    if (text === '') return refuse(field, blank);
    const parsed = parseDate(text);
    return parsed.ok
      ? parsed.value
      : refuse(field, referralProblems.answerDateUnreadable({ text: text.slice(0, 40) }));
  };

  const released = request.outcome === '引受可';
  if (!released && request.outcome !== '引受不可') refuse('outcome', referralProblems.answerOutcomeMissing());
  let premiumYen: number | null = null;
  if (released) {
    const typed = typedText(request.premium);
    const parsed = parseRevenue(typed, 'yen');
    if (typed === '') refuse('premium', referralProblems.answerPremiumMissing());
    else if (!parsed.ok || typed.length > 40)
      refuse('premium', referralProblems.answerPremiumUnreadable({ text: typed.slice(0, 40) }));
    else if (parsed.value.approximate) refuse('premium', referralProblems.answerPremiumAbout());
    else if (parsed.value.yen <= 0)
      refuse('premium', referralProblems.answerPremiumUnreadable({ text: typed }));
    else premiumYen = parsed.value.yen;
  }
  const answeredOn = date('answeredOn', referralProblems.answerDateMissing());
  if (answeredOn > today) refuse('answeredOn', referralProblems.answerDateInFuture());
  const validUntil = released ? date('validUntil', referralProblems.answerValidityMissing()) : '';
  if (validUntil !== '' && validUntil < today) refuse('validUntil', referralProblems.answerExpired());
  const answeredBy = line('answeredBy', referralProblems.answererMissing());
  // Without both the figure would be ours, not the insurer's.
  const paper = line('paper', referralProblems.answerPaperMissing());
  const approvedBy = line('approvedBy', referralProblems.answerApproverMissing());
  const conditions = typedText(request.conditions);
  if (conditions.length > LONGEST_CONDITIONS) {
    refuse('conditions', referralProblems.answerFieldTooLong({ max: LONGEST_CONDITIONS }));
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { premiumYen, answeredOn, answeredBy, paper, approvedBy, validUntil, conditions },
  };
}

/** What a page sends is checked like anything from outside. */
function typedText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
