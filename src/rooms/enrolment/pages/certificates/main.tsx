import { render } from 'preact';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { DateInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { runToEnd } from '../../../../ui/chunks';
import { useForm } from '../../../../ui/use-form';
import { closePage, client } from '../../../../ui/server';
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
  const form = useForm({ text: '', on: desk.today, document: '', reissue: false }, (fields) =>
    runToEnd(() => server.registerCertificates(fields)),
  );
  if (form.done) return <CertificatesDone reports={form.done.reports} again={again} />;
  const { fields, input, set } = form;
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            disabled={form.busy || fields.text.trim() === ''}
            onClick={() => void form.submit()}
          >
            {form.busy ? running.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <TextInput {...input('text', words.text)} hint={words.textHint} rows={5} />
      {desk.waiting.length > 0 && (
        <div class="lone-button">
          <Button
            kind="link"
            onClick={() => {
              const lines = chosen.length > 0 ? chosen : desk.waiting;
              set({ text: lines.map((line) => `${line.policyNumber},`).join('\n') });
            }}
          >
            {words.fill}
          </Button>
        </div>
      )}
      <div class="paper-fields">
        <DateInput {...input('on', words.on)} />
        <LineInput {...input('document', words.document)} />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="reissue"
          checked={fields.reissue}
          onChange={(event) => set({ reissue: event.currentTarget.checked })}
        />
        <span>{words.reissue}</span>
      </label>
      <WaitingList desk={desk} />
    </Frame>
  );
}

/** One letter a policy, chunk by chunk. */
async function queueNotices(all: readonly string[]): Promise<Omit<CertificateNoticesReport, 'left'>> {
  const reports: CertificateNoticesReport[] = [];
  let policyNumbers = all;
  while (policyNumbers.length > 0) {
    const report = await server.queueCertificateNotices({ policyNumbers });
    reports.push(report);
    policyNumbers = report.left;
  }
  return {
    queued: reports.flatMap((report) => report.queued),
    existing: reports.reduce((sum, report) => sum + report.existing, 0),
    refused: reports.flatMap((report) => report.refused),
  };
}

function WaitingList({ desk }: { readonly desk: CertificateDesk }) {
  const begun = desk.waiting.filter((line) => line.state === '契約中').map((line) => line.policyNumber);
  const { done: report, busy, problems, submit } = useForm({}, () => queueNotices(begun));
  return (
    <>
      <p class="summary">
        <strong>
          {desk.waiting.length === 0 ? words.nothingWaiting : words.waiting(desk.waiting.length)}
        </strong>
      </p>
      <Problems problems={problems} />
      {report && (
        <Notice tone={report.refused.length > 0 ? 'warning' : 'success'}>
          {words.noticeDone(report.queued.length, report.existing)}
          <MessageList messages={report.refused} />
        </Notice>
      )}
      {begun.length > 0 && !report && (
        <>
          <div class="lone-button">
            <Button disabled={busy} onClick={() => void submit()}>
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
