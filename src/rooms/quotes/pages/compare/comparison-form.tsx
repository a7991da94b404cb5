// The conditions of a comparison: plans, revenue, start of cover, and who will see it.
import { parseRevenue } from '../../../../domain/revenue';
import { Badge } from '../../../../ui/components/badge';
import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { AudienceChoice } from '../../../../ui/components/member-paper';
import type { FormState } from '../../../../ui/use-form';
import type { ComparePlansRequest, ComparisonDesk } from '../../contract';
import { comparing as words } from '../../words';

interface ComparisonFormProps {
  readonly desk: ComparisonDesk;
  readonly form: FormState<Required<ComparePlansRequest>, unknown>;
}

export function ComparisonForm({ desk, form }: ComparisonFormProps) {
  const { fields, errors, set, input } = form;
  const { plans, revenue, audience } = fields;
  const order = desk.programs.flatMap((program) => program.plans.map((plan) => plan.code));
  const toggle = (plan: string) =>
    set({ plans: order.filter((each) => (each === plan) !== plans.includes(each)) });
  const read = revenue.trim() === '' ? undefined : parseRevenue(revenue, 'yen');
  return (
    <FormFrame form={form} steps={words.steps} submit={words.submit} sending={words.busy}>
      <FieldGroup id="plans" label={words.plans} error={errors['plans'] ?? ''}>
        <div class="plan-choices">
          {desk.programs.map((program) => (
            <div key={program.code}>
              <p class="plan-program">
                {program.name} {!program.mandate && <Badge tone="neutral">{words.noMandate}</Badge>}
                <span class="sub">{program.insurers}</span>
              </p>
              {program.plans.map((plan) => (
                <label class="choice" key={plan.code}>
                  <input
                    type="checkbox"
                    name="plan"
                    value={plan.code}
                    checked={plans.includes(plan.code)}
                    onChange={() => toggle(plan.code)}
                  />
                  {plan.name}
                </label>
              ))}
            </div>
          ))}
        </div>
      </FieldGroup>
      <div class="side-by-side">
        <LineInput
          {...input('revenue', words.revenue)}
          hint={read?.ok ? read.value.echo : words.revenueHint}
        />
        <DateInput {...input('effectiveDate', words.effectiveDate)} />
      </div>
      <AudienceChoice audience={audience} onChange={(chosen) => set({ audience: chosen })} words={words} />
      {audience === '会員' && (
        <div class="side-by-side">
          <LineInput {...input('memberNumber', words.memberNumber)} />
          <LineInput {...input('approvalNumber', words.approval)} hint={words.approvalHint} />
          <LineInput {...input('intention', words.intention)} hint={words.intentionHint} />
          <LineInput {...input('reason', words.reason)} />
        </div>
      )}
    </FormFrame>
  );
}
