// The door of the pages of referrals: a letter to an insurer, on the screen and to send.
export { LetterToInsurer } from './referral/letter-to-insurer';
