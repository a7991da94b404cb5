// The door of the room home.
export { showChecks } from './show-checks';
export { withRow } from './find-by-words';
