import type { PolicyDesk, PolicyLine, PolicyStep } from '../../contract';
import { stepPage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { runToEnd } from '../../../../ui/chunks';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import { blankChanges, ChangeFields } from './change-fields';
import { StepDone } from './step-done';

const server = client<Calls>();

const columns: readonly ColumnView<PolicyLine>[] = [
  {
    title: words.columns.policy,
    cell: (line) => (
      <>
        {line.policyNumber}
        <div class="sub">{line.planName}</div>
      </>
    ),
  },
  {
    title: words.columns.member,
    class: 'name',
    cell: (line) => (
      <>
        {line.organization}
        <div class="sub">{line.memberNumber}</div>
      </>
    ),
  },
  {
    title: words.columns.term,
    cell: (line) => (
      <>
        {`${line.startsAt.slice(0, 10)}～${line.endsAt.slice(0, 10)}`}
        <div class="sub">{yen(line.premiumYen)}</div>
      </>
    ),
  },
  { title: words.columns.cover, cell: (line) => <Badge>{line.state}</Badge> },
  {
    title: words.columns.tracks,
    cell: (line) => `${line.paymentState}・${line.certificateState}`,
  },
];

const withAmount: Partial<Record<PolicyStep, string>> = {
  endorsement: words.change,
  cancellation: words.refund,
  lapse: words.refund,
  reinstatement: words.charge,
};
const withReason: readonly PolicyStep[] = ['decline', 'void', 'nonRenewal', 'lapse', 'endorsement'];
const withoutPaper: readonly PolicyStep[] = ['certificateSent', 'nonRenewal'];

export function StepPage({ steps }: { readonly steps: readonly PolicyStep[] }) {
  const { answer, again } = useCall(() => server.openPolicies());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <StepForm desk={desk} steps={steps} />}
    </Opening>
  );
}

function StepForm({ desk, steps }: { readonly desk: PolicyDesk; readonly steps: readonly PolicyStep[] }) {
  const start = {
    step: steps.length === 1 ? steps[0]! : ('' as PolicyStep | ''),
    on: desk.today,
    document: '',
    reason: '',
    amount: '',
    ...blankChanges,
  };
  const form = useForm(start, ({ step, on, document, reason, amount, ...changes }) =>
    runToEnd(() =>
      server.recordPolicyStep({
        step: step as PolicyStep,
        policyNumbers: desk.lines.map((line) => line.policyNumber),
        on,
        document,
        reason,
        amount,
        changes,
      }),
    ),
  );
  if (form.done) return <StepDone {...form.done} />;

  const { input } = form;
  const { step } = form.fields;
  const amountLabel = step === '' ? undefined : withAmount[step];
  const several = desk.lines.length > 1;
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            disabled={form.busy || step === '' || (step === 'endorsement' && several)}
            onClick={() => void form.submit()}
          >
            {form.busy ? running.working : words.submit(desk.lines.length)}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {form.busy && <Notice tone="info">{running.workingNote}</Notice>}
      {steps.length > 1 && (
        <FieldGroup id="step" label={words.step}>
          <div class="choices">
            {steps.map((one) => (
              <label key={one} class="choice">
                <input
                  type="radio"
                  name="step"
                  value={one}
                  checked={step === one}
                  onChange={() => form.set({ step: one })}
                />
                <span>{words.steps[one]}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
      )}
      {step !== '' && (
        <>
          <div class="paper-fields">
            <DateInput {...input('on', words.on[step])} />
            {!withoutPaper.includes(step) && <LineInput {...input('document', words.document)} />}
            {withReason.includes(step) && <LineInput {...input('reason', words.reason)} />}
            {amountLabel && !several && (
              <LineInput {...input('amount', amountLabel)} hint={words.amountHint} />
            )}
          </div>
          {step === 'endorsement' &&
            (several ? (
              <Notice tone="warning">{words.oneOnly}</Notice>
            ) : (
              <ChangeFields
                input={input}
                chosenPlan={form.fields.plan}
                plans={desk.plans.filter(({ program }) => program === desk.lines[0]!.program)}
              />
            ))}
        </>
      )}
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.lines}
        keyOf={(line) => line.policyNumber}
      />
    </Frame>
  );
}
