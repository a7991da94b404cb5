// This file defines runs that overlap: whose service call goes on next is decided by seed; a person edits in between.
import type { Twin, TwinOptions } from '../../../local/twin';
import { differences, endState, type EndState } from './end-state';
import { workbookProblems } from './invariants';
import { createPerson, type Desk } from './person';
import { takePutBack } from './put-back';
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
/** So long a script may reckon before another one, waiting for its answer, is let on. */
const PATIENCE_MS = 15;
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
  const putBack = takePutBack(twin);
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
  const waiting: (() => void)[] = [];
  let live = runs.length;
  /** A run that waits for the lock does not come back: after one wait the others go on without it. */
  let expected = live;
  let timer: NodeJS.Timeout | undefined;
  const letOn = () => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    person?.act(ONE_IN);
    const next = pick(random, waiting);
    waiting.splice(waiting.indexOf(next), 1);
    next();
  };
  const look = () => {
    clearTimeout(timer);
    if (waiting.length >= expected) return letOn();
    timer = setTimeout(() => {
      expected = Math.max(1, waiting.length);
      letOn();
    }, PATIENCE_MS);
  };
  twin.onReply(({ call }) => {
    if (call === 'Lock.releaseLock') expected = live;
    return new Promise<void>((resolve) => {
      waiting.push(resolve);
      look();
    });
  });
  const staff = twin.users().find(({ role }) => role === 'staff')!;
  const reports = await Promise.all(
    runs.map(async (run, at) => {
      const user = at === 1 && run.kind !== 'trigger' ? { user: staff } : {};
      const report = await twin.call(run.name, run.args(twin), { ...kindOf(run), ...user });
      live -= 1;
      expected = Math.max(1, Math.min(expected, live));
      look();
      return report;
    }),
  );
  clearTimeout(timer);
  twin.onReply(undefined);
  // Refused is well, as long as the words are for a person.
  const problems = reports.flatMap(({ error }) =>
    error && !/[ぁ-ん]/.test(error.message) ? [`an error for nobody: ${error.message}`] : [],
  );
  return { acts: person?.acts.length ?? 0, problems };
}

/** Waits for the lock as long as the slowest of these runs may hold it. */
export const OVERLAP_SPEED: NonNullable<TwinOptions['speed']> = 4;
