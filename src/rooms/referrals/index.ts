// The door of the room referrals: how whoever asks an insurer opens a letter, sends it and follows it up.
export type { QueueReferralLetterResult, ReferralLetterView } from './contract';
export { insurerAddressee } from './insurer-addressee';
export { readTarget } from './insurer-target';
export { causeOf } from './letter-cause';
export { sentQuestions } from './letter-effect';
export { insurerOpening, queueToInsurer } from './queue-to-insurer';
export { withdrawLetters } from './withdraw-letters';
