// The second step of 一括処理: the counts of the dry run, first names, and the typed number of mails.
import { useState } from 'preact/hooks';
import { Badge, Counts } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { CountInput } from '../../../../ui/components/inputs';
import { MessageNotice } from '../../../../ui/components/notice';
import { Table, tickColumn, toggled, type ColumnView } from '../../../../ui/components/table';
import { typedCount } from '../../../../ui/format';
import type { DryRun } from './dry-run';
import type { JobLetter, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';

const letterColumns: readonly ColumnView<JobLetter>[] = [
  {
    title: words.letterColumns.organization,
    class: 'name',
    cell: (letter) => (
      <>
        {letter.organization}
        <div class="sub">{letter.deliveryNumber}</div>
      </>
    ),
  },
  {
    title: words.letterColumns.recipient,
    class: 'recipient',
    cell: (letter) => (
      <>
        <div class="sub">{letter.method}</div>
        {letter.recipient}
        {letter.newAddress && (
          <div>
            <Badge tone="attention">{words.newAddress}</Badge>
          </div>
        )}
      </>
    ),
  },
  { title: words.letterColumns.subject, class: 'wide', cell: (letter) => letter.subject },
];

interface ConfirmProps {
  readonly job: JobRequest;
  readonly found: DryRun;
  readonly onBack: () => void;
  readonly onStart: (job: JobRequest) => void;
}

export function Confirm({ job, found, onBack, onStart }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const letters = found.letters ?? [];
  const picked = letters.filter(({ deliveryNumber }) => !left.has(deliveryNumber));
  const mails = picked.filter(({ method }) => method === 'メール').length;
  const total = found.letters ? picked.length : found.total;
  const confirmed = mails === 0 || typedCount(typed) === mails;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          <Button
            kind="primary"
            disabled={total === 0 || !confirmed}
            onClick={() =>
              onStart({
                ...job,
                ...(mails > 0 ? { confirm: mails } : {}),
                ...(left.size > 0 ? { leftOut: [...left] } : {}),
              })
            }
          >
            {words.start(total)}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.kinds[job.kind]}</strong>
        <span>{words.previewed(found.total)}</span>
      </p>
      {!found.letters && <p class="hint">{words.names(found.names, found.total - found.names.length)}</p>}
      <Counts counts={found.counts} />
      <MessageNotice tone="warning" title={words.refused(found.refused.length)} messages={found.refused} />
      {letters.length > 0 && (
        <Table
          caption={words.lettersCaption}
          columns={[
            tickColumn({
              title: words.letterColumns.pick,
              label: ({ deliveryNumber, organization }: JobLetter) => `${deliveryNumber} ${organization}`,
              isTicked: ({ deliveryNumber }: JobLetter) => !left.has(deliveryNumber),
              onToggle: ({ deliveryNumber }: JobLetter) => {
                setLeft(toggled(left, deliveryNumber));
                // Another number is right now.
                setTyped('');
              },
            }),
            ...letterColumns,
          ]}
          rows={letters}
          keyOf={({ deliveryNumber }) => deliveryNumber}
          rowClass={({ deliveryNumber }) => (left.has(deliveryNumber) ? 'left-out' : '')}
        />
      )}
      {mails > 0 && (
        <CountInput
          id="confirm"
          label={words.confirm(mails)}
          value={typed}
          error={undefined}
          onValue={setTyped}
        />
      )}
    </Frame>
  );
}
