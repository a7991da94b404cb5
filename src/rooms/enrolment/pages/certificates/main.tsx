import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Progress } from '../../../../ui/components/progress';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { DayField, TextField } from '../parts/text-field';
import { useRun } from '../../../../ui/use-run';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { CertificateDesk, CertificateNoticesReport, RegisterCertificatesReport } from '../../contract';
import { certificatePage as words, running } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

type Waiting = CertificateDesk['waiting'][number];

const columns: readonly ColumnView<Waiting>[] = [
  { title: words.columns.policy, cell: (line) => line.policyNumber },
  {
    title: words.columns.member,
    class: 'name',
    cell: (line) => (
      <>
        {line.organization}
        <div class="sub">{line.memberNumber}</div>
      </>
    ),
  },
  { title: words.columns.starts, cell: (line) => line.startsAt.slice(0, 10) },
  { title: words.columns.days, cell: (line) => words.days(line.waitingDays) },
  { title: words.columns.payment, cell: (line) => line.paymentState },
];

function CertificateForm({ desk, again }: { readonly desk: CertificateDesk; readonly again: () => void }) {
  const chosen = desk.waiting.filter((line) => desk.selected.includes(line.policyNumber));
  const [text, setText] = useState('');
  const [on, setOn] = useState(desk.today);
  const [document, setDocument] = useState('');
  const [reissue, setReissue] = useState(false);
  const { state, run } = useRun<RegisterCertificatesReport>();
  if (state.kind === 'working') {
    return (
      <Frame>
        <Progress text={running.working} />
      </Frame>
    );
  }
  if (state.kind === 'done') return <CertificatesDone reports={state.reports} again={again} />;
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            disabled={text.trim() === ''}
            onClick={() => void run(() => server.registerCertificates({ text, on, document, reissue }))}
          >
            {words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {state.error && <Notice tone="error">{state.error}</Notice>}
      <Field id="certificates" label={words.text} hint={words.textHint}>
        <textarea
          id="certificates"
          rows={5}
          value={text}
          aria-describedby={describedBy('certificates')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {desk.waiting.length > 0 && (
        <div class="lone-button">
          <Button
            kind="link"
            onClick={() =>
              setText(
                (chosen.length > 0 ? chosen : desk.waiting).map((line) => `${line.policyNumber},`).join('\n'),
              )
            }
          >
            {words.fill}
          </Button>
        </div>
      )}
      <div class="paper-fields">
        <DayField id="on" label={words.on} value={on} onInput={setOn} />
        <TextField id="document" label={words.document} value={document} onInput={setDocument} />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="reissue"
          checked={reissue}
          onChange={(event) => setReissue(event.currentTarget.checked)}
        />
        <span>{words.reissue}</span>
      </label>
      <WaitingList desk={desk} />
    </Frame>
  );
}

function WaitingList({ desk }: { readonly desk: CertificateDesk }) {
  const [report, setReport] = useState<CertificateNoticesReport | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const begun = desk.waiting.filter((line) => line.state === '契約中');

  const queue = async () => {
    setBusy(true);
    setError('');
    try {
      const whole = {
        queued: [] as string[],
        existing: 0,
        refused: [] as CertificateNoticesReport['refused'],
      };
      let policyNumbers: readonly string[] = begun.map((line) => line.policyNumber);
      while (policyNumbers.length > 0) {
        const part = await server.queueCertificateNotices({ policyNumbers });
        whole.queued.push(...part.queued);
        whole.existing += part.existing;
        whole.refused = [...whole.refused, ...part.refused];
        policyNumbers = part.left;
      }
      setReport({ ...whole, left: [] });
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };

  return (
    <>
      <p class="summary">
        <strong>
          {desk.waiting.length === 0 ? words.nothingWaiting : words.waiting(desk.waiting.length)}
        </strong>
      </p>
      {error && <Notice tone="error">{error}</Notice>}
      {report && (
        <Notice tone={report.refused.length > 0 ? 'warning' : 'success'}>
          {words.noticeDone(report.queued.length, report.existing)}
          <MessageList messages={report.refused} />
        </Notice>
      )}
      {begun.length > 0 && !report && (
        <>
          <div class="lone-button">
            <Button disabled={busy} onClick={() => void queue()}>
              {busy ? running.working : words.notice}
            </Button>
          </div>
          <p class="hint">{words.noticeHint}</p>
        </>
      )}
      {desk.waiting.length > 0 && (
        <Table
          caption={words.caption}
          columns={columns}
          rows={desk.waiting.slice(0, 200)}
          keyOf={(line) => line.policyNumber}
        />
      )}
    </>
  );
}

function CertificatesDone(props: {
  readonly reports: readonly RegisterCertificatesReport[];
  readonly again: () => void;
}) {
  const registered = new Set(props.reports.flatMap((report) => report.registered));
  const last = props.reports[props.reports.length - 1]!;
  const existing = last.existing.filter((number) => !registered.has(number));
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={props.again}>
            {common.back}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {registered.size > 0 && <Notice tone="success">{words.done(registered.size)}</Notice>}
      {existing.length > 0 && <Notice tone="info">{words.existing(existing.length)}</Notice>}
      {last.refused.length > 0 && (
        <Notice tone="warning" title={words.refused(last.refused.length)}>
          <MessageList messages={last.refused} />
        </Notice>
      )}
      <p>{words.left(last.waiting)}</p>
    </Frame>
  );
}

function CertificatesPage() {
  const { answer, again } = useCall(() => server.openCertificates());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <CertificateForm key={desk.waiting.length} desk={desk} again={again} />}
    </Opening>
  );
}

render(<CertificatesPage />, document.getElementById('app')!);
