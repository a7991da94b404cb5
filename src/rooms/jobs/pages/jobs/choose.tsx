// The first step of 一括処理: jobs under way, the kind of work, and for whom.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { closePage } from '../../../../ui/server';
import { JOB_KINDS, type JobKind } from '../../../../domain/job-state';
import { TRANSACTION_KINDS, type TransactionKind } from '../../../../domain/quote-state';
import type { JobConditions, JobDesk, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const ANYBODY: JobConditions = { program: '', plan: '', state: '', solicitor: '' };

interface ChooseProps {
  readonly desk: JobDesk;
  /** What was asked before, when the person comes back. */
  readonly previous: JobRequest | null;
  readonly error: string;
  readonly onPreview: (job: JobRequest) => void;
  readonly onResume: (jobNumber: string) => void;
}

export function Choose({ desk, previous, error, onPreview, onResume }: ChooseProps) {
  const [kind, setKind] = useState<JobKind>(previous?.kind ?? 'quote');
  const [bySelection, setBySelection] = useState(
    previous ? previous.members !== undefined : desk.selected.length > 0,
  );
  const [conditions, setConditions] = useState(previous?.conditions ?? ANYBODY);
  const [effectiveDate, setEffectiveDate] = useState(previous?.effectiveDate || desk.referenceDate);
  // No default: a new quote and a renewal are different papers.
  const [transaction, setTransaction] = useState<TransactionKind | null>(previous?.transaction ?? null);
  const [letters, setLetters] = useState(previous?.letters ?? true);
  const [checked, setChecked] = useState(false);
  const open = desk.jobs.filter(({ left }) => left > 0);
  const overMembers = kind !== 'mail';

  const submit = () => {
    setChecked(true);
    if (overMembers && !transaction) return;
    onPreview({
      kind,
      ...(overMembers && bySelection ? { members: desk.selected } : {}),
      ...(overMembers && !bySelection ? { conditions } : {}),
      effectiveDate,
      transaction: transaction ?? '新規',
      letters: overMembers && letters,
    });
  };
  const choice = (name: string, value: string, text: string, isChosen: boolean, choose: () => void) => (
    <label key={value} class="choice">
      <input type="radio" name={name} value={value} checked={isChosen} onChange={choose} />
      <span>{text}</span>
    </label>
  );
  const select = (
    part: keyof JobConditions,
    label: string,
    options: readonly { readonly code: string; readonly name: string }[],
  ) => (
    <Field id={part} label={label}>
      <select
        id={part}
        value={conditions[part]}
        onChange={(event) => {
          const value = event.currentTarget.value;
          // Another programme has other plans.
          setConditions({ ...conditions, ...(part === 'program' ? { plan: '' } : {}), [part]: value });
        }}
      >
        <option value="">{words.any}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
  const plain = (texts: readonly string[]) => texts.map((text) => ({ code: text, name: text }));
  const plans = desk.programs
    .filter(({ code }) => conditions.program === '' || code === conditions.program)
    .flatMap((program) => program.plans);

  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button kind="primary" onClick={submit}>
            {words.preview}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
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
      <FieldGroup id="kind" label={words.kind} hint={words.kindHints[kind]}>
        <div class="choices">
          {JOB_KINDS.map((each) =>
            choice('kind', each, words.kinds[each], each === kind, () => setKind(each)),
          )}
        </div>
      </FieldGroup>
      {overMembers && (
        <>
          <FieldGroup
            id="target"
            label={words.target}
            hint={bySelection ? words.hiddenNote : ''}
            error={desk.selectionProblem}
          >
            <div class="choices">
              {desk.selected.length > 0 &&
                choice('target', 'selected', words.selected(desk.selected.length), bySelection, () =>
                  setBySelection(true),
                )}
              {choice('target', 'conditions', words.byConditions, !bySelection, () => setBySelection(false))}
            </div>
          </FieldGroup>
          {bySelection ? (
            <p class="hint">{words.names(desk.names, desk.selected.length - desk.names.length)}</p>
          ) : (
            <div class="paper-fields">
              {select('program', words.program, desk.programs)}
              {select('plan', words.plan, plans)}
              {select('state', words.memberState, plain(desk.states))}
              {select('solicitor', words.solicitor, plain(desk.solicitors))}
            </div>
          )}
          <div class="paper-fields">
            <Field id="effective-date" label={words.effectiveDate}>
              <input
                id="effective-date"
                type="date"
                value={effectiveDate}
                aria-describedby={describedBy('effective-date')}
                onInput={(event) => setEffectiveDate(event.currentTarget.value)}
              />
            </Field>
            <FieldGroup
              id="transaction"
              label={words.transaction}
              error={checked && !transaction ? words.transactionMissing : ''}
            >
              <div class="choices across">
                {TRANSACTION_KINDS.map((each) =>
                  choice('transaction', each, each, each === transaction, () => setTransaction(each)),
                )}
              </div>
            </FieldGroup>
          </div>
          {kind !== 'letters' && (
            <label class="choice">
              <input
                type="checkbox"
                name="letters"
                checked={letters}
                onChange={(event) => setLetters(event.currentTarget.checked)}
              />
              <span>{words.letters}</span>
            </label>
          )}
        </>
      )}
    </Frame>
  );
}
