// Sending: chunk by chunk with live progress, a stop, and what needs a person afterwards.
import { Counts } from '../../../../ui/components/badge';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { RunFrame } from '../../../../ui/components/run-frame';
import { OpenPage, OpenRow, ToCase } from '../../../../ui/components/ways';
import { client } from '../../../../ui/server';
import { useChunks } from '../../../../ui/use-run';
import type { Calls, OutboxPreview } from '../../contract';
import { OUTBOX_TAB, handOver, sending as words } from '../../words';
import {
  isMail,
  mergeSendReports,
  needsTypedConfirmation,
  nothingSentYet,
  remainingLines,
} from './send-report';

const server = client<Calls>();

interface SendStepProps {
  readonly lines: OutboxPreview['lines'];
  /** Confirm only: the hourly run sends. */
  readonly confirmOnly: boolean;
}

interface AfterSendingProps {
  readonly lines: OutboxPreview['lines'];
  /** Papers that a person takes to the FAX or the post now. */
  readonly prepared: number;
  readonly isDone: boolean;
}

/** What comes next: the papers on paper, the case of a single quote, otherwise the work of today. */
export function AfterSending({ lines, prepared, isDone }: AfterSendingProps) {
  const quoteNumber = lines.length === 1 ? lines[0]!.quoteNumber : '';
  const isPaper = prepared > 0;
  const kind = isDone && !isPaper ? 'primary' : 'plain';
  return (
    <>
      {isPaper && (
        <OpenPage page="dispatch" kind={isDone ? 'primary' : 'plain'}>
          {words.toDispatch(prepared)}
        </OpenPage>
      )}
      {quoteNumber !== '' ? (
        <ToCase tab="見積" id={quoteNumber} kind={kind} />
      ) : (
        <OpenPage page="today" kind={kind}>
          {words.toToday}
        </OpenPage>
      )}
      <OpenRow tab={OUTBOX_TAB}>{words.openOutbox}</OpenRow>
    </>
  );
}

export function SendStep({ lines, confirmOnly }: SendStepProps) {
  // The number was typed for all of them, so it stands for what remains of them.
  const confirmed = needsTypedConfirmation(lines);
  const run = useChunks({
    first: { ...nothingSentYet, left: lines.length },
    call: (before) => {
      const rest = remainingLines(lines, before);
      return server.sendOutbox({
        deliveries: rest.map((line) => line.deliveryNumber),
        chunk: true,
        ...(confirmOnly ? { confirmOnly } : {}),
        ...(confirmed ? { confirm: rest.filter(isMail).length } : {}),
      });
    },
    merge: mergeSendReports,
  });
  const { sent, prepared, failed, doubtful, blocked, handedOver } = run.report;
  const clean = failed.length + doubtful.length + blocked.length === 0;
  return (
    <RunFrame
      run={run}
      total={lines.length}
      words={words}
      actions={<AfterSending lines={lines} prepared={prepared.length} isDone={run.end === 'done'} />}
      done={
        <Notice tone={clean ? 'success' : 'warning'}>
          {handedOver.length > 0
            ? handOver.done(handedOver.length)
            : clean
              ? words.finished
              : words.finishedWithErrors}
        </Notice>
      }
    >
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
      <MessageNotice
        tone="warning"
        title={words.doubtful}
        messages={doubtful.map((number) => ({ code: 'doubtful', message: words.doubtfulLine(number) }))}
      />
      <MessageNotice tone="error" title={words.failed} messages={failed} />
      <MessageNotice tone="warning" title={words.blocked} messages={blocked} />
    </RunFrame>
  );
}
