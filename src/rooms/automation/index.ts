// The door of the room automation.
export { isDailyDue, runSteps } from './run-steps';
