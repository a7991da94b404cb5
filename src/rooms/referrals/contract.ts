// What may be asked of the room referrals: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { either, fields, flag, list, oneOf, optional, text, texts } from '../../calls/fields';
import type { RowMessage } from '../../domain/row-message';

/** A paper as it will be printed. */
export interface PaperView {
  readonly html: string;
  readonly title: string;
}

// --- referral to the insurer ------------------------------------------------------------------------------

export interface ReferralLetterView extends PaperView {
  /** Of one member and programme: they stand in one letter. */
  readonly referralNumbers: readonly string[];
  readonly organization: string;
  /** 照会先 of the programme, as 制度 has it; blank where nothing is keyed. */
  readonly insurerContact: string;
  /** Why it cannot go out now (no mandate, no agency name); blank where it can. */
  readonly blocked: string;
}

export interface QueueReferralLetterRequest {
  readonly referralNumbers: readonly string[];
  /** Disclosure answers are never mailed (rule C14). */
  readonly method: 'FAX' | '郵送';
  /** Company, department and person. */
  readonly addressee: string;
  /** FAX number, or postal address. */
  readonly recipient: string;
  /** The FAX number has been read back. */
  readonly readBack: boolean;
  /** ISO date by which an answer is wanted; may be blank. */
  readonly wantedBy: string;
}

export interface QueueReferralLetterResult {
  readonly deliveryNumber: string;
  readonly existing: boolean;
}

// --- questions about a programme's document --------------------------------------------------------------

/** One programme's letter; the chosen rows may be of several. */
export interface DoubtLetterView extends ReferralLetterView {
  /** Every chosen row, whatever its programme. */
  readonly chosen: readonly string[];
  readonly programs: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  readonly program: string;
}

export interface QueueDoubtLetterRequest extends Omit<QueueReferralLetterRequest, 'method'> {
  readonly program: string;
  /** No customer is in it, so a mail may carry it. */
  readonly method: 'FAX' | '郵送' | 'メール';
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
}

export interface AnswerDesk {
  readonly referrals: readonly OpenReferral[];
  /** The one whose row is selected in 照会 or 見積; blank where none is. */
  readonly selected: string;
  /** ISO. */
  readonly today: string;
}

export interface AnswerReferralRequest {
  readonly referralNumber: string;
  readonly outcome: '引受可' | '引受不可';
  /** Annual premium as typed, in yen unless a unit is written; blank for 引受不可. */
  readonly premium: string;
  /** ISO, 西暦 or 和暦. */
  readonly answeredOn: string;
  /** Company, department and person who answered. */
  readonly answeredBy: string;
  /** The insurer's paper: number, date, or a link to it. */
  readonly paper: string;
  readonly approvedBy: string;
  /** Until when the insurer stands by it. Required with a premium. */
  readonly validUntil: string;
  /** Conditions of the insurer; may be blank. */
  readonly conditions: string;
}

export type AnswerReferralResult =
  | {
      readonly ok: true;
      /** The frozen row with label 会社回答; blank for 引受不可. */
      readonly quoteNumber: string;
      readonly replacedQuote: string;
      /** 「123,450円」; blank for 引受不可. */
      readonly premiumText: string;
      readonly deliveryNumber: string;
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly RowMessage[] };

// --- paper forms ------------------------------------------------------------------------------------------

export interface AnswerDoubtReport {
  readonly referralNumber: string;
  /** Keys of 事実 that are 確認済 now. */
  readonly facts: readonly string[];
}

export const contract = {
  /** 'selected' takes the rows selected in 照会 or 見積. */
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
        referralNumbers: list(text()),
        method: oneOf(['FAX', '郵送']),
        readBack: flag(),
      }),
    answer: json<QueueReferralLetterResult>(),
  }),
  /** 'selected' takes the rows selected in 照会. */
  previewDoubtLetter: call({
    may: 'reader',
    request: () =>
      fields({ referralNumbers: either(oneOf(['selected']), list(text())), program: optional(text()) }),
    answer: json<DoubtLetterView>(),
  }),
  queueDoubtLetter: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('program', 'addressee', 'recipient', 'wantedBy'),
        method: oneOf(['FAX', '郵送', 'メール']),
        referralNumbers: list(text()),
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
        outcome: oneOf(['引受可', '引受不可']),
      }),
    answer: json<AnswerReferralResult>(),
  }),
  answerDoubt: call({
    may: 'manager',
    request: () =>
      fields({
        referralNumber: text(),
        answer: optional(text()),
        paper: optional(text()),
        approvedBy: optional(text()),
        answered: optional(text()),
      }),
    answer: json<AnswerDoubtReport>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
