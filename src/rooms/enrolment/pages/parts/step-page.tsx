import { useState } from 'preact/hooks';
import type { PolicyDesk, PolicyLine, PolicyStep, PolicyStepReport } from '../../contract';
import { stepPage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Progress } from '../../../../ui/components/progress';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { blankChanges, ChangeFields } from './change-fields';
import { StepDone } from './step-done';
import { DayField, TextField } from './text-field';
import { useRun } from '../../../../ui/use-run';

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
      {(desk) =>
        desk.lines.length === 0 ? (
          <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
            <Notice tone="info">{words.none}</Notice>
          </Frame>
        ) : (
          <StepForm desk={desk} steps={steps} />
        )
      }
    </Opening>
  );
}

function StepForm({ desk, steps }: { readonly desk: PolicyDesk; readonly steps: readonly PolicyStep[] }) {
  const [step, setStep] = useState<PolicyStep | ''>(steps.length === 1 ? steps[0]! : '');
  const [on, setOn] = useState(desk.today);
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState('');
  const [changes, setChanges] = useState(blankChanges);
  const { state, run } = useRun<PolicyStepReport>();

  if (state.kind === 'working') {
    return (
      <Frame>
        <Progress text={running.working} note={running.workingNote} />
      </Frame>
    );
  }
  if (state.kind === 'done') return <StepDone reports={state.reports} end={state.end} />;

  const amountLabel = step === '' ? undefined : withAmount[step];
  const several = desk.lines.length > 1;
  return (
    <Frame
      actions={
        <>
          <Button
            kind="primary"
            disabled={step === '' || (step === 'endorsement' && several)}
            onClick={() =>
              void run(() =>
                server.recordPolicyStep({
                  step: step as PolicyStep,
                  policyNumbers: desk.lines.map((line) => line.policyNumber),
                  on,
                  document,
                  reason,
                  amount,
                  changes,
                }),
              )
            }
          >
            {words.submit(desk.lines.length)}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {state.error && <Notice tone="error">{state.error}</Notice>}
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
                  onChange={() => setStep(one)}
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
            <DayField id="on" label={words.on[step]} value={on} onInput={setOn} />
            {!withoutPaper.includes(step) && (
              <TextField id="document" label={words.document} value={document} onInput={setDocument} />
            )}
            {withReason.includes(step) && (
              <TextField id="reason" label={words.reason} value={reason} onInput={setReason} />
            )}
            {amountLabel && !several && (
              <TextField
                id="amount"
                label={amountLabel}
                value={amount}
                onInput={setAmount}
                hint={words.amountHint}
              />
            )}
          </div>
          {step === 'endorsement' &&
            (several ? (
              <Notice tone="warning">{words.oneOnly}</Notice>
            ) : (
              <ChangeFields
                changes={changes}
                onChange={setChanges}
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
