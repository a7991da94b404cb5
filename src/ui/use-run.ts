// Work of many calls while a page is open: it starts at once, is stopped between two calls, and goes on again.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownProblem } from '../domain/problem-text';
import { driveChunks, type Chunk, type RunEnd } from './chunks';
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

export interface ChunkRun<Report> extends RunState<RunEnd> {
  /** Of all chunks so far. */
  readonly report: Report;
}

interface Chunks<Report> {
  readonly first: Report;
  /** One call to the server, told what the calls before it have done. */
  readonly call: (before: Report) => Promise<Report>;
  readonly merge: (before: Report, chunk: Report) => Report;
}

/** Chunk by chunk until nothing is left, with one report of all of them. */
export function useChunks<Report extends Chunk>({ first, call, merge }: Chunks<Report>): ChunkRun<Report> {
  const [report, setReport] = useState(first);
  const merged = useRef(first);
  const run = useRun((isStopped) =>
    driveChunks({
      call: () => call(merged.current),
      onReport: (chunk) => setReport((merged.current = merge(merged.current, chunk))),
      isStopped,
    }),
  );
  return { ...run, report };
}
