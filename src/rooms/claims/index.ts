// The door of the room claims: what other rooms may use.
export { claimDeadlines } from './claim-world';
export type { KeepDeadlines } from './deadlines-port';
export type { ReadTermsHistory } from './terms-port';
export { hotlineIn, hotlineOf } from './hotline';
