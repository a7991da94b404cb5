// The door of the room doubts: what set-up installs and moves, and the port that it fills.
export { doubtRows } from './doubt-rows';
export { moveFromReferrals } from './move-from-referrals';
export type { ShowHandbook } from './handbook-port';
