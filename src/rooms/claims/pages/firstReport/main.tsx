// This file defines the page 第一報: the report as it will be printed, where it goes, and what the insurer answered.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { REPORT_WAYS } from '../../../../domain/claim-step';
import { Button } from '../../../../ui/components/button';
import { TextInput } from '../../../../ui/components/choose';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { NO_PROBLEMS, problemsOf } from '../parts/claim-form';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { FirstReportView, QueueFirstReportRequest } from '../../contract';
import { reportPage as words } from '../../words';
import { common, letterView } from '../../../../ui/messages';

const server = client<Calls>();

type Method = QueueFirstReportRequest['method'];
const FIELDS = ['addressee', 'recipient', 'readBack', 'note'];

function Report({ view }: { readonly view: FirstReportView }) {
  const [method, setMethod] = useState<Method>('FAX');
  const [addressee, setAddressee] = useState(view.insurerContact);
  const [recipient, setRecipient] = useState('');
  const [readBack, setReadBack] = useState(false);
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [done, setDone] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const { claimNumber } = view;

  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      const told = await work();
      if (told) setDone([...done, told]);
    } catch (problem) {
      setProblems({ byField: {}, general: [failureText(problem)] });
    }
    setBusy(false);
  };
  const queue = () =>
    run(async () => {
      const answer = await server.queueFirstReport({ claimNumber, method, addressee, recipient, readBack });
      setProblems(problemsOf(answer, FIELDS));
      if (!answer.ok) return '';
      return answer.existing ? words.existing(answer.deliveryNumber) : words.done(answer.deliveryNumber);
    });
  const record = () =>
    run(async () => {
      const answer = await server.recordClaimStep({ claimNumber, step: 'firstReport', on: '', note });
      setProblems(problemsOf(answer, FIELDS));
      return answer.ok ? words.recorded : '';
    });

  return (
    <Frame
      actions={
        <>
          {!view.blocked && (
            <Button kind="primary" onClick={() => void queue()} disabled={busy}>
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
      <p>
        {words.phoneFirst} {view.hotline && words.hotline(view.hotline)}
      </p>
      {view.blocked && (
        <Notice tone="warning" title={words.blockedTitle}>
          {view.blocked}
        </Notice>
      )}
      {problems.general.map((message) => (
        <Notice key={message} tone="error">
          {message}
        </Notice>
      ))}
      {done.map((message) => (
        <Notice key={message} tone="success">
          {message}
        </Notice>
      ))}
      <div class="paper-fields">
        <TextInput
          id="note"
          label={words.reported}
          hint={words.reportedHint}
          value={note}
          set={setNote}
          error={problems.byField['note'] ?? ''}
        />
        <div>
          <Button onClick={() => void record()} disabled={busy}>
            {words.record}
          </Button>
        </div>
        <FieldGroup id="method" label={words.method} hint={words.methodHint}>
          <div class="choices across">
            {REPORT_WAYS.map((kind) => (
              <label key={kind} class="choice">
                <input
                  type="radio"
                  name="method"
                  value={kind}
                  checked={method === kind}
                  onChange={() => setMethod(kind)}
                />
                <span>{kind}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
        <TextInput
          id="addressee"
          label={words.addressee}
          value={addressee}
          set={setAddressee}
          error={problems.byField['addressee'] ?? ''}
        />
        <TextInput
          id="recipient"
          label={method === 'FAX' ? words.fax : words.address}
          value={recipient}
          set={setRecipient}
          error={problems.byField['recipient'] ?? ''}
        />
        {method === 'FAX' && (
          <label class="choice">
            <input
              type="checkbox"
              name="read-back"
              checked={readBack}
              onChange={(event) => setReadBack(event.currentTarget.checked)}
            />
            <span>{words.readBack}</span>
            {problems.byField['readBack'] && <span class="field-error">{problems.byField['readBack']}</span>}
          </label>
        )}
      </div>
      <PaperFrame html={view.html} title={letterView.frame(view.title)} frame={frame} />
    </Frame>
  );
}

function Page() {
  const { answer, again } = useCall(() => server.previewFirstReport({ claimNumber: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(view) => <Report view={view} />}
    </Opening>
  );
}

render(<Page />, document.getElementById('app')!);
