// The door of the room automation.
export { recordHandRow } from './start-marks';
export { isDailyDue, runSteps } from './run-steps';
