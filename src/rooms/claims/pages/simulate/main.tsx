// This file defines 事故シミュレーション: one incident keyed, then every plan side by side.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { newRequestKey, NO_PROBLEMS, problemsOf } from '../parts/claim-form';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { SimulateRequest, Simulation, SimulatorStart } from '../../contract';
import { simulatePage as words } from '../../words';
import { SimulationForm } from './simulation-form';
import { SimulationSheet } from './simulation-sheet';

const server = client<Calls>();

const BLANK: Omit<SimulateRequest, 'requestKey'> = {
  kind: 'leak',
  persons: '',
  companies: '',
  access: '',
  detection: '',
  publication: '',
  losses: [],
  keep: false,
  audience: '社内',
  plans: [],
  memberNumber: '',
  intention: '',
  reason: '',
  approvalNumber: '',
};

function Simulator({ start }: { readonly start: SimulatorStart }) {
  const [request, setRequest] = useState<SimulateRequest>(() => ({
    ...BLANK,
    requestKey: newRequestKey(),
    losses: start.categories.map(({ code }) => ({ category: code, amount: '' })),
  }));
  const [simulation, setSimulation] = useState<Simulation | null>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);

  const run = async () => {
    setBusy(true);
    try {
      const answer = await server.simulateIncident(request);
      setProblems(problemsOf(answer, ['kind', 'persons', 'companies', ...lossFields(start)]));
      if (answer.ok) setSimulation(answer.simulation);
    } catch (problem) {
      setProblems({ byField: {}, general: [failureText(problem)] });
    }
    setBusy(false);
  };
  return simulation ? (
    <SimulationSheet
      simulation={simulation}
      onBack={() => {
        setSimulation(null);
        setRequest({ ...request, requestKey: newRequestKey() });
      }}
    />
  ) : (
    <SimulationForm
      start={start}
      request={request}
      onChange={setRequest}
      onSubmit={() => void run()}
      busy={busy}
      problems={problems}
    />
  );
}

const lossFields = (start: SimulatorStart): string[] => start.categories.map(({ code }) => `loss-${code}`);

function Page() {
  const { answer, again } = useCall(() => server.openSimulator());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <Simulator start={start} />}
    </Opening>
  );
}

render(<Page />, document.getElementById('app')!);
