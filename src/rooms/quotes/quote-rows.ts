// The rows that a decided quote becomes in 見積 and 照会.
import { formatJapanese } from '../../domain/calendar';
import { monthsOf } from '../../domain/contract-period';
import { fingerprintOf } from '../../domain/fingerprint';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import { premiumLabelText, referralReasonText, type ReferralReason } from '../../domain/premium';
import { openPremiumDoubts } from '../../domain/premium-doubt';
import { programOf } from '../../programs';
import { explainRating } from '../../rating/explain';
import type { Member } from '../../tables/members';
import { columnsIn, newRecord } from '../../tables/new-record';
import { quotes, type Quote } from '../../tables/quotes';
import { newReferral, type Referral } from '../../tables/referrals';
import type { FrozenQuote } from './frozen-quote';
import {
  alsoAnswered,
  answeredTermsText,
  answersText,
  proRatedText,
  quoteNoticeText,
  referralQuestions,
  revenueText,
  roundingText,
  subjectText,
} from './words';
import { type AnswerStep, asking } from './answer-effect';
import type { DecidedQuote } from './quote-decision';
import { referenceText } from './quoted-disclosure';

export function quoteRow(
  decided: DecidedQuote,
  facts: {
    readonly quoteNumber: string;
    readonly referralNumber: string;
    readonly member: Member;
    readonly letter: LetterKind;
    readonly mandate: boolean;
    readonly roundingConfirmed: boolean;
    /** Keys of 事実 that the insurer has confirmed. */
    readonly confirmed: ReadonlySet<string>;
  },
): Quote {
  const { frozen } = decided;
  const { rating } = frozen;
  const premiumYen = rating.kind === 'premium' ? rating.premiumYen : null;
  return newRecord(quotes, {
    ...columnsIn(quotes, frozen),
    quoteNumber: facts.quoteNumber,
    plan: frozen.plan.code,
    revenueYen: frozen.revenue.yen,
    revenueText: frozen.revenue.text,
    fiscalYear: frozen.revenue.fiscalYear,
    disclosure: referenceText(frozen.disclosure),
    annualPremiumYen: premiumYen,
    months: premiumYen === null ? null : monthsIn(frozen),
    appliedPremiumYen: premiumYen === null ? null : appliedIn(frozen, premiumYen),
    label: premiumLabelText[frozen.label],
    lowYen: rating.low?.premiumYen ?? null,
    highYen: rating.high?.premiumYen ?? null,
    rateVersion: [rating.version ?? '', rating.kind === 'premium' ? rating.yearNote : '']
      .filter((part) => part !== '')
      .join('・'),
    rounding: roundingOf(frozen, facts.roundingConfirmed),
    letterTitle: letterTitles[facts.letter],
    state: rating.kind === 'refer' ? '照会中' : facts.mandate ? '案内準備完了' : '下書き',
    reason: reasonText(decided),
    referralNumber: facts.referralNumber,
    solicitor: facts.member.solicitor,
    trace: traceOf(frozen, facts.confirmed),
    fingerprint: fingerprintOf(frozen),
    frozen: JSON.stringify(frozen),
  });
}

const YEAR = 12;

function monthsIn({ transaction, effectiveDate, expirationDate, proRated }: FrozenQuote): number | null {
  if (expirationDate === '') return transaction === '中途' ? null : YEAR;
  return proRated?.months ?? monthsOf(effectiveDate, expirationDate);
}

/** Rule C10: a part-year premium stands here only once its rules are confirmed, or the insurer has answered it. */
function appliedIn(frozen: FrozenQuote, annualYen: number): number | null {
  const { answer, proRated, transaction } = frozen;
  if (answer?.terms) return answer.terms.termPremiumYen;
  if (transaction === '中途') return proRated?.confirmedYen ?? null;
  return monthsIn(frozen) === YEAR ? annualYen : null;
}

/** Referral reason first, then what staff should know. */
export function reasonText(decided: DecidedQuote): string {
  const reason = decided.reason === '' ? [] : [referralReasonText[decided.reason]];
  const eligibility = decided.eligibility.map((finding) => finding.text);
  return [...reason, ...eligibility, ...decided.notices.map((notice) => quoteNoticeText[notice])].join('／');
}

function roundingOf(frozen: FrozenQuote, confirmed: boolean): string {
  if (frozen.rating.kind === 'refer' || frozen.answer) return '';
  const open = frozen.transaction === '中途' && frozen.proRated?.confirmedYen === undefined;
  if (confirmed && !open) return roundingText.confirmed;
  return frozen.rating.interpolated || frozen.transaction === '中途'
    ? roundingText.unconfirmed
    : roundingText.none;
}

function traceOf(frozen: FrozenQuote, confirmed: ReadonlySet<string>): string {
  // They are about the published figures, not about the insurer's own.
  const doubts = frozen.answer ? [] : openPremiumDoubts(programOf(frozen.program), confirmed);
  const explained = explainRating(frozen.rating, { doubts, approximate: false });
  const terms = frozen.answer?.terms ? answeredTermsText(frozen.answer.terms) : '';
  return explained + terms + (frozen.proRated ? proRatedText(frozen.proRated) : '');
}

/** Whether, before at what premium. */
const UNDERWRITING: readonly ReferralReason[] = [
  'excludedBusiness',
  'notMember',
  'lossAnswered',
  'answerRefers',
];

export function referralRow(
  decided: DecidedQuote,
  numbers: { readonly referralNumber: string; readonly quoteNumber: string },
): Referral {
  const { frozen, reason } = decided;
  return newReferral({
    referralNumber: numbers.referralNumber,
    category: reason !== '' && UNDERWRITING.includes(reason) ? '引受' : '料率',
    reasonCode: reason,
    program: frozen.program,
    memberNumber: frozen.memberNumber,
    subjectNumber: numbers.quoteNumber,
    question: questionOf(decided),
    idempotencyKey: frozen.identity,
  });
}

function questionOf(decided: DecidedQuote): string {
  const { frozen, reason } = decided;
  const subject = subjectText(
    frozen.programName,
    frozen.plan.name,
    formatJapanese(frozen.effectiveDate),
    frozen.transaction,
  );
  const revenue = revenueText(frozen.revenue.basis, frozen.revenue.yen);
  const ask = (reason !== '' && referralQuestions[reason]) || referralQuestions.noTariff!;
  const against = decided.eligibility.filter((finding) => finding.kind === 'refer').map(({ text }) => text);
  const disclosed = answersText(
    asking(frozen.rating.trace.filter((step): step is AnswerStep => step.step === 'answer')),
  );
  const question = ask({ subject, revenue, against: against.join('、'), answers: disclosed });
  // One question to the insurer has all that it must know, whatever the first reason is.
  return disclosed === '' || question.includes(disclosed) ? question : question + alsoAnswered(disclosed);
}
