import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { common } from '../../../../ui/messages';
import { useForm } from '../../../../ui/use-form';
import type { Calls, RecordRenewalReport, RecordRenewalRequest } from '../../contract';
import { renewalPage as words } from '../../words';

const server = client<Calls>();

type State = RecordRenewalRequest['state'];

interface OutcomeFormProps {
  readonly policyNumbers: readonly string[];
  readonly today: string;
  readonly onDone: (report: RecordRenewalReport, state: State) => void;
  readonly onBack: () => void;
}

/** What the members of the chosen policies said, when, and why. */
export function OutcomeForm({ policyNumbers, today, onDone, onBack }: OutcomeFormProps) {
  const start = { state: '' as State, on: today, reason: '' };
  const form = useForm(start, async (fields) =>
    onDone(await server.recordRenewal({ policyNumbers, ...fields }), fields.state),
  );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? words.working : words.submit}
          </Button>
          <Button onClick={onBack} disabled={form.busy}>
            {common.back}
          </Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.recordLead(policyNumbers.length)}</strong>
      </p>
      <Problems problems={form.problems} />
      <FieldGroup id="state" label={words.state} hint={words.stateNote} error={form.errors['state'] ?? ''}>
        <div class="choices">
          {(Object.keys(words.states) as (keyof typeof words.states)[]).map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="state"
                value={one}
                checked={form.fields.state === one}
                onChange={() => form.set({ state: one })}
              />
              <span>
                {one}
                <small>{words.states[one]}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <DateInput {...form.input('on', words.on)} />
      <LineInput {...form.input('reason', words.reason)} hint={words.reasonHint} />
    </Frame>
  );
}
