// What may be asked of the room doubts: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, oneOf, optional, text, texts } from '../../calls/fields';
import { DELIVERY_METHODS } from '../../domain/delivery-state';
import type { QueueReferralLetterResult, ReferralLetterView } from '../referrals';

export interface DoubtView {
  readonly referralNumber: string;
  readonly program: string;
  readonly programName: string;
  readonly question: string;
  /** What is done until the answer comes. */
  readonly meanwhile: string;
  /** Where it stands in the document. */
  readonly place: string;
  readonly state: string;
  /** Nothing more is asked or registered. */
  readonly isClosed: boolean;
  readonly addressee: string;
  /** ISO, or ''. */
  readonly sentOn: string;
  /** As registered, or as staff of an older workbook wrote it into the row. */
  readonly answer: string;
  readonly paper: string;
  readonly approvedBy: string;
}

export interface DoubtDesk {
  /** The answer is a manager's to register. */
  readonly mayAnswer: boolean;
  readonly doubts: readonly DoubtView[];
}

/** One programme's letter; the chosen rows may be of several. */
export interface DoubtLetterView extends ReferralLetterView {
  /** Every chosen row, whatever its programme. */
  readonly chosen: readonly string[];
  readonly programs: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  readonly program: string;
}

export interface AnswerDoubtReport {
  readonly referralNumber: string;
  /** Keys of 事実 that are 確認済 now. */
  readonly facts: readonly string[];
}

export const contract = {
  openDoubts: call({ may: 'reader', answer: json<DoubtDesk>() }),
  previewDoubtLetter: call({
    may: 'reader',
    request: () => fields({ referralNumbers: list(text()), program: optional(text()) }),
    answer: json<DoubtLetterView>(),
  }),
  queueDoubtLetter: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('program', 'addressee', 'recipient', 'wantedBy'),
        /** No customer is in it, so a mail may carry it. */
        method: oneOf(DELIVERY_METHODS),
        referralNumbers: list(text()),
        readBack: flag(),
      }),
    answer: json<QueueReferralLetterResult>(),
  }),
  answerDoubt: call({
    may: 'manager',
    request: () => fields(texts('referralNumber', 'answer', 'paper', 'approvedBy', 'answered')),
    answer: json<AnswerDoubtReport>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type QueueDoubtLetterRequest = RequestOf<typeof contract.queueDoubtLetter>;
export type AnswerDoubtRequest = RequestOf<typeof contract.answerDoubt>;
