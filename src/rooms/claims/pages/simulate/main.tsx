// One incident keyed, then every plan side by side.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { newEntryId } from '../../../../ui/entry-id';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import type { Calls, Simulation, SimulatorStart } from '../../contract';
import { simulatePage as words } from '../../words';
import { blankIncident, requestOf, SimulationForm, type Incident } from './simulation-form';
import { SimulationSheet } from './simulation-sheet';

const server = client<Calls>();

function Simulator({ start }: { readonly start: SimulatorStart }) {
  const [simulation, setSimulation] = useState<Simulation | null>(null);
  const [requestKey, setRequestKey] = useState(newEntryId);
  const form = useForm<Incident, Simulation>(blankIncident(start), async (incident) => {
    const answer = await server.simulateIncident({ ...requestOf(incident), requestKey });
    setSimulation(answer);
    return answer;
  });
  return simulation ? (
    <SimulationSheet
      simulation={simulation}
      onBack={() => {
        setSimulation(null);
        setRequestKey(newEntryId());
      }}
    />
  ) : (
    <SimulationForm start={start} form={form} />
  );
}

function Page() {
  const { answer, again } = useCall(() => server.openSimulator());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <Simulator start={start} />}
    </Opening>
  );
}

render(<Page />, document.getElementById('app')!);
