// The door of the room referrals: what other rooms may use, and the port that set-up fills.
export { doubtReferrals } from './doubt-referrals';
export { insurerAddressee } from './insurer-addressee';
export type { ShowHandbook } from './handbook-port';
