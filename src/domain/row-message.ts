// What happened to one row, ready to show.
export type { ShownProblem as RowMessage } from './problem-text';
