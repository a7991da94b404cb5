import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { client } from '../../../../ui/server';
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
    <FormFrame form={form} submit={words.submit} sending={words.working} back={{ onClick: onBack }}>
      <p class="summary">
        <strong>{words.recordLead(policyNumbers.length)}</strong>
      </p>
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
    </FormFrame>
  );
}
