// The record of a claim's steps: notices, reports, consent, agreement, submission, payment, end.
import { useState } from 'preact/hooks';
import type { ClaimStep } from '../../../../domain/claim-step';
import { Button } from '../../../../ui/components/button';
import { ChoiceInput, DateInput, LineInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { Table } from '../../../../ui/components/table';
import { newEntryId } from '../../../../ui/entry-id';
import { client } from '../../../../ui/server';
import type { Calls, ClaimView } from '../../contract';
import { deskPage as words } from '../../words';
import { useDeskForm, type Told } from './use-desk-form';

const server = client<Calls>();

const BLANK: { readonly step: ClaimStep | ''; readonly note: string } = { step: '', note: '' };

interface StepProps {
  readonly view: ClaimView;
  readonly onDone: Told;
}

export function StepTab({ view, onDone }: StepProps) {
  return (
    <>
      <Table
        caption={words.tabs.steps}
        rows={view.steps}
        keyOf={(row) => row.step}
        columns={[
          { title: words.step, cell: (row) => row.name },
          { title: words.stepOn, class: 'narrow', cell: (row) => row.on.replace(/-/g, '/') },
          { title: words.note, cell: (row) => row.note },
        ]}
      />
      {view.closed ? <Reopening view={view} onDone={onDone} /> : <Recording view={view} onDone={onDone} />}
    </>
  );
}

function Recording({ view, onDone }: StepProps) {
  const { claimNumber } = view;
  const form = useDeskForm(
    { start: { ...BLANK, on: view.today }, blank: () => BLANK },
    (fields) => server.recordClaimStep({ claimNumber, ...fields }),
    () => onDone(),
  );
  return (
    <>
      <Problems problems={form.problems} />
      <div class="claim-fields">
        <ChoiceInput
          {...form.input('step', words.step)}
          blank={words.choose}
          choices={view.steps.map(({ step, name }) => ({ code: step, text: name }))}
        />
        <DateInput {...form.input('on', words.stepOn)} />
        <LineInput {...form.input('note', words.note)} />
      </div>
      <Button onClick={() => void form.submit()} disabled={form.busy}>
        {form.busy ? words.working : words.record}
      </Button>
    </>
  );
}

/** A closed claim takes no step any more, until a manager opens it again. */
function Reopening({ view, onDone }: StepProps) {
  const [requestKey] = useState(newEntryId);
  const form = useDeskForm(
    { start: { reason: '' }, blank: () => ({ reason: '' }) },
    ({ reason }) => server.reopenClaim({ claimNumber: view.claimNumber, reason, requestKey }),
    ({ state }) => onDone(words.reopened(state)),
  );
  return (
    <>
      <h3>{words.reopenTitle}</h3>
      <p class="hint">{words.reopenHint}</p>
      {view.mayReopen && (
        <>
          <Problems problems={form.problems} />
          <LineInput {...form.input('reason', words.reopenReason)} />
          <Button onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? words.working : words.reopen}
          </Button>
        </>
      )}
    </>
  );
}
