// The door of the room home.
export { showChecks } from './show-checks';
