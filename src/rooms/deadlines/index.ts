// The door of the room deadlines.
export { isDateTime, renewalDaysOf, type DeadlineWorld } from './deadline-world';
export { renewalSchedule, renewalStepKey, type RenewalSchedule } from './policy-deadlines';
export { syncDeadlines } from './sync-deadlines';
