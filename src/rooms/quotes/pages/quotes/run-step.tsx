// The last step of a quote: the work in chunks, its progress, and what came of it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { driveChunks, type RunEnd } from '../../../../ui/chunks';
import { mergeQuoteReports, noQuotesYet } from './quote-report';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls, CreateQuotesReport, CreateQuotesRequest } from '../../contract';
import { common } from '../../../../ui/messages';
import { quoting as words } from '../../words';

const server = client<Calls>();

export function RunStep({ request }: { readonly request: CreateQuotesRequest }) {
  const total = request.members.length;
  const [report, setReport] = useState<CreateQuotesReport>({ ...noQuotesYet, left: total });
  const [end, setEnd] = useState<RunEnd | 'running' | 'failed'>('running');
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState('');
  const stop = useRef(false);

  const run = async () => {
    stop.current = false;
    setStopping(false);
    setError('');
    setEnd('running');
    try {
      const ending = await driveChunks({
        call: () => server.createQuotes(request),
        onReport: (chunk) => setReport((before) => mergeQuoteReports(before, chunk)),
        isStopped: () => stop.current,
      });
      setEnd(ending);
    } catch (problem) {
      setError(failureText(problem));
      setEnd('failed');
    }
  };
  useEffect(() => void run(), []);

  const openPage = (page: string) =>
    server.openPage({ page }).catch((problem: unknown) => setError(failureText(problem)));
  const openQuotes = () =>
    server.showRow({ tab: '見積', id: '' }).then(closePage, (problem) => setError(failureText(problem)));

  if (end === 'running')
    return (
      <Frame
        steps={words.steps}
        step={2}
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
          done={total - report.left}
          total={total}
          text={words.busy(total - report.left, total)}
          note={stopping ? common.stopping : words.working}
        />
      </Frame>
    );

  const done = end === 'done';
  return (
    <Frame
      steps={words.steps}
      step={2}
      actions={
        <>
          {!done && (
            <Button kind="primary" onClick={run}>
              {common.resume}
            </Button>
          )}
          {done && report.deliveries.length > 0 && (
            <Button kind="primary" onClick={() => openPage('outbox')}>
              {words.openOutbox}
            </Button>
          )}
          <Button onClick={openQuotes}>{words.openQuotes}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      {end === 'stalled' && <Notice tone="error">{common.stalled}</Notice>}
      {!done && <Notice tone="warning">{words.stopped(report.left)}</Notice>}
      {done && (
        <Notice tone="success">
          {report.created.length > 0 ? words.finished(report.created.length) : words.finishedNothing}
          {report.deliveries.length > 0 && <div>{words.next}</div>}
        </Notice>
      )}
      <Counts
        counts={[
          { name: words.counts.created, value: report.created.length },
          { name: words.counts.existing, value: report.existing.length },
          { name: words.counts.referrals, value: report.referrals.length },
          { name: words.counts.deliveries, value: report.deliveries.length },
          { name: words.refusedCount, value: report.refused.length, attention: true },
        ]}
      />
      {report.refused.length > 0 && (
        <Notice tone="warning" title={words.refused(report.refused.length)}>
          <MessageList messages={report.refused} />
        </Notice>
      )}
    </Frame>
  );
}
