// What a page gets for a call: the answer, or all that was refused, as data and not as one text.
import type { ShownProblem } from '../domain/problem-text';

export type Reply<Answer> = { readonly value: Answer } | { readonly refused: readonly ShownProblem[] };

/** The second value of a call, by which a page asks for a reply; triggers and the command line get the bare answer. */
export const FROM_PAGE = 'page';
