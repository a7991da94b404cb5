// The last step of a quote: the work in chunks, its progress, and what came of it.
import { Counts } from '../../../../ui/components/badge';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { RunFrame } from '../../../../ui/components/run-frame';
import { OpenPage, OpenRow } from '../../../../ui/components/ways';
import { client } from '../../../../ui/server';
import { useChunks } from '../../../../ui/use-run';
import type { Calls, CreateQuotesRequest, QuotePreview } from '../../contract';
import { quoting as words } from '../../words';
import { mergeQuoteReports, noQuotesYet } from './quote-report';

const server = client<Calls>();

interface RunStepProps {
  readonly request: CreateQuotesRequest;
  /** Left out by the preview already: still without a quote when the others have theirs. */
  readonly refused: QuotePreview['refused'];
}

export function RunStep({ request, refused: before }: RunStepProps) {
  const total = request.members.length;
  const run = useChunks({
    first: { ...noQuotesYet, refused: before, left: total },
    call: () => server.createQuotes(request),
    merge: mergeQuoteReports,
  });
  const { created, existing, referrals, deliveries, refused } = run.report;
  return (
    <RunFrame
      run={run}
      total={total}
      words={words}
      steps={words.steps}
      step={2}
      actions={
        <>
          {run.end === 'done' && deliveries.length > 0 && (
            <OpenPage kind="primary" page="outbox" about={deliveries}>
              {words.openOutbox}
            </OpenPage>
          )}
          <OpenRow tab="見積" id={[...created, ...existing][0] ?? ''}>
            {words.openQuotes}
          </OpenRow>
        </>
      }
      done={
        <Notice tone="success">
          {created.length > 0 ? words.finished(created.length) : words.finishedNothing}
          {deliveries.length > 0 && <div>{words.next}</div>}
        </Notice>
      }
    >
      {run.end !== 'running' && (
        <>
          <Counts
            counts={[
              { name: words.counts.created, value: created.length },
              { name: words.counts.existing, value: existing.length },
              { name: words.counts.referrals, value: referrals.length },
              { name: words.counts.deliveries, value: deliveries.length },
              { name: words.refusedCount, value: refused.length, attention: true },
            ]}
          />
          <RefusedList title={words.refused} messages={refused} />
        </>
      )}
    </RunFrame>
  );
}
