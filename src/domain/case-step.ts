// One step of a case as pages list it: how it stands, what is still missing, and the buttons that lead to it.
import type { Way } from './way';

export interface CaseStep {
  readonly title: string;
  /** In a word or a date; '' where there is nothing to tell. */
  readonly state: string;
  /** `next`: what has to be done now; `aside`: at any time, and no part of the order. */
  readonly stands: 'done' | 'next' | 'later' | 'aside';
  readonly detail: string;
  readonly ways: readonly Way[];
}

/** Of steps in their order the first that is not done is the next one. @example nextMarked([done, open]) */
export function nextMarked(
  steps: readonly (Omit<CaseStep, 'stands'> & { readonly done: boolean })[],
): CaseStep[] {
  const next = steps.findIndex(({ done }) => !done);
  return steps.map(({ done, ...step }, at) => ({
    ...step,
    stands: done ? 'done' : at === next ? 'next' : 'later',
  }));
}
