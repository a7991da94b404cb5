// How a page runs a step chunk by chunk: its reports, and how it ended.
import { useState } from 'preact/hooks';
import { driveChunks, type RunEnd } from './chunks';
import { failureText } from './server';

interface ChunkReport {
  readonly left: number;
}

export type RunState<Report> =
  | { readonly kind: 'idle'; readonly error: string }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly reports: readonly Report[]; readonly end: RunEnd };

/** A failure between two chunks loses nothing: what is written is found again by the next run. */
export function useRun<Report extends ChunkReport>(): {
  readonly state: RunState<Report>;
  readonly run: (call: () => Promise<Report>) => Promise<void>;
} {
  const [state, setState] = useState<RunState<Report>>({ kind: 'idle', error: '' });
  const run = async (call: () => Promise<Report>): Promise<void> => {
    setState({ kind: 'working' });
    const reports: Report[] = [];
    try {
      const end = await driveChunks({
        call,
        onReport: (report) => void reports.push(report),
        isStopped: () => false,
      });
      setState({ kind: 'done', reports, end });
    } catch (error) {
      setState({ kind: 'idle', error: failureText(error) });
    }
  };
  return { state, run };
}
