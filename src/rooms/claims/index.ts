// The door of the room claims: what other rooms may use.
export { claimDeadlines } from './claim-world';
export { hotlineIn, hotlineOf } from './hotline';
