// Sending: chunk by chunk with live progress, a stop, and what needs a person afterwards.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { driveChunks, type RunEnd } from '../../../../ui/chunks';
import {
  isMail,
  mergeSendReports,
  needsTypedConfirmation,
  nothingSentYet,
  remainingLines,
} from './send-report';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls, OutboxPreview, SendOutboxReport } from '../../contract';
import { handOver, sending as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

interface SendStepProps {
  readonly lines: OutboxPreview['lines'];
  /** Confirm only: the hourly run sends. */
  readonly confirmOnly: boolean;
}

export function SendStep({ lines, confirmOnly }: SendStepProps) {
  const [report, setReport] = useState<SendOutboxReport>({ ...nothingSentYet, left: lines.length });
  const [end, setEnd] = useState<RunEnd | 'running' | 'failed'>('running');
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState('');
  const stop = useRef(false);
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
  const run = async () => {
    stop.current = false;
    setStopping(false);
    setError('');
    setEnd('running');
    try {
      const ending = await driveChunks({
        call: sendChunk,
        onReport: () => setReport(merged.current),
        isStopped: () => stop.current,
      });
      setEnd(ending);
    } catch (problem) {
      setError(failureText(problem));
      setEnd('failed');
    }
  };
  useEffect(() => void run(), []);

  const openOutbox = () =>
    server.showRow({ tab: '送信箱', id: '' }).then(closePage, (problem) => setError(failureText(problem)));
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
      {doubtful.length > 0 && (
        <Notice tone="warning" title={words.doubtful}>
          <ul class="messages">
            {doubtful.map((number) => (
              <li key={number}>{words.doubtfulLine(number)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="error" title={words.failed}>
          <MessageList messages={failed} />
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice tone="warning" title={words.blocked}>
          <MessageList messages={blocked} />
        </Notice>
      )}
    </>
  );

  if (end === 'running')
    return (
      <Frame
        actions={
          <Button
            disabled={stopping}
            onClick={() => {
              stop.current = true;
              setStopping(true);
            }}
          >
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
          {done ? (
            <Button kind="primary" onClick={openOutbox}>
              {words.openOutbox}
            </Button>
          ) : (
            <Button kind="primary" onClick={run}>
              {common.resume}
            </Button>
          )}
          {!done && <Button onClick={openOutbox}>{words.openOutbox}</Button>}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
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
