// This file defines a letter to an insurer on the screen: as it will be printed, then where it goes.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { closePage, failureText } from '../../../../ui/server';
import { common, letterView } from '../../../../ui/messages';
import type { QueueReferralLetterResult, ReferralLetterView } from '../../contract';
import { referralPage as words } from '../../page-words';

export interface Target<Method extends string> {
  readonly method: Method;
  readonly addressee: string;
  readonly recipient: string;
  readonly readBack: boolean;
  readonly wantedBy: string;
}

interface LetterToInsurerProps<Method extends string> {
  readonly view: ReferralLetterView;
  readonly lead: string;
  /** The first one is chosen at the start. */
  readonly methods: Readonly<Record<Method, string>>;
  readonly methodHint: string;
  readonly recipientLabels: Readonly<Record<Method, string>>;
  readonly queue: (target: Target<Method>) => Promise<QueueReferralLetterResult>;
  /** Above the letter: what else there is to choose. */
  readonly children?: ComponentChildren;
}

export function LetterToInsurer<Method extends string>(props: LetterToInsurerProps<Method>) {
  const { view, methods, recipientLabels } = props;
  const kinds = Object.keys(methods) as Method[];
  const [method, setMethod] = useState<Method>(kinds[0]!);
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
      const target = { method, addressee, recipient, readBack, wantedBy };
      const { deliveryNumber, existing } = await props.queue(target);
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
        <span>{props.lead}</span>
      </p>
      {props.children}
      {view.blocked && (
        <Notice tone="warning" title={words.blockedTitle}>
          {view.blocked}
        </Notice>
      )}
      {error && <Notice tone="error">{error}</Notice>}
      {done && <Notice tone="success">{done}</Notice>}
      {done || view.blocked ? null : (
        <div class="paper-fields">
          <FieldGroup id="method" label={words.method} hint={props.methodHint}>
            <div class="choices across">
              {kinds.map((kind) => (
                <label key={kind} class="choice">
                  <input
                    type="radio"
                    name="method"
                    value={kind}
                    checked={method === kind}
                    onChange={() => setMethod(kind)}
                  />
                  <span>{methods[kind]}</span>
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
          <TextField id="recipient" label={recipientLabels[method]} value={recipient} set={setRecipient} />
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
