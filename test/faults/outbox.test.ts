// This file tests sending against runs that die at any call, and services that fail before or after their effect.
import { describeFault, explore, type Exploration } from '../support/faults/explore';
import { outboxScenario } from '../support/faults/outbox-scenario';
import { plainPdf } from '../support/faults/plain-pdf';
import { openTestTwin } from '../support/twin';

const twinOptions = {
  demonstration: true,
  now: '2026-11-22T10:00',
  role: 'manager',
  pdf: plainPdf,
  speed: 1000,
} as const;

function told({ broken }: Exploration): string[] {
  return broken.map(({ fault, problems }) => `${describeFault(fault)}: ${problems.join('; ')}`);
}

// A sample of the calls that change anything; `npm run faults` kills at every call.
test('5 mails: killed at calls that change anything, and some calls fail', async () => {
  const twin = await openTestTwin(twinOptions);
  const found = await explore(twin, outboxScenario(5), {
    effectsOnly: true,
    points: 6,
    exceptions: 3,
    seed: 11,
  });
  expect(told(found)).toEqual([]);
  // Five mails: for each at least the claim, the file, the mail and its result.
  expect(found.open).toBeGreaterThan(5 * 4);
  expect(found.tried).toBeGreaterThanOrEqual(6 + 3);
}, 900_000);

test('40 mails: a call by seed', async () => {
  const twin = await openTestTwin(twinOptions);
  const found = await explore(twin, outboxScenario(40), { points: 1, exceptions: 0, seed: 5 });
  expect(told(found)).toEqual([]);
  expect(found.tried).toBe(1);
}, 300_000);
