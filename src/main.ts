// The two scripts that are pushed: what most cells need, and the desk with all other cells, menu, pages and triggers.
export * as core from './most-cells';
export * as cells from './cells';
export { served } from './serve';
