// What a page gets for a call: the answer, or all that was refused, as data and not as one text.
import type { ShownProblem } from '../domain/problem-text';

/** `read`: the call keeps nothing, so that what was typed stands on the page alone. */
export type Reply<Answer> =
  | { readonly value: Answer; readonly read?: true }
  | { readonly refused: readonly ShownProblem[] };

/** The second value of a call, by which a page asks for a reply; triggers and the command line get the bare answer. */
export const FROM_PAGE = 'page';
