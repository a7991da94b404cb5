// The automatic runs, as triggers and the command line call them.
import type { Ports, RunReport } from '../../ports';

type RunPorts = Pick<Ports, 'runs'>;

export const runDaily = ({ runs }: RunPorts): RunReport => runs.daily();
export const runHourly = ({ runs }: RunPorts): RunReport => runs.hourly();
export const runWorker = ({ runs }: RunPorts): RunReport => runs.worker();
