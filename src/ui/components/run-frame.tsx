// Chunks under way, with their progress and a stop; and at their end what came of them, and the way on.
import type { ComponentChildren } from 'preact';
import type { Chunk } from '../chunks';
import { common } from '../messages';
import { closePage } from '../server';
import type { ChunkRun } from '../use-run';
import { Button } from './button';
import { Frame } from './frame';
import { Notice } from './notice';
import { Problems } from './problems';
import { Progress } from './progress';

interface RunFrameProps {
  readonly run: ChunkRun<Chunk>;
  readonly total: number;
  readonly words: {
    busy(done: number, total: number): string;
    readonly working: string;
    stopped(left: number): string;
  };
  readonly steps?: readonly string[];
  readonly step?: number;
  /** At the end: where to go from here. */
  readonly actions: ComponentChildren;
  /** When all is done. */
  readonly done: ComponentChildren;
  /** What came of it so far. */
  readonly children: ComponentChildren;
}

export function RunFrame({ run, total, words, actions, done, children, ...frame }: RunFrameProps) {
  const { left } = run.report;
  if (run.end === 'running')
    return (
      <Frame
        {...frame}
        actions={
          <Button disabled={run.stopping} onClick={run.stop}>
            {common.stop}
          </Button>
        }
      >
        <Progress
          done={total - left}
          total={total}
          text={words.busy(total - left, total)}
          note={run.stopping ? common.stopping : words.working}
        />
        {children}
      </Frame>
    );
  const isDone = run.end === 'done';
  return (
    <Frame
      {...frame}
      actions={
        <>
          {!isDone && (
            <Button kind="primary" onClick={run.start}>
              {common.resume}
            </Button>
          )}
          {actions}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={run.problems} />
      {run.end === 'stalled' && <Notice tone="error">{common.stalled}</Notice>}
      {isDone ? done : <Notice tone="warning">{words.stopped(left)}</Notice>}
      {children}
    </Frame>
  );
}
