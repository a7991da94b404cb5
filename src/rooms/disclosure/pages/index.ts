// The door of the pages of disclosure: the pre-check as the member desk shows it.
export { preCheck } from './parts/pre-check';
