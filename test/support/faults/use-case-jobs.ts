// The jobs of `npm run faults` over use cases: each room dies and fails, and runs overlap.
import type { Twin } from '../../../local/twin';
import { claimCases } from './claim-cases';
import { enrolmentCases } from './enrolment-cases';
import { describeFault, explore, type ExploreOptions } from './explore';
import { intakeCases } from './intake-cases';
import { fillDemonstration } from './outbox-scenario';
import { prepareOverlap, type Overlap } from './overlap';
import { paymentCases } from './payment-cases';
import { takeSnapshot } from './put-back';
import { quoteCases } from './quotes-cases';
import { jobCases, runCases } from './run-cases';
import { setUpCases } from './set-up-cases';
import { kindOf, scenarioOf, type UseCase } from './use-case';
import { yearCases } from './year-cases';

/** Use cases of a room follow on one another: each begins where the one before it ended. */
export const rooms: Readonly<Record<string, readonly UseCase[]>> = {
  quotes: quoteCases,
  enrolment: enrolmentCases,
  payments: paymentCases,
  claims: claimCases,
  intake: intakeCases,
  runs: runCases,
  jobs: jobCases,
  rates: yearCases,
  'set-up': setUpCases,
};

export type Tell = (line: string) => void;

/** How much of a use case is tried: every call that changes something, or a sample by seed. */
export interface Extent {
  readonly points?: number;
  readonly exceptions: number;
  readonly seed: number;
}

/** The demonstration, and the way back to it for the next room. */
export async function prepareDesk(twin: Twin): Promise<() => void> {
  await fillDemonstration(twin);
  return takeSnapshot(twin).putBack;
}

/** Gives the number of broken promises. */
export async function exploreRoom(
  twin: Twin,
  useCases: readonly UseCase[],
  extent: Extent,
  tell: Tell,
): Promise<number> {
  let all = 0;
  for (const useCase of useCases) {
    const options: ExploreOptions = { effectsOnly: true, ...extent };
    const { calls, open, tried, survived, broken } = await explore(twin, scenarioOf(useCase), options);
    const sampled = open > (extent.points ?? Infinity) ? `${extent.points} of ` : 'all ';
    tell(
      `${useCase.name}: ${calls} service calls, ${sampled}${open} that change something, ${tried} faults tried, ${survived} survived`,
    );
    for (const { fault, problems } of broken.slice(0, 20))
      tell(`  ${describeFault(fault)}: ${problems.slice(0, 3).join('; ')}`);
    all += broken.length;
    // On to where the next one begins.
    await twin.call(useCase.run.name, useCase.run.args(twin), kindOf(useCase.run));
  }
  return all;
}

/** The same runs under as many seeds. */
export async function tryOverlap(twin: Twin, overlap: Overlap, seeds: number, tell: Tell): Promise<number> {
  const trial = await prepareOverlap(twin, overlap);
  const broken: string[] = [];
  let edits = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { acts, problems } = await trial(seed);
    edits += acts;
    if (problems.length > 0) broken.push(`  seed ${seed}: ${problems.slice(0, 3).join('; ')}`);
  }
  tell(`${overlap.name}: ${seeds} seeds, ${edits} edits, ${seeds - broken.length} survived`);
  broken.forEach((line) => tell(line));
  return broken.length;
}
