// Work of many calls while a page is open: it starts at once, is stopped between two calls, and goes on again.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownProblem } from '../domain/problem-text';
import { problemsOf } from './server';

export interface RunState<End> {
  /** How the last run ended. */
  readonly end: End | 'running' | 'failed';
  readonly stopping: boolean;
  readonly problems: readonly ShownProblem[];
  readonly start: () => void;
  readonly stop: () => void;
}

/** `work` asks between its calls whether it is to stop. */
export function useRun<End>(work: (isStopped: () => boolean) => Promise<End>): RunState<End> {
  const [end, setEnd] = useState<End | 'running' | 'failed'>('running');
  const [stopping, setStopping] = useState(false);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const stopped = useRef(false);
  const start = () => {
    stopped.current = false;
    setStopping(false);
    setProblems([]);
    setEnd('running');
    work(() => stopped.current).then(
      (reached) => setEnd(() => reached),
      (error: unknown) => {
        setProblems(problemsOf(error));
        setEnd('failed');
      },
    );
  };
  useEffect(start, []);
  return {
    end,
    stopping,
    problems,
    start,
    stop: () => {
      stopped.current = true;
      setStopping(true);
    },
  };
}
