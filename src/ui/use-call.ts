// The hook for a question to the server that a page opens with.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownProblem } from '../domain/problem-text';
import { problemsOf } from './server';

export type Answer<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problems: readonly ShownProblem[]; readonly message: string };

/** Asks once when the page opens; `again` asks anew. */
export function useCall<Value>(ask: () => Promise<Value>): { answer: Answer<Value>; again: () => void } {
  const [answer, setAnswer] = useState<Answer<Value>>({ kind: 'waiting' });
  const again = useCallback(() => {
    setAnswer({ kind: 'waiting' });
    ask().then(
      (value) => setAnswer({ kind: 'ready', value }),
      (error: unknown) => {
        const problems = problemsOf(error);
        setAnswer({ kind: 'failed', problems, message: problems.map(({ message }) => message).join('\n') });
      },
    );
  }, []);
  useEffect(again, []);
  return { answer, again };
}
