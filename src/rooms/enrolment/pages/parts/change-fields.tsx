import type { EndorsementFields, PolicyDesk } from '../../contract';
import { stepPage as words } from '../../words';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import type { FormState } from '../../../../ui/use-form';

type Changes = Required<EndorsementFields>;

export const blankChanges: Changes = {
  organization: '',
  address: '',
  representative: '',
  successor: '',
  plan: '',
  annualPremium: '',
  liabilityLimit: '',
  costLimit: '',
  deductible: '',
};

interface ChangeFieldsProps {
  readonly input: FormState<Changes, unknown>['input'];
  readonly chosenPlan: string;
  readonly plans: PolicyDesk['plans'];
}

/** What is blank stays as it is. */
export function ChangeFields({ input, chosenPlan, plans }: ChangeFieldsProps) {
  return (
    <>
      <p class="hint">{words.keepHint}</p>
      <div class="paper-fields">
        <LineInput {...input('organization', words.organization)} />
        <LineInput {...input('representative', words.representative)} />
        <LineInput {...input('address', words.address)} />
        <LineInput {...input('successor', words.successor)} />
        <ChoiceInput
          {...input('plan', words.plan)}
          blank={words.noPlan}
          choices={plans.map(({ code, name }) => ({ code, text: name }))}
        />
        <LineInput {...input('liabilityLimit', words.liabilityLimit)} hint={words.limitHint} />
        <LineInput {...input('costLimit', words.costLimit)} />
        <LineInput {...input('deductible', words.deductible)} />
        {chosenPlan !== '' && <LineInput {...input('annualPremium', words.annualPremium)} />}
      </div>
    </>
  );
}
