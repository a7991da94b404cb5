// プラン比較表: choose plans and what it is for, then the table to read or to print.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { failureText, client } from '../../../../ui/server';
import type { Calls, ComparePlansRequest, Comparison, ComparisonDesk, CoverageDesk } from '../../contract';
import { ComparisonForm, firstRequest } from './comparison-form';
import { ComparisonSheet } from './comparison-sheet';
import { comparing as words } from '../../words';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

interface Result {
  readonly comparison: Comparison;
  readonly desks: readonly CoverageDesk[];
}

function ComparePage({ desk }: { readonly desk: ComparisonDesk }) {
  const [request, setRequest] = useState<ComparePlansRequest>(() => firstRequest(desk));
  const [result, setResult] = useState<Result | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const compare = async () => {
    setBusy(true);
    setError('');
    try {
      const comparison = await server.comparePlans(request);
      const programs = [...new Set(comparison.lines.map((line) => line.program))];
      const desks = await Promise.all(programs.map((program) => server.openCoverage({ program })));
      setResult({ comparison, desks });
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  return result ? (
    <ComparisonSheet {...result} onBack={() => setResult(null)} />
  ) : (
    <ComparisonForm
      desk={desk}
      request={request}
      onChange={setRequest}
      onSubmit={() => void compare()}
      busy={busy}
      error={error}
    />
  );
}

function Page() {
  const { answer, again } = useCall(() => server.openComparison());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <ComparePage desk={desk} />}
    </Opening>
  );
}

render(<Page />, document.getElementById('app')!);
