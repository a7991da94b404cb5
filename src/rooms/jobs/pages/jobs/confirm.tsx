// The second step of 一括処理: the counts of the dry run, first names, and the typed number of mails.
import { useState } from 'preact/hooks';
import { Counts } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { CountInput } from '../../../../ui/components/inputs';
import { MessageNotice } from '../../../../ui/components/notice';
import { typedCount } from '../../../../ui/format';
import type { DryRun } from './dry-run';
import type { JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';

interface ConfirmProps {
  readonly job: JobRequest;
  readonly found: DryRun;
  readonly onBack: () => void;
  readonly onStart: (job: JobRequest) => void;
}

export function Confirm({ job, found, onBack, onStart }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  // The first count of a mail job is its mails.
  const mails = job.kind === 'mail' ? (found.counts[0]?.value ?? 0) : 0;
  const confirmed = mails === 0 || typedCount(typed) === mails;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          <Button
            kind="primary"
            disabled={found.total === 0 || !confirmed}
            onClick={() => onStart({ ...job, ...(mails > 0 ? { confirm: mails } : {}) })}
          >
            {words.start(found.total)}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.kinds[job.kind]}</strong>
        <span>{words.previewed(found.total)}</span>
      </p>
      <p class="hint">{words.names(found.names, found.total - found.names.length)}</p>
      <Counts counts={found.counts} />
      <MessageNotice tone="warning" title={words.refused(found.refused.length)} messages={found.refused} />
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
