// The last step of 一括処理: the chunks one after another, what is done, left and failed, and the end.
import { useRef, useState } from 'preact/hooks';
import { Counts } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { secondsLeft } from './dry-run';
import { newEntryId } from '../../../../ui/entry-id';
import { client, closePage } from '../../../../ui/server';
import { useRun } from '../../../../ui/use-run';
import type { Calls, JobProgress, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';
import type { ShownProblem } from '../../../../domain/problem-text';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

interface RunProps {
  /** A new job, or the number of one that goes on. */
  readonly job?: JobRequest | undefined;
  readonly jobNumber?: string | undefined;
}

export function Run({ job, jobNumber }: RunProps) {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [errors, setErrors] = useState<readonly ShownProblem[]>([]);
  const [left, setLeft] = useState<number>();
  const number = useRef(jobNumber ?? '');
  // One driver and one entry for as long as this page is open: a retry is no second job.
  const holder = useRef(newEntryId());

  const run = useRun(async (isStopped) => {
    if (number.current === '') {
      const begun = await server.startJob({ job: job!, entryId: holder.current });
      number.current = begun.jobNumber;
      setProgress(begun);
    }
    const began = Date.now();
    const doneBefore = progress?.done ?? 0;
    for (;;) {
      const now = await server.continueJob({ jobNumber: number.current, holder: holder.current });
      setProgress(now);
      setErrors((before) => [...before, ...now.errors]);
      setLeft(secondsLeft(now.done - doneBefore, now.left, Date.now() - began));
      if (now.left === 0 || now.state === '待機' || now.state === '停止') return;
      if (!isStopped()) continue;
      return setProgress(await server.stopJob({ jobNumber: number.current }));
    }
  });
  const running = run.end === 'running';
  const [done, total] = [progress?.done ?? 0, progress?.total ?? 0];
  const ended = progress?.state === '完了';

  return (
    <Frame
      steps={words.steps}
      step={2}
      actions={
        running ? (
          <Button disabled={run.stopping} onClick={run.stop}>
            {words.stop}
          </Button>
        ) : (
          <>
            {!ended && progress?.state !== '失敗' && (
              <Button kind="primary" onClick={run.start}>
                {words.resume}
              </Button>
            )}
            <Button onClick={closePage}>{common.close}</Button>
          </>
        )
      }
    >
      {progress && <p class="summary">{words.line(progress.jobNumber, progress.title)}</p>}
      {running && (
        <Progress
          done={done}
          total={total}
          text={words.busy(done, total)}
          note={
            run.stopping ? words.stopping : [left ? words.timeLeft(left) : '', words.background].join(' ')
          }
        />
      )}
      <Problems problems={run.problems} />
      {!running && ended && (
        <Notice tone="success" title={words.ended(progress.jobNumber)}>
          {progress.message}
        </Notice>
      )}
      {!running && progress?.state === '失敗' && <Notice tone="error">{progress.message}</Notice>}
      {!running && progress?.state === '停止' && (
        <Notice tone="warning">{words.stopped(progress.left)}</Notice>
      )}
      {!running && progress?.state === '待機' && progress.message && (
        <Notice tone="warning">{words.waiting(progress.message, progress.left)}</Notice>
      )}
      {progress && (
        <Counts
          counts={[...progress.counts, { name: words.errorCount, value: progress.failed, attention: true }]}
        />
      )}
      {errors.length > 0 && (
        <Notice tone="warning" title={words.errors(errors.length)}>
          <p>{words.errorsHint}</p>
          <MessageList messages={errors} />
        </Notice>
      )}
    </Frame>
  );
}
