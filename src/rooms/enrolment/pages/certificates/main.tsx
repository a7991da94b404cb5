import { Button } from '../../../../ui/components/button';
import { SendThese, ToCase } from '../../../../ui/components/ways';
import { FormFrame } from '../../../../ui/components/form-frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { DateInput, LineInput, TextInput, Tick } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { runToEnd, type RunEnd } from '../../../../ui/chunks';
import { showPage } from '../../../../ui/components/page';
import { useForm } from '../../../../ui/use-form';
import { closePage, client } from '../../../../ui/server';
import type {
  Calls,
  CertificateDesk,
  CertificateNoticesReport,
  RegisterCertificatesReport,
} from '../../contract';
import { certificatePage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import { RunDone } from '../parts/run-done';

const server = client<Calls>();

const columns: readonly ColumnView<CertificateDesk['waiting'][number]>[] = [
  { title: words.columns.policy, cell: (line) => line.policyNumber },
  {
    title: words.columns.member,
    class: 'name',
    cell: (line) => <Lines first={line.organization} more={[line.memberNumber]} />,
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
  if (form.done) return <CertificatesDone {...form.done} again={again} />;
  const { fields, input, set } = form;
  return (
    <FormFrame
      form={form}
      submit={words.submit}
      sending={running.working}
      disabled={fields.text.trim() === ''}
    >
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
      <Tick
        id="reissue"
        label={words.reissue}
        ticked={fields.reissue}
        onTicked={(reissue) => set({ reissue })}
      />
      <WaitingList desk={desk} />
    </FormFrame>
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

function WaitingList({ desk: { waiting } }: { readonly desk: CertificateDesk }) {
  const begun = waiting.filter((line) => line.state === '契約中').map((line) => line.policyNumber);
  const { done: report, busy, problems, submit } = useForm({}, () => queueNotices(begun));
  return (
    <>
      <p class="summary">
        <strong>{waiting.length === 0 ? words.nothingWaiting : words.waiting(waiting.length)}</strong>
      </p>
      <Problems problems={problems} />
      {report && (
        <Notice tone={report.refused.length > 0 ? 'warning' : 'success'}>
          {words.noticeDone(report.queued.length, report.existing)} <SendThese deliveries={report.queued} />
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
      {waiting.length > 0 && (
        <Table
          caption={words.caption}
          columns={columns}
          // oxlint-disable-next-line house/cut-text -- rows
          rows={waiting.slice(0, 200)}
          keyOf={(line) => line.policyNumber}
        />
      )}
    </>
  );
}

function CertificatesDone(props: {
  readonly reports: readonly RegisterCertificatesReport[];
  readonly end: RunEnd;
  readonly again: () => void;
}) {
  const registered = new Set(props.reports.flatMap((report) => report.registered));
  const last = props.reports[props.reports.length - 1]!;
  return (
    <RunDone
      end={props.end}
      words={words}
      existing={last.existing.filter((number) => !registered.has(number)).length}
      refused={last.refused}
      actions={
        <>
          {[...registered].slice(0, 1).map((id) => (
            <ToCase key={id} tab="契約" id={id} />
          ))}
          <Button kind={registered.size > 0 ? 'plain' : 'primary'} onClick={props.again}>
            {common.back}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {registered.size > 0 && <Notice tone="success">{words.done(registered.size)}</Notice>}
      <p>{words.left(last.waiting)}</p>
    </RunDone>
  );
}

showPage(
  words.loading,
  () => server.openCertificates(),
  (desk, again) => <CertificateForm key={desk.waiting.length} desk={desk} again={again} />,
);
