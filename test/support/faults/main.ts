// This file defines `npm run faults`: every scenario at every service call, with a line of what was tried and survived.
import { join } from 'node:path';
import type * as TwinModule from '../../../local/twin';
import type { TwinOptions } from '../../../local/twin';
import { describeFault, explore, type Exploration, type ExploreOptions, type Scenario } from './explore';
import { outboxScenario } from './outbox-scenario';
import { plainPdf } from './plain-pdf';

const root = process.cwd();
const { openTwin } = require(join(root, '.build/local/twin.cjs')) as typeof TwinModule;

interface Job {
  readonly scenario: () => Scenario;
  readonly options: ExploreOptions;
  readonly twin?: TwinOptions;
}

const jobs: readonly Job[] = [
  { scenario: () => outboxScenario(12), options: { writes: 'each' } },
  { scenario: () => outboxScenario(200), options: { points: 60, seed: 7 } },
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  let broken = 0;
  for (const { scenario, options, twin: extra } of jobs) {
    const one = scenario();
    if (wanted.length > 0 && !wanted.some((word) => one.name.includes(word))) continue;
    const twin = await openTwin({
      fresh: true,
      bundle: join(root, 'dist'),
      speed: 1000,
      now: '2026-11-22T10:00',
      role: 'manager',
      pdf: plainPdf,
      ...extra,
    });
    try {
      broken += tell(await explore(twin, one, options));
    } finally {
      await twin.close();
    }
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

function tell({ scenario, calls, tried, survived, broken }: Exploration): number {
  console.log(`${scenario}: ${calls} service calls, ${tried} faults tried, ${survived} survived`);
  for (const { fault, problems } of broken.slice(0, 20))
    console.log(`  ${describeFault(fault)}: ${problems.slice(0, 3).join('; ')}`);
  return broken.length;
}

void main();
