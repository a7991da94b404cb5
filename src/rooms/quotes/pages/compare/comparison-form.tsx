// The conditions of a comparison: plans, revenue, start of cover, and who will see it.
import { useState } from 'preact/hooks';
import { parseRevenue } from '../../../../domain/revenue';
import { problemText } from '../../../../domain/problem-text';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { AudienceChoice } from '../../../../ui/components/member-paper';
import { Notice } from '../../../../ui/components/notice';
import { japaneseDate } from '../../../../ui/format';
import { closePage } from '../../../../ui/server';
import { comparing as words } from '../../words';
import { common } from '../../../../ui/messages';
import type { ComparePlansRequest, ComparisonDesk } from '../../contract';

interface ComparisonFormProps {
  readonly desk: ComparisonDesk;
  readonly request: ComparePlansRequest;
  readonly onChange: (request: ComparePlansRequest) => void;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  readonly error: string;
}

export function firstRequest(desk: ComparisonDesk): ComparePlansRequest {
  return { plans: [], revenue: '', effectiveDate: desk.referenceDate, audience: '社内' };
}

type TextPart = 'memberNumber' | 'intention' | 'reason' | 'approvalNumber';

export function ComparisonForm({ desk, request, onChange, onSubmit, busy, error }: ComparisonFormProps) {
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ComparePlansRequest>) => onChange({ ...request, ...part });
  const order = desk.programs.flatMap((program) => program.plans.map((plan) => plan.code));
  const toggle = (plan: string) =>
    set({
      plans: request.plans.includes(plan)
        ? request.plans.filter((each) => each !== plan)
        : order.filter((each) => each === plan || request.plans.includes(each)),
    });
  const read = request.revenue.trim() === '' ? undefined : parseRevenue(request.revenue, 'yen');
  const submit = () => {
    setTried(true);
    if (request.plans.length > 0 && request.effectiveDate !== '' && read?.ok !== false) onSubmit();
  };
  const text = (part: TextPart, label: string, hint?: string) => (
    <Field id={part} label={label} hint={hint}>
      <input
        type="text"
        id={part}
        class="wide"
        autocomplete="off"
        aria-describedby={describedBy(part)}
        value={request[part] ?? ''}
        onInput={(event) => set({ [part]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button kind="primary" disabled={busy} onClick={submit}>
            {busy ? words.busy : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      <FieldGroup
        id="plans"
        label={words.plans}
        error={tried && request.plans.length === 0 ? words.plansMissing : ''}
      >
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
                    checked={request.plans.includes(plan.code)}
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
        <Field
          id="revenue"
          label={words.revenue}
          hint={read?.ok ? read.value.echo : words.revenueHint}
          error={tried && read && !read.ok ? problemText(read.problem) : ''}
        >
          <input
            type="text"
            id="revenue"
            autocomplete="off"
            aria-describedby={describedBy('revenue')}
            value={request.revenue}
            onInput={(event) => set({ revenue: event.currentTarget.value })}
          />
        </Field>
        <Field
          id="date"
          label={words.effectiveDate}
          hint={japaneseDate(request.effectiveDate)}
          error={tried && request.effectiveDate === '' ? words.dateMissing : ''}
        >
          <input
            type="date"
            id="date"
            aria-describedby={describedBy('date')}
            value={request.effectiveDate}
            onInput={(event) => set({ effectiveDate: event.currentTarget.value })}
          />
        </Field>
      </div>
      <AudienceChoice audience={request.audience} onChange={(audience) => set({ audience })} words={words} />
      {request.audience === '会員' && (
        <div class="side-by-side">
          {text('memberNumber', words.memberNumber)}
          {text('approvalNumber', words.approval, words.approvalHint)}
          {text('intention', words.intention, words.intentionHint)}
          {text('reason', words.reason)}
        </div>
      )}
    </Frame>
  );
}
