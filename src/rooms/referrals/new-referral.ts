// This file defines a row of 照会 as it is written first: asked by nobody yet, answered by nobody.
import type { Referral } from '../../tables/referrals';

/** What each kind of question says of itself; the rest is for whoever sends and answers it. */
export type NewReferral = Pick<
  Referral,
  | 'referralNumber'
  | 'category'
  | 'reasonCode'
  | 'program'
  | 'memberNumber'
  | 'subjectNumber'
  | 'question'
  | 'idempotencyKey'
>;

export function newReferral(asked: NewReferral): Referral {
  return {
    ...asked,
    addressee: '',
    wantedBy: '',
    sentOn: '',
    remindedOn: '',
    answered: '',
    answer: '',
    answerYen: null,
    answerValidUntil: '',
    paper: '',
    approvedBy: '',
    appliedTo: '',
    state: '未送付',
  };
}
