// The page 一括処理: for whom and what, a dry run with counts, then the work with its progress.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import type { Calls, JobDesk, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';
import { Choose, firstChoice } from './choose';
import { Confirm } from './confirm';
import type { DryRun } from './dry-run';
import { Run } from './run';

const server = client<Calls>();

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'confirm'; readonly job: JobRequest; readonly found: DryRun }
  | { readonly kind: 'run'; readonly jobNumber?: string; readonly job?: JobRequest };

function Steps({ desk }: { readonly desk: JobDesk }) {
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [chosen, setChosen] = useState(firstChoice(desk));
  switch (state.kind) {
    case 'choose':
      return (
        <Choose
          desk={desk}
          start={chosen}
          onPreviewed={(choice, job, found) => {
            setChosen(choice);
            setState({ kind: 'confirm', job, found });
          }}
          onResume={(jobNumber) => setState({ kind: 'run', jobNumber })}
        />
      );
    case 'confirm':
      return (
        <Confirm
          job={state.job}
          found={state.found}
          onBack={() => setState({ kind: 'choose' })}
          onStart={(job) => setState({ kind: 'run', job })}
        />
      );
    case 'run':
      return <Run job={state.job} jobNumber={state.jobNumber} />;
  }
}

showPage(words.loading, server.openJobs, (desk) => <Steps desk={desk} />);
