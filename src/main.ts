// The two scripts that are pushed: custom functions for the cells, and the desk with all that menu, pages and triggers call.
export * from './cells';
export { served } from './serve';
