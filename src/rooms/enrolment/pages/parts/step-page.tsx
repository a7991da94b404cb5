import type { Calls, PolicyDesk, PolicyLine, PolicyStep } from '../../contract';
import { stepPage as words, running } from '../../words';
import { runToEnd } from '../../../../ui/chunks';
import { Badge } from '../../../../ui/components/badge';
import { FormFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput, Radios } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { blankChanges, ChangeFields } from './change-fields';
import { StepDone } from './step-done';

const server = client<Calls>();

const columns: readonly ColumnView<PolicyLine>[] = [
  {
    title: words.columns.policy,
    cell: (line) => <Lines first={line.policyNumber} more={[line.planName]} />,
  },
  {
    title: words.columns.member,
    class: 'name',
    cell: (line) => <Lines first={line.organization} more={[line.memberNumber]} />,
  },
  {
    title: words.columns.term,
    cell: (line) => (
      <Lines
        first={`${line.startsAt.slice(0, 10)}～${line.endsAt.slice(0, 10)}`}
        more={[yen(line.premiumYen)]}
      />
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

/** The policies that are selected, and one of these steps for all of them. */
export function openSteps(...steps: readonly PolicyStep[]): void {
  showPage(
    words.loading,
    () => server.openPolicies(),
    (desk) => <StepForm desk={desk} steps={steps} />,
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
  const form = useForm(start, ({ step, on, document, reason, amount, ...changes }) => {
    const policyNumbers = desk.lines.map((line) => line.policyNumber);
    const request = { step: step as PolicyStep, policyNumbers, on, document, reason, amount, changes };
    return runToEnd(() => server.recordPolicyStep(request));
  });
  if (form.done) return <StepDone {...form.done} policyNumber={desk.lines[0]!.policyNumber} />;

  const { input } = form;
  const { step } = form.fields;
  const amountLabel = step === '' ? undefined : withAmount[step];
  const several = desk.lines.length > 1;
  return (
    <FormFrame
      form={form}
      submit={words.submit(desk.lines.length)}
      sending={running.working}
      disabled={step === '' || (step === 'endorsement' && several)}
    >
      {form.busy && <Notice tone="info">{running.workingNote}</Notice>}
      {steps.length > 1 && (
        <Radios
          id="step"
          label={words.step}
          value={step}
          choices={steps.map((one) => [one, words.steps[one]])}
          onValue={(one) => form.set({ step: one })}
        />
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
    </FormFrame>
  );
}
