import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { common } from '../../../../ui/messages';
import type { RecordRenewalReport, RecordRenewalRequest } from '../../contract';
import { renewalPage as words } from '../../words';

const server = client<Calls>();

type State = RecordRenewalRequest['state'];

interface OutcomeFormProps {
  readonly policyNumbers: readonly string[];
  readonly today: string;
  readonly onDone: (report: RecordRenewalReport, state: State) => void;
  readonly onBack: () => void;
}

export function OutcomeForm({ policyNumbers, today, onDone, onBack }: OutcomeFormProps) {
  const [state, setState] = useState<State | null>(null);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const submit = async () => {
    if (!state) return setError(words.stateMissing);
    setBusy(true);
    setError('');
    try {
      onDone(await server.recordRenewal({ policyNumbers, state, on, reason }), state);
    } catch (problem) {
      setError(failureText(problem));
      setBusy(false);
    }
  };

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void submit()} disabled={busy}>
            {busy ? words.working : words.submit}
          </Button>
          <Button onClick={onBack} disabled={busy}>
            {common.back}
          </Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.recordLead(policyNumbers.length)}</strong>
      </p>
      {error && <Notice tone="error">{error}</Notice>}
      <FieldGroup id="state" label={words.state} hint={words.stateNote}>
        <div class="choices">
          {(Object.keys(words.states) as State[]).map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="state"
                value={one}
                checked={state === one}
                onChange={() => setState(one)}
              />
              <span>
                {one}
                <small>{words.states[one]}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field id="on" label={words.on}>
        <input
          id="on"
          type="date"
          value={on}
          aria-describedby={describedBy('on')}
          onInput={(event) => setOn(event.currentTarget.value)}
        />
      </Field>
      <Field id="reason" label={words.reason} hint={words.reasonHint}>
        <input
          id="reason"
          type="text"
          value={reason}
          aria-describedby={describedBy('reason')}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </Frame>
  );
}
