// This file tests every use case in short: a run that dies at a few calls, by seed, and runs that overlap.
import { describeFault, explore } from '../support/faults/explore';
import { closeForm, formWorkbook } from '../support/faults/intake-cases';
import { OVERLAP_SPEED } from '../support/faults/overlap';
import { overlaps } from '../support/faults/overlap-cases';
import { plainPdf } from '../support/faults/plain-pdf';
import { quoteCases } from '../support/faults/quotes-cases';
import { scenarioOf } from '../support/faults/use-case';
import { exploreRoom, prepareDesk, rooms, tryOverlap } from '../support/faults/use-case-jobs';
import { openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(300_000);

let twin: Twin;
let back: () => void;
let told: string[];

beforeAll(async () => {
  twin = await openTestTwin({
    now: '2026-11-22T10:00',
    role: 'manager',
    demonstration: true,
    pdf: plainPdf,
    speed: OVERLAP_SPEED,
    otherWorkbook: formWorkbook,
  });
  back = await prepareDesk(twin);
});
beforeEach(() => {
  told = [];
});
afterEach(async () => {
  back();
  await closeForm();
});

const tell = (line: string) => void told.push(line);
const complaints = () => told.filter((line) => line.startsWith('  '));

/** The others, and more calls of each, stand in `npm run faults`. */
const sample = <T>(list: readonly T[]): T[] => list.filter((_, at) => at % 4 === 0);
/** A set-up and a switch of rates take seconds each: `npm run faults` has them. */
const LONG = ['set-up', 'rates'];

test.each(Object.entries(rooms).filter(([name]) => !LONG.includes(name)))(
  '%s: killed, run again',
  async (_, useCases) => {
    const tried = sample(useCases);
    const broken = await exploreRoom(twin, tried, { points: 1, exceptions: 0, seed: 3 }, tell);
    expect(complaints()).toEqual([]);
    expect(broken).toBe(0);
    expect(told).toHaveLength(tried.length);
  },
);

test('a run that nobody takes up again is found out', async () => {
  const createQuotes = quoteCases[1]!;
  const given = scenarioOf({ ...createQuotes, again: () => Promise.resolve() });
  const { broken } = await explore(twin, given, { effectsOnly: true, points: 2, exceptions: 0, seed: 2 });
  expect(broken.map(({ fault }) => describeFault(fault))).not.toEqual([]);
});

const SHORT = ['registerClaim sent twice', 'bookPayments by two, a person'];

test.each(
  overlaps.filter(({ name }) => SHORT.includes(name)).map((overlap) => [overlap.name, overlap] as const),
)('at once: %s', async (_, overlap) => {
  const broken = await tryOverlap(twin, overlap, 1, tell);
  expect(complaints()).toEqual([]);
  expect(broken).toBe(0);
});
