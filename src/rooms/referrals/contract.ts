// What may be asked of the room referrals: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { either, fields, flag, list, oneOf, text, texts } from '../../calls/fields';
import { ANSWER_OUTCOMES } from '../../domain/referral-state';
import type { PaperView } from '../../domain/paper';
import type { Way } from '../../domain/way';

// --- referral to the insurer ------------------------------------------------------------------------------

export interface ReferralLetterView extends PaperView {
  /** Of one member and programme: they stand in one letter. A quote that is not in 照会 yet stands by its own number. */
  readonly referralNumbers: readonly string[];
  readonly organization: string;
  /** 照会先 of the programme, as 制度 has it; blank where nothing is keyed. */
  readonly insurerContact: string;
  /** ISO: a day to propose, or ''. */
  readonly wantedBy: string;
  /** Why it cannot go out now (no mandate, no agency name); blank where it can. */
  readonly blocked: string;
}

export interface QueueReferralLetterResult {
  readonly deliveryNumber: string;
  readonly existing: boolean;
}

// --- the list ---------------------------------------------------------------------------------------------

export interface ReferralLine {
  readonly referralNumber: string;
  readonly category: string;
  readonly subjectNumber: string;
  readonly organization: string;
  readonly question: string;
  readonly state: string;
  /** ISO; blank where it has not gone out. */
  readonly sentOn: string;
  readonly wantedBy: string;
  /** The letter while it has not gone out, then the answer. */
  readonly ways: readonly Way[];
}

export interface ReferralDesk {
  /** Open ones, those that have not gone out first. */
  readonly lines: readonly ReferralLine[];
  /** The quote whose row is selected in 見積; blank where none is. */
  readonly quoteNumber: string;
}

// --- the insurer's answer ---------------------------------------------------------------------------------

export interface OpenReferral {
  readonly referralNumber: string;
  readonly quoteNumber: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly programName: string;
  readonly planName: string;
  readonly effectiveDate: string;
  readonly revenueEcho: string;
  readonly question: string;
  readonly state: string;
  /** As known before the answer: the quote's period, and the limits that the programme's document publishes. */
  readonly terms: {
    readonly liabilityLimit: string;
    readonly costLimit: string;
    readonly deductible: string;
    readonly periodEnd: string;
  };
}

export interface AnswerDesk {
  /** What the last step needs, told at the first: the answer is a manager's to register. */
  readonly mayAnswer: boolean;
  readonly methods: readonly string[];
  readonly referrals: readonly OpenReferral[];
  /** The one whose row is selected in 照会 or 見積; blank where none is. */
  readonly selected: string;
  /** ISO. */
  readonly today: string;
}

export interface AnswerReferralResult {
  /** The frozen row with label 会社回答; blank for 引受不可. */
  readonly quoteNumber: string;
  readonly replacedQuote: string;
  /** 「123,450円」; blank for 引受不可. */
  readonly premiumText: string;
  readonly deliveryNumber: string;
  /** The paper in 書類. */
  readonly documentNumber: string;
  readonly notices: readonly string[];
}

const PAPER_METHODS = ['FAX', '郵送'] as const;

export const contract = {
  openReferrals: call({ may: 'reader', answer: json<ReferralDesk>() }),
  /** 'selected' takes the rows selected in 照会 or 見積, a quote of any label. */
  previewReferral: call({
    may: 'reader',
    request: () => fields({ referralNumbers: either(oneOf(['selected']), list(text())) }),
    answer: json<ReferralLetterView>(),
  }),
  queueReferralLetter: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('addressee', 'recipient', 'wantedBy'),
        /** Of 照会, or of quotes that are brought there with it. */
        referralNumbers: list(text()),
        /** Disclosure answers are never mailed (rule C14). */
        method: oneOf(PAPER_METHODS),
        readBack: flag(),
      }),
    answer: json<QueueReferralLetterResult>(),
  }),
  openAnswer: call({ may: 'reader', answer: json<AnswerDesk>() }),
  answerReferral: call({
    may: 'manager',
    request: () =>
      fields({
        ...texts(
          'referralNumber',
          'premium',
          'answeredOn',
          'answeredBy',
          'paper',
          'approvedBy',
          'validUntil',
          'conditions',
        ),
        /** Blank: not answered, so not known; the period may be the quote's, the term premium the annual one. */
        ...texts('liabilityLimit', 'costLimit', 'deductible', 'riders', 'periodEnd', 'termPremium'),
        /** How the paper came, and where it can be opened; both may be blank. */
        ...texts('method', 'link'),
        outcome: oneOf(['', ...ANSWER_OUTCOMES]),
      }),
    answer: json<AnswerReferralResult>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type QueueReferralLetterRequest = RequestOf<typeof contract.queueReferralLetter>;
export type AnswerReferralRequest = RequestOf<typeof contract.answerReferral>;
