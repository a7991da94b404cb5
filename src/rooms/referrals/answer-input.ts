// This file defines how the keyed answer of an insurer is read: every field's problem at once, nothing guessed.
import { parseDate } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { AnswerReferralRequest } from './contract';

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

export type AnswerProblem = Problem & { readonly field?: keyof AnswerReferralRequest };
type Read =
  | { readonly ok: true; readonly value: ReadAnswer }
  | { readonly ok: false; readonly problems: AnswerProblem[] };

/** Longer than any line that belongs here. */
const LONGEST_LINE = 200;
const LONGEST_CONDITIONS = 2000;

export function readAnswer(request: AnswerReferralRequest, today: string): Read {
  const problems: AnswerProblem[] = [];
  const refuse = (field: keyof AnswerReferralRequest, code: string, params?: Problem['params']): string => {
    problems.push({ code, field, ...(params ? { params } : {}) });
    return '';
  };
  const line = (field: 'answeredBy' | 'paper' | 'approvedBy', code: string): string => {
    const text = typedText(request[field]).replace(/\s+/g, ' ');
    if (text === '') return refuse(field, code);
    return text.length > LONGEST_LINE ? refuse(field, 'answerFieldTooLong', { max: LONGEST_LINE }) : text;
  };
  const date = (field: 'answeredOn' | 'validUntil', code: string): string => {
    const text = typedText(request[field]);
    if (text === '') return refuse(field, code);
    const parsed = parseDate(text);
    return parsed.ok ? parsed.value : refuse(field, 'answerDateUnreadable', { text: text.slice(0, 40) });
  };

  const released = request.outcome === '引受可';
  if (!released && request.outcome !== '引受不可') refuse('outcome', 'answerOutcomeMissing');
  let premiumYen: number | null = null;
  if (released) {
    const typed = typedText(request.premium);
    const parsed = parseRevenue(typed, 'yen');
    if (typed === '') refuse('premium', 'answerPremiumMissing');
    else if (!parsed.ok || typed.length > 40)
      refuse('premium', 'answerPremiumUnreadable', { text: typed.slice(0, 40) });
    else if (parsed.value.approximate) refuse('premium', 'answerPremiumAbout');
    else if (parsed.value.yen <= 0) refuse('premium', 'answerPremiumUnreadable', { text: typed });
    else premiumYen = parsed.value.yen;
  }
  const answeredOn = date('answeredOn', 'answerDateMissing');
  if (answeredOn > today) refuse('answeredOn', 'answerDateInFuture');
  const validUntil = released ? date('validUntil', 'answerValidityMissing') : '';
  if (validUntil !== '' && validUntil < today) refuse('validUntil', 'answerExpired');
  const answeredBy = line('answeredBy', 'answererMissing');
  // Without both the figure would be ours, not the insurer's.
  const paper = line('paper', 'answerPaperMissing');
  const approvedBy = line('approvedBy', 'answerApproverMissing');
  const conditions = typedText(request.conditions);
  if (conditions.length > LONGEST_CONDITIONS) {
    refuse('conditions', 'answerFieldTooLong', { max: LONGEST_CONDITIONS });
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
