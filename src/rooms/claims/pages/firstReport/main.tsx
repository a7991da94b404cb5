// The report as it will be printed, where it goes, and what the insurer answered.
import { useRef } from 'preact/hooks';
import { REPORT_WAYS, type ReportWay } from '../../../../domain/claim-step';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput, Radios, Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { Problems } from '../../../../ui/components/problems';
import { WayButtons, SendThese } from '../../../../ui/components/ways';
import { common, letterView } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FirstReportView } from '../../contract';
import { reportPage as words } from '../../words';

const server = client<Calls>();

function Report({ view }: { readonly view: FirstReportView }) {
  const { claimNumber } = view;
  const frame = useRef<HTMLIFrameElement>(null);
  const record = useForm({ note: '' }, ({ note }) =>
    server.recordClaimStep({ claimNumber, step: 'firstReport', on: '', note }),
  );
  const byFax: { readonly method: ReportWay } = { method: 'FAX' };
  const queue = useForm(
    { ...byFax, addressee: view.insurerContact, recipient: '', readBack: false },
    (fields) => server.queueFirstReport({ claimNumber, ...fields }),
  );
  const { method, readBack } = queue.fields;
  const busy = record.busy || queue.busy;
  const { deliveryNumber = '', existing = false } = queue.done ?? {};
  return (
    <Frame
      actions={
        <>
          {!view.blocked && (
            <Button kind="primary" onClick={() => void queue.submit()} disabled={busy}>
              {busy ? words.working : words.submit}
            </Button>
          )}
          <Button onClick={() => printPaper(frame)}>{letterView.print}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{view.title}</strong>
        <span>{words.lead(claimNumber, view.organization)}</span>
      </p>
      <Hotline view={view} />
      {view.blocked && (
        <Notice tone="warning" title={words.blockedTitle}>
          {view.blocked.message}
          <WayButtons ways={view.blocked.ways ?? []} />
        </Notice>
      )}
      <Problems problems={[...record.problems, ...queue.problems]} />
      {record.done && <Notice tone="success">{words.recorded}</Notice>}
      {queue.done && (
        <Notice tone="success">
          {(existing ? words.existing : words.done)(deliveryNumber)}{' '}
          <SendThese deliveries={[deliveryNumber]} />
        </Notice>
      )}
      <div class="paper-fields">
        <LineInput {...record.input('note', words.reported)} hint={words.reportedHint} />
        <div>
          <Button onClick={() => void record.submit()} disabled={busy}>
            {words.record}
          </Button>
        </div>
        <Radios
          across
          id="method"
          label={words.method}
          hint={words.methodHint}
          value={method}
          choices={REPORT_WAYS.map((way) => [way, way])}
          onValue={(way) => queue.set({ method: way })}
        />
        <LineInput {...queue.input('addressee', words.addressee)} />
        <LineInput {...queue.input('recipient', method === 'FAX' ? words.fax : words.address)} />
        {method === 'FAX' && (
          <Tick
            id="readBack"
            label={words.readBack}
            ticked={readBack}
            error={queue.errors['readBack']}
            onTicked={(ticked) => queue.set({ readBack: ticked })}
          />
        )}
      </div>
      <PaperFrame html={view.html} title={letterView.frame(view.title)} frame={frame} />
    </Frame>
  );
}

/** Whom to call, and where the number was confirmed; a manager keys it where it stands nowhere. */
function Hotline({ view }: { readonly view: FirstReportView }) {
  const { claimNumber } = view;
  const form = useForm({ number: '', paper: '' }, (fields) =>
    server.confirmHotline({ claimNumber, ...fields }),
  );
  const { hotline, hotlineConfirmed } = form.done ?? view;
  if (hotline !== '')
    return (
      <p>
        {words.phoneFirst} <strong>{words.hotline(hotline)}</strong>{' '}
        <span class="sub">{hotlineConfirmed}</span>
      </p>
    );
  return (
    <>
      <p>{words.phoneFirst}</p>
      <Notice tone="warning">{words.noHotline}</Notice>
      <Problems problems={form.problems} />
      <div class="paper-fields">
        <LineInput {...form.input('number', words.hotlineNumber)} />
        <LineInput {...form.input('paper', words.hotlinePaper)} />
        <div>
          <Button onClick={() => void form.submit()} disabled={form.busy}>
            {words.keepHotline}
          </Button>
        </div>
      </div>
    </>
  );
}

showPage(
  words.loading,
  () => server.previewFirstReport({ claimNumber: 'selected' }),
  (view) => <Report view={view} />,
);
