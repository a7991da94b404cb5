// This file defines the page 保険会社へ照会: the letter as it will be printed, then where it goes, on paper only.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../client/components/button';
import { describedBy, Field, FieldGroup } from '../../client/components/field';
import { Frame } from '../../client/components/frame';
import { Notice } from '../../client/components/notice';
import { Opening } from '../../client/components/opening';
import { PaperFrame, printPaper } from '../../client/components/paper-frame';
import { closePage, failureText, server } from '../../client/server';
import { useCall } from '../../client/use-call';
import { common, letterView } from '../../messages';
import type { QueueReferralLetterRequest, ReferralLetterView } from '../../paper-contract';
import { referralPage as words } from '../../paper-messages';

type Method = QueueReferralLetterRequest['method'];

function ReferralView({ view }: { readonly view: ReferralLetterView }) {
  const [method, setMethod] = useState<Method>('FAX');
  const [addressee, setAddressee] = useState(view.insurerContact);
  const [recipient, setRecipient] = useState('');
  const [readBack, setReadBack] = useState(false);
  const [wantedBy, setWantedBy] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [done, setDone] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);

  const submit = async () => {
    setBusy(true);
    setError('');
    try {
      const { referralNumbers } = view;
      const request = { referralNumbers, method, addressee, recipient, readBack, wantedBy };
      const { deliveryNumber, existing } = await server.queueReferralLetter(request);
      setDone(existing ? words.existing(deliveryNumber) : words.done(deliveryNumber));
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };

  return (
    <Frame
      actions={
        <>
          {done || view.blocked ? null : (
            <Button kind="primary" onClick={() => void submit()} disabled={busy}>
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
        <span>{words.lead(view.organization, view.referralNumbers.length)}</span>
      </p>
      {view.blocked && (
        <Notice tone="warning" title={words.blockedTitle}>
          {view.blocked}
        </Notice>
      )}
      {error && <Notice tone="error">{error}</Notice>}
      {done && <Notice tone="success">{done}</Notice>}
      {done || view.blocked ? null : (
        <div class="paper-fields">
          <FieldGroup id="method" label={words.method} hint={words.methodHint}>
            <div class="choices across">
              {(Object.keys(words.methods) as Method[]).map((kind) => (
                <label key={kind} class="choice">
                  <input
                    type="radio"
                    name="method"
                    value={kind}
                    checked={method === kind}
                    onChange={() => setMethod(kind)}
                  />
                  <span>{words.methods[kind]}</span>
                </label>
              ))}
            </div>
          </FieldGroup>
          <TextField
            id="addressee"
            label={words.addressee}
            hint={words.addresseeHint}
            value={addressee}
            set={setAddressee}
          />
          <TextField
            id="recipient"
            label={method === 'FAX' ? words.fax : words.address}
            value={recipient}
            set={setRecipient}
          />
          <Field id="wanted" label={words.wantedBy}>
            <input
              id="wanted"
              type="date"
              value={wantedBy}
              aria-describedby={describedBy('wanted')}
              onInput={(event) => setWantedBy(event.currentTarget.value)}
            />
          </Field>
          {method === 'FAX' && (
            <label class="choice">
              <input
                type="checkbox"
                name="read-back"
                checked={readBack}
                onChange={(event) => setReadBack(event.currentTarget.checked)}
              />
              <span>{words.readBack}</span>
            </label>
          )}
        </div>
      )}
      <PaperFrame html={view.html} title={letterView.frame(view.title)} frame={frame} />
    </Frame>
  );
}

function TextField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const { id, label, hint, value, set } = props;
  return (
    <Field id={id} label={label} hint={hint ?? ''}>
      <input
        id={id}
        type="text"
        value={value}
        aria-describedby={describedBy(id)}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </Field>
  );
}

function ReferralPage() {
  const { answer, again } = useCall(() => server.previewReferral({ referralNumbers: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(view) => <ReferralView view={view} />}
    </Opening>
  );
}

render(<ReferralPage />, document.getElementById('app')!);
