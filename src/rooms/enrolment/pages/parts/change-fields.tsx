import type { EndorsementFields, PolicyDesk } from '../../contract';
import { stepPage as words } from '../../words';
import { describedBy, Field } from '../../../../ui/components/field';
import { TextField } from './text-field';

type Changes = Required<EndorsementFields>;

export const blankChanges: Changes = {
  organization: '',
  address: '',
  representative: '',
  successor: '',
  plan: '',
  annualPremium: '',
};

interface ChangeFieldsProps {
  readonly changes: Changes;
  readonly onChange: (changes: Changes) => void;
  readonly plans: PolicyDesk['plans'];
}

export function ChangeFields({ changes, onChange, plans }: ChangeFieldsProps) {
  const line = (id: Exclude<keyof Changes, 'plan'>) => (
    <TextField
      key={id}
      id={id}
      label={words[id]}
      value={changes[id]}
      onInput={(value) => onChange({ ...changes, [id]: value })}
    />
  );
  return (
    <>
      <p class="hint">{words.keepHint}</p>
      <div class="paper-fields">
        {line('organization')}
        {line('representative')}
        {line('address')}
        {line('successor')}
        <Field id="plan" label={words.plan}>
          <select
            id="plan"
            value={changes.plan}
            aria-describedby={describedBy('plan')}
            onChange={(event) => onChange({ ...changes, plan: event.currentTarget.value })}
          >
            <option value="">{words.noPlan}</option>
            {plans.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {changes.plan !== '' && line('annualPremium')}
      </div>
    </>
  );
}
