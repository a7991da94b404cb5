// Runs that overlap: whose service call goes on next is decided by seed; a person edits in between.
import type { Twin, TwinOptions } from '../../../local/twin';
import { differences, endState, type EndState } from './end-state';
import { workbookProblems } from './invariants';
import { createPerson, type Desk } from './person';
import { takeSnapshot } from './put-back';
import { pick, seeded } from './seeded';
import { kindOf, pressAgain, type RunOfUseCase } from './use-case';

export interface Overlap {
  readonly name: string;
  readonly prepare?: (twin: Twin) => Promise<void>;
  /** At once; the second is pressed by another person, unless it is a trigger. */
  readonly runs: readonly RunOfUseCase[];
  /** The tabs in which a person sorts, inserts and types meanwhile. */
  readonly desk?: Desk;
  /** What is done afterwards instead of pressing all of them again, one after the other. */
  readonly again?: (twin: Twin) => Promise<void>;
  readonly promises?: (twin: Twin) => string[];
  readonly mayDiffer?: readonly string[];
  /** A difference that follows from what the person did. */
  readonly mayTell?: RegExp;
}

export interface OverlapFound {
  readonly acts: number;
  readonly problems: readonly string[];
}

const LATER_MS = 14 * 60_000;
/** One edit in so many service calls. */
const ONE_IN = 6;
/** Columns in which the person types, and a hash over numbers. */
const APART = [
  'members.remarks',
  'quotes.outcome',
  'deadlines.owner',
  'outbox.arrival',
  'outbox.resendReason',
  'payments.remarks',
  '*.idempotencyKey',
];
const COMPARISON = { numbers: 'dropped', leaveOut: APART } as const;

/** Gives the trial of one seed; the workbook is put back before each. */
export async function prepareOverlap(
  twin: Twin,
  overlap: Overlap,
): Promise<(seed: number) => Promise<OverlapFound>> {
  await overlap.prepare?.(twin);
  const { putBack } = takeSnapshot(twin);
  const again = async () => {
    twin.clock.skip(LATER_MS);
    if (overlap.again) return overlap.again(twin);
    for (const run of overlap.runs) await pressAgain(twin, run);
  };
  // One after the other is what any order of their calls must come to.
  for (const run of overlap.runs) await pressAgain(twin, run);
  await again();
  const wanted = endState(twin, COMPARISON);
  return async (seed) => {
    putBack();
    const { acts, problems } = await runAtOnce(twin, overlap, seed);
    await again();
    return { acts, problems: [...problems, ...endProblems(twin, overlap, wanted)] };
  };
}

function endProblems(twin: Twin, overlap: Overlap, wanted: EndState): string[] {
  return [
    ...workbookProblems(twin),
    ...(overlap.promises?.(twin) ?? []),
    ...differences(wanted, endState(twin, COMPARISON), overlap.mayDiffer).filter(
      (line) => !overlap.mayTell?.test(line),
    ),
  ];
}

async function runAtOnce(twin: Twin, { runs, desk }: Overlap, seed: number): Promise<OverlapFound> {
  const random = seeded(seed);
  const person = desk && createPerson(twin, seed, desk);
  const ready: (() => void)[] = [];
  /** Runs that a lock, or time, keeps from going on. */
  const held = new Set<number>();
  let live = runs.length;
  /** Once every run that can go on has come to a call, one of them is let on. */
  const look = () => {
    if (ready.length === 0 || ready.length < live - held.size) return;
    person?.act(ONE_IN);
    const next = pick(random, ready);
    ready.splice(ready.indexOf(next), 1);
    next();
  };
  twin.onWait((id) => {
    held.add(id);
    look();
  });
  twin.onReply(({ executionId }) => {
    held.delete(executionId);
    return new Promise<void>((resolve) => {
      ready.push(resolve);
      look();
    });
  });
  const staff = twin.users().find(({ role }) => role === 'staff')!;
  const reports = await Promise.all(
    runs.map(async (run, at) => {
      const user = at === 1 && run.kind !== 'trigger' ? { user: staff } : {};
      const report = await twin.call(run.name, run.args(twin), { ...kindOf(run), ...user });
      live -= 1;
      look();
      return report;
    }),
  );
  twin.onReply(undefined);
  twin.onWait(undefined);
  // Refused is well, as long as the words are for a person.
  const problems = reports.flatMap(({ error }) =>
    error && !/[ぁ-ん]/.test(error.message) ? [`an error for nobody: ${error.message}`] : [],
  );
  return { acts: person?.acts.length ?? 0, problems };
}

/** Waits for the lock as long as the slowest of these runs may hold it. */
export const OVERLAP_SPEED: NonNullable<TwinOptions['speed']> = 4;
