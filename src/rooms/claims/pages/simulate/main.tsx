// One incident keyed, then every plan side by side.
import { useState } from 'preact/hooks';
import { newEntryId } from '../../../../ui/entry-id';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
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

showPage(
  words.loading,
  () => server.openSimulator(),
  (start) => <Simulator start={start} />,
);
