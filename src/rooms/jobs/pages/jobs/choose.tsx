// The first step of 一括処理: jobs under way, the kind of work, for whom, and its dry run.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, DateInput, Radios, Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { JOB_KINDS, type JobKind } from '../../../../domain/job-state';
import { TRANSACTION_KINDS, type TransactionKind } from '../../../../domain/quote-state';
import type { Calls, JobConditions, JobDesk, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';
import { dryRun, type DryRun } from './dry-run';

const server = client<Calls>();

interface Chosen extends JobConditions {
  readonly kind: JobKind;
  readonly target: 'selected' | 'conditions';
  readonly effectiveDate: string;
  readonly transaction: TransactionKind | '';
  readonly letters: boolean;
}

/** No default for the kind of quote: a new one and a renewal are different papers. */
export const firstChoice = (desk: JobDesk): Chosen => ({
  ...{ program: '', plan: '', state: '', solicitor: '' },
  kind: 'quote',
  target: desk.selected.length > 0 ? 'selected' : 'conditions',
  effectiveDate: desk.referenceDate,
  transaction: '',
  letters: true,
});

interface ChooseProps {
  readonly desk: JobDesk;
  /** What was chosen before, when the person comes back. */
  readonly start: Chosen;
  readonly onPreviewed: (chosen: Chosen, job: JobRequest, found: DryRun) => void;
  readonly onResume: (jobNumber: string) => void;
}

export function Choose({ desk, start, onPreviewed, onResume }: ChooseProps) {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const form = useForm(start, async (chosen) => {
    setProgress({ done: 0, total: 0 });
    const job = jobOf(desk, chosen);
    const found = await dryRun(
      (after) => server.previewJob({ job, after }),
      (done, total) => setProgress({ done, total }),
    );
    onPreviewed(chosen, job, found);
  });
  const { kind, target, program, letters } = form.fields;
  const open = desk.jobs.filter(({ left }) => left > 0);
  const plans = desk.programs
    .filter(({ code }) => program === '' || code === program)
    .flatMap((one) => one.plans);
  const choices = (options: readonly { readonly code: string; readonly name: string }[]) =>
    options.map(({ code, name }) => ({ code, text: name }));

  return (
    <FormFrame
      form={form}
      submit={words.preview}
      sending={words.preview}
      steps={words.steps}
      step={form.busy ? 1 : 0}
    >
      {form.busy && <Progress {...progress} text={words.previewing(progress.done, progress.total)} />}
      {open.length > 0 && (
        <Notice tone="info" title={words.running(open.length)}>
          {open.map((job) => (
            <div class="job-line" key={job.jobNumber}>
              <span>{words.line(job.jobNumber, job.title)}</span>
              <span class="sub">{words.state(job.state, job.done, job.total)}</span>
              <Button kind="link" onClick={() => onResume(job.jobNumber)}>
                {words.resume}
              </Button>
            </div>
          ))}
        </Notice>
      )}
      <Radios
        {...form.input('kind', words.kind)}
        hint={words.kindHints[kind]}
        choices={JOB_KINDS.map((code) => [code, words.kinds[code]] as const)}
      />
      {kind !== 'mail' && (
        <>
          <Radios
            {...form.input('target', words.target)}
            hint={target === 'selected' ? words.hiddenNote : ''}
            error={desk.selectionProblem}
            choices={[
              ...(desk.selected.length > 0
                ? [['selected', words.selected(desk.selected.length)] as const]
                : []),
              ['conditions', words.byConditions] as const,
            ]}
          />
          {target === 'selected' ? (
            <p class="hint">{words.names(desk.names, desk.selected.length - desk.names.length)}</p>
          ) : (
            <div class="paper-fields">
              <ChoiceInput
                {...form.input('program', words.program)}
                blank={words.any}
                choices={choices(desk.programs)}
                // Another programme has other plans.
                onValue={(value) => form.set({ program: value, plan: '' })}
              />
              <ChoiceInput {...form.input('plan', words.plan)} blank={words.any} choices={choices(plans)} />
              <ChoiceInput
                {...form.input('state', words.memberState)}
                blank={words.any}
                choices={desk.states}
              />
              <ChoiceInput
                {...form.input('solicitor', words.solicitor)}
                blank={words.any}
                choices={desk.solicitors}
              />
            </div>
          )}
          <div class="paper-fields">
            <DateInput {...form.input('effectiveDate', words.effectiveDate)} />
            <Radios
              {...form.input('transaction', words.transaction)}
              across
              choices={TRANSACTION_KINDS.map((word) => [word, word] as const)}
            />
          </div>
          {kind !== 'letters' && (
            <Tick
              id="letters"
              label={words.letters}
              ticked={letters}
              onTicked={(ticked) => form.set({ letters: ticked })}
            />
          )}
        </>
      )}
    </FormFrame>
  );
}

function jobOf(desk: JobDesk, chosen: Chosen): JobRequest {
  const { kind, target, effectiveDate, transaction, letters, program, plan, state, solicitor } = chosen;
  if (kind === 'mail') return { kind, effectiveDate, transaction: '新規', letters: false };
  if (transaction === '')
    throw new Refusal([{ code: 'transaction', message: words.transactionMissing, field: 'transaction' }]);
  const whom =
    target === 'selected' ? { members: desk.selected } : { conditions: { program, plan, state, solicitor } };
  return { kind, ...whom, effectiveDate, transaction, letters };
}
