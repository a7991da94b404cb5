// A use case under faults: how it starts and goes on; what holds of any workbook is checked for all.
import type { CallOptions, Twin } from '../../../local/twin';
import type { Scenario } from './explore';
import { differences, endState, type EndState } from './end-state';
import { workbookProblems } from './invariants';

export interface UseCase {
  readonly name: string;
  /** From the end of the use case before it in its list. */
  readonly prepare?: (twin: Twin) => Promise<void>;
  readonly run: RunOfUseCase;
  /** What a person or a trigger does afterwards; the same call until nothing is left unless told otherwise. */
  readonly again?: (twin: Twin) => Promise<void>;
  /** The next automatic run, where it puts right what the same request does not find any more. */
  readonly later?: RunOfUseCase;
  /** Promises of its own, after those that hold of any workbook. */
  readonly promises?: (twin: Twin) => string[];
  /** Columns that may end otherwise than after an undisturbed run, by table and key. */
  readonly leaveOut?: readonly string[];
}

export interface RunOfUseCase {
  readonly name: string;
  readonly args: (twin: Twin) => unknown[];
  readonly kind?: CallOptions['kind'];
  /** Part of the refusal that the same request meets once it has been done: nothing else lets it end so. */
  readonly doneBefore?: string;
}

/** One more than it takes: a run that never ends must show. */
const MOST_CALLS = 12;

export function scenarioOf(useCase: UseCase): Scenario {
  const { run, later, leaveOut = [], again = (twin) => pressAgain(twin, run) } = useCase;
  const end = (twin: Twin) => endState(twin, { leaveOut });
  /** Of the undisturbed run: at once, and after the automatic run. */
  let wanted: EndState | undefined;
  let wantedLater: EndState | undefined;
  let expected: EndState | undefined;
  return {
    name: useCase.name,
    prepare: async (twin) => useCase.prepare?.(twin),
    run,
    again: async (twin) => {
      await again(twin);
      const first = wanted === undefined;
      wanted ??= end(twin);
      expected = wanted;
      if (!later || (!first && differences(wanted, end(twin)).length === 0)) return;
      await pressAgain(twin, later);
      wantedLater ??= end(twin);
      expected = wantedLater;
    },
    check: (twin) => [
      ...workbookProblems(twin),
      ...(useCase.promises?.(twin) ?? []),
      ...differences(expected!, end(twin)),
    ],
  };
}

/** What makes every row follow the ledger, the money and the calendar. */
export const DAILY: RunOfUseCase = { name: 'runDaily', args: () => [], kind: 'trigger' };

/** Once: a refusal of what has been done already is its end. Gives what is left. */
export async function pressOnce(twin: Twin, run: RunOfUseCase): Promise<number> {
  const { result, error } = await twin.call(run.name, run.args(twin), kindOf(run));
  if (error && run.doneBefore && error.message.includes(run.doneBefore)) return 0;
  if (error) throw new Error(`${run.name}: ${error.message}`);
  const { left = 0 } = (result ?? {}) as { readonly left?: number | readonly unknown[] };
  return Array.isArray(left) ? left.length : (left as number);
}

/** The same request until it says that nothing is left. */
export async function pressAgain(twin: Twin, run: RunOfUseCase): Promise<void> {
  for (let time = 0; time < MOST_CALLS; time++) if ((await pressOnce(twin, run)) === 0) return;
  throw new Error(`${run.name} never ends`);
}

export const kindOf = ({ kind }: RunOfUseCase): CallOptions => (kind ? { kind } : {});
