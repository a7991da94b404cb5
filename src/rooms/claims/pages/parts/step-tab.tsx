// This file defines the record of a claim's steps: notices, reports, consent, settlement, submission, payment, end.
import { useState } from 'preact/hooks';
import type { ClaimStep, ClaimView } from '../../contract';
import { deskPage as words } from '../../words';
import type { Problems } from './claim-form';
import { Button } from '../../../../ui/components/button';
import { Choose, TextInput } from '../../../../ui/components/choose';
import { Table } from '../../../../ui/components/table';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { Act } from './claim-desk';

const server = client<Calls>();

interface StepTabProps {
  readonly view: ClaimView;
  readonly act: Act;
  readonly busy: boolean;
  readonly problems: Problems;
}

export function StepTab({ view, act, busy, problems }: StepTabProps) {
  const [step, setStep] = useState('');
  const [on, setOn] = useState(view.today);
  const [note, setNote] = useState('');
  const record = async () => {
    const request = { claimNumber: view.claimNumber, step: step as ClaimStep, on, note };
    if (!(await act(() => server.recordClaimStep(request), ['step', 'on', 'note']))) return;
    setStep('');
    setNote('');
  };
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
      <div class="claim-fields">
        <Choose
          id="step"
          label={words.step}
          value={step}
          set={setStep}
          blank={words.choose}
          options={view.steps.map((row) => ({ code: row.step, text: row.name }))}
          error={problems.byField['step'] ?? ''}
        />
        <TextInput
          id="step-on"
          label={words.stepOn}
          type="date"
          value={on}
          set={setOn}
          error={problems.byField['on'] ?? ''}
        />
        <TextInput
          id="step-note"
          label={words.note}
          value={note}
          set={setNote}
          error={problems.byField['note'] ?? ''}
        />
      </div>
      <Button onClick={() => void record()} disabled={busy}>
        {busy ? words.working : words.record}
      </Button>
    </>
  );
}
