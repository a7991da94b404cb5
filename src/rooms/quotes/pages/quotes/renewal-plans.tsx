// Renewals at which a person says which plan: another one is wished, or this year's is none any more.
import { ChoiceInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import type { FormState } from '../../../../ui/use-form';
import type { RenewalAsked } from '../../contract';
import { quoting as words } from '../../words';

export interface PlanChoice {
  readonly memberKey: string;
  readonly plans: string;
}

interface RenewalPlansProps {
  readonly asked: readonly RenewalAsked[];
  readonly form: FormState<PlanChoice, void>;
}

export function RenewalPlans({ asked, form }: RenewalPlansProps) {
  if (asked.length === 0) return null;
  return (
    <Notice tone="warning" title={words.renewalPlans(asked.length)}>
      <Problems problems={form.problems} />
      {asked.map((one) => (
        <ChoiceInput
          key={one.memberKey}
          id={`plans-${one.memberKey}`}
          label={words.renewalPlan(one.memberNumber, one.organization)}
          hint={words.renewalPlanHint(one.policyNumber, one.present, one.wish)}
          error=""
          value={one.chosen}
          blank={words.renewalPlanBlank}
          choices={one.choices.map(({ plans, name }) => ({ code: plans, text: name }))}
          onValue={(plans) => void form.submit({ memberKey: one.memberKey, plans })}
        />
      ))}
      {form.busy && <div>{words.previewing}</div>}
    </Notice>
  );
}
