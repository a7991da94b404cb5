import type { EndorsementFields, PolicyDesk } from '../../contract';
import { stepPage as words } from '../../words';
import { describedBy, Field } from '../../../../ui/components/field';
import { LineInput } from '../../../../ui/components/inputs';
import type { FormState } from '../../../../ui/use-form';

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
  readonly input: FormState<Changes, unknown>['input'];
  readonly chosenPlan: string;
  readonly plans: PolicyDesk['plans'];
}

/** What is blank stays as it is. */
export function ChangeFields({ input, chosenPlan, plans }: ChangeFieldsProps) {
  const plan = input('plan', words.plan);
  return (
    <>
      <p class="hint">{words.keepHint}</p>
      <div class="paper-fields">
        <LineInput {...input('organization', words.organization)} />
        <LineInput {...input('representative', words.representative)} />
        <LineInput {...input('address', words.address)} />
        <LineInput {...input('successor', words.successor)} />
        <Field id={plan.id} label={plan.label} error={plan.error ?? ''}>
          <select
            id={plan.id}
            value={plan.value}
            aria-describedby={describedBy(plan.id)}
            onChange={(event) => plan.onValue(event.currentTarget.value)}
          >
            <option value="">{words.noPlan}</option>
            {plans.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {chosenPlan !== '' && <LineInput {...input('annualPremium', words.annualPremium)} />}
      </div>
    </>
  );
}
