// The page 一括処理: for whom and what, a dry run with counts, then the work with its progress.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Frame } from '../../../../ui/components/frame';
import { Opening } from '../../../../ui/components/opening';
import { Progress } from '../../../../ui/components/progress';
import { dryRun, type DryRun } from './dry-run';
import { failureText, client } from '../../../../ui/server';
import type { Calls, JobDesk, JobRequest } from '../../contract';
import { jobsPage as words } from '../../words';
import { Choose } from './choose';
import { Confirm } from './confirm';
import { Run } from './run';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'previewing'; readonly done: number; readonly total: number }
  | { readonly kind: 'confirm'; readonly job: JobRequest; readonly found: DryRun }
  | { readonly kind: 'run'; readonly jobNumber?: string; readonly job?: JobRequest };

function Steps({ desk }: { readonly desk: JobDesk }) {
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [previous, setPrevious] = useState<JobRequest | null>(null);
  const [error, setError] = useState('');

  const preview = async (job: JobRequest) => {
    setError('');
    setPrevious(job);
    setState({ kind: 'previewing', done: 0, total: 0 });
    try {
      const found = await dryRun(
        (after) => server.previewJob({ job, after }),
        (done, total) => setState({ kind: 'previewing', done, total }),
      );
      setState({ kind: 'confirm', job, found });
    } catch (problem) {
      setError(failureText(problem));
      setState({ kind: 'choose' });
    }
  };

  switch (state.kind) {
    case 'choose':
      return (
        <Choose
          desk={desk}
          previous={previous}
          error={error}
          onPreview={(job) => void preview(job)}
          onResume={(jobNumber) => setState({ kind: 'run', jobNumber })}
        />
      );
    case 'previewing':
      return (
        <Frame steps={words.steps} step={1}>
          <Progress done={state.done} total={state.total} text={words.previewing(state.done, state.total)} />
        </Frame>
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

function JobsPage() {
  const { answer, again } = useCall(() => server.openJobs());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Steps desk={desk} />}
    </Opening>
  );
}

render(<JobsPage />, document.getElementById('app')!);
