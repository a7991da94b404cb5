// Sending: chunk by chunk with live progress, a stop, and what needs a person afterwards.
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { driveChunks } from '../../../../ui/chunks';
import {
  isMail,
  mergeSendReports,
  needsTypedConfirmation,
  nothingSentYet,
  remainingLines,
} from './send-report';
import { Problems } from '../../../../ui/components/problems';
import { OpenRow } from '../../../../ui/components/ways';
import { client, closePage } from '../../../../ui/server';
import { useRun } from '../../../../ui/use-run';
import type { Calls, OutboxPreview, SendOutboxReport } from '../../contract';
import { OUTBOX_TAB, handOver, sending as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

interface SendStepProps {
  readonly lines: OutboxPreview['lines'];
  /** Confirm only: the hourly run sends. */
  readonly confirmOnly: boolean;
}

export function SendStep({ lines, confirmOnly }: SendStepProps) {
  const [report, setReport] = useState<SendOutboxReport>({ ...nothingSentYet, left: lines.length });
  const merged = useRef<SendOutboxReport>(report);
  // The number was typed for all of them, so it stands for what remains of them.
  const confirmed = needsTypedConfirmation(lines);

  const sendChunk = async () => {
    const rest = remainingLines(lines, merged.current);
    const chunk = await server.sendOutbox({
      deliveries: rest.map((line) => line.deliveryNumber),
      chunk: true,
      ...(confirmOnly ? { confirmOnly } : {}),
      ...(confirmed ? { confirm: rest.filter(isMail).length } : {}),
    });
    merged.current = mergeSendReports(merged.current, chunk);
    return chunk;
  };
  const run = useRun((isStopped) =>
    driveChunks({ call: sendChunk, onReport: () => setReport(merged.current), isStopped }),
  );
  const { end, stopping } = run;

  const { sent, prepared, failed, doubtful, blocked, handedOver } = report;
  const counts = (
    <Counts
      counts={[
        { name: words.counts.sent, value: sent.length },
        { name: words.counts.prepared, value: prepared.length },
        ...(handedOver.length > 0 ? [{ name: handOver.count, value: handedOver.length }] : []),
        { name: words.counts.failed, value: failed.length, attention: true },
        { name: words.counts.doubtful, value: doubtful.length, attention: true },
        { name: words.counts.blocked, value: blocked.length, attention: true },
      ]}
    />
  );
  const problems = (
    <>
      <MessageNotice
        tone="warning"
        title={words.doubtful}
        messages={doubtful.map((number) => ({ code: 'doubtful', message: words.doubtfulLine(number) }))}
      />
      <MessageNotice tone="error" title={words.failed} messages={failed} />
      <MessageNotice tone="warning" title={words.blocked} messages={blocked} />
    </>
  );

  if (end === 'running')
    return (
      <Frame
        actions={
          <Button disabled={stopping} onClick={run.stop}>
            {common.stop}
          </Button>
        }
      >
        <Progress
          done={lines.length - report.left}
          total={lines.length}
          text={words.busy(lines.length - report.left, lines.length)}
          note={stopping ? common.stopping : words.working}
        />
        {counts}
        {problems}
      </Frame>
    );

  const done = end === 'done';
  const clean = failed.length + doubtful.length + blocked.length === 0;
  return (
    <Frame
      actions={
        <>
          {!done && (
            <Button kind="primary" onClick={run.start}>
              {common.resume}
            </Button>
          )}
          <OpenRow kind={done ? 'primary' : 'plain'} tab={OUTBOX_TAB}>
            {words.openOutbox}
          </OpenRow>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={run.problems} />
      {end === 'stalled' && <Notice tone="error">{common.stalled}</Notice>}
      {!done && <Notice tone="warning">{words.stopped(report.left)}</Notice>}
      {done && (
        <Notice tone={clean ? 'success' : 'warning'}>
          {handedOver.length > 0
            ? handOver.done(handedOver.length)
            : clean
              ? words.finished
              : words.finishedWithErrors}
        </Notice>
      )}
      {counts}
      {problems}
    </Frame>
  );
}
