// How a rating is explained in one sentence: version, figures, arithmetic, source, doubts.
import { formatJapanese } from '../domain/calendar';
import { premiumLabelText, referralReasonText } from '../domain/premium';
import { problemText } from '../domain/problem-text';
import { explainText as say } from './messages';
import type { Neighbour, RatedPremium, Rating, Referral, TraceStep } from './rating';

export interface ExplainContext {
  /** What is doubtful about every premium of the programme. */
  doubts: readonly string[];
  /** 「約」 stood in front of the revenue. */
  approximate: boolean;
}

export function explainRating(rating: Rating, context: ExplainContext): string {
  const clauses = rating.kind === 'premium' ? premiumClauses(rating) : referralClauses(rating);
  if (context.approximate) clauses.push(say.approximate);
  if (context.doubts.length > 0) clauses.push(say.doubts(context.doubts.join('／')));
  return `${clauses.join('、')}。${rating.trace.map(answerSentence).join('')}`;
}

function premiumClauses(rating: RatedPremium): string[] {
  const answer = rating.trace.find((step) => step.step === 'insurerAnswer');
  if (answer) return answerClauses(rating, answer);
  const version = say.version(rating.version, rating.yearNote);
  const how = rating.trace.map(howText).join('');
  const clauses = [
    `${version}${how}${say.premium(rating.premiumYen, premiumLabelText[rating.label], rating.about)}`,
  ];
  const outside = rating.trace.find((step) => step.step === 'outsideYear');
  if (outside) clauses.push(outsideText(outside));
  if (rating.trace.some((step) => step.step === 'discount')) clauses.push(say.discounted);
  else if (rating.internalOnly) clauses.push(say.internalOnly);
  if (rating.certainty === 'insurer') clauses.push(say.keyed);
  clauses.push(say.source(rating.source));
  return clauses;
}

/** What was asked and why, then who answered, on which paper, and who approved. */
function answerClauses(
  rating: RatedPremium,
  answer: Extract<TraceStep, { step: 'insurerAnswer' }>,
): string[] {
  const asked = rating.trace.find((step) => step.step === 'refer');
  const clauses = asked ? [say.refer(referralReasonText[asked.reason])] : [];
  clauses.push(
    say.answered(answer.referralNumber, formatJapanese(answer.answeredOn), answer.answeredBy) +
      say.premium(rating.premiumYen, premiumLabelText[rating.label], false),
  );
  if (rating.low && rating.high) clauses.push(say.range(figure(rating.low), figure(rating.high)));
  clauses.push(say.paper(rating.source), say.approved(answer.approvedBy));
  return clauses;
}

function referralClauses(rating: Referral): string[] {
  const clauses = [say.refer(referralReasonText[rating.reason])];
  if (rating.problem) clauses.push(problemText(rating.problem).replace(/。$/, ''));
  const version = rating.trace.find((step) => step.step === 'version');
  if (version) clauses.push(say.version(version.version, version.yearNote));
  if (rating.low && rating.high) clauses.push(say.range(figure(rating.low), figure(rating.high)));
  if (rating.source) clauses.push(say.source(rating.source));
  return clauses;
}

function howText(step: TraceStep): string {
  switch (step.step) {
    case 'band':
      return say.band(step.aboveYen, step.upToYen);
    case 'point':
      return say.point(step.revenueYen);
    case 'line':
      return say.line(
        figure(step.low),
        figure(step.high),
        arithmetic(step),
        say.rounding(step.unitYen, step.mode),
      );
    case 'discount':
      return say.discount(step.discountId, step.answer, step.factor, step.paper, step.approval);
    case 'discountCap':
      return say.discountCap(step.percent);
    case 'version':
    case 'outsideYear':
    case 'refer':
    case 'answer':
    case 'insurerAnswer':
      return '';
  }
}

function answerSentence(step: TraceStep): string {
  return step.step === 'answer' ? say.disclosed(step.number, step.text, step.answer, step.effect) : '';
}

/** 81,370＋（98,810－81,370）×100,000,000÷200,000,000 */
function arithmetic(step: Extract<TraceStep, { step: 'line' }>): string {
  const { low, high } = step;
  const rise = `（${plain(high.premiumYen)}－${plain(low.premiumYen)}）`;
  const part = plain(step.revenueYen - low.revenueYen);
  return `${plain(low.premiumYen)}＋${rise}×${part}÷${plain(high.revenueYen - low.revenueYen)}`;
}

function outsideText(step: Extract<TraceStep, { step: 'outsideYear' }>): string {
  const from = formatJapanese(step.effectiveFrom);
  return say.outsideYear(from, formatJapanese(step.effectiveTo), formatJapanese(step.asOf));
}

function figure(point: Neighbour): string {
  return say.figure(point.revenueYen, point.premiumYen);
}

function plain(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
