// The desk in full swing, put back before each state; a state is a call, and what is wrong with it or with the desk.
import type { MemoryWorld } from '../memory-ports';
import { callGlobal, type CalledName, type Outcome } from '../calls/call';
import { deskWorld } from '../calls/desk-world';
import { examples } from '../calls/examples';
import { workIn, type Role } from '../calls/memory-composition';
import { toldBy, type ToldRefusal } from './told';

type Fields = Readonly<Record<string, unknown>>;
/** Fields instead of those of the call's example, or the whole request. */
export type Patch = Fields | ((request: never) => unknown);

export interface RefusalState {
  readonly call: CalledName;
  readonly patch: Patch;
  /** What is wrong with the desk. */
  readonly world?: (world: MemoryWorld) => unknown;
  /** Staff, or a manager where the call is a manager's. */
  readonly as?: Role;
  /** The address that Google gives of whoever calls. */
  readonly user?: string;
  /** The call is made twice. */
  readonly twice?: boolean;
  /** What a person types into the cell that the way names, by tab and column. */
  readonly typed?: Readonly<Record<string, unknown>>;
  /** Typing there is the goal itself: why the call is not needed any more. */
  readonly typedIsAll?: string;
  /** The same form with the right thing in it, where the example is not right for this desk. */
  readonly right?: Patch;
  /** The request with the row that the way asks for, by tab. */
  readonly chosen?: Readonly<Record<string, Patch>>;
  /** What the text says to do, where the text alone is the way. */
  readonly mend?: (world: MemoryWorld) => unknown;
  /** Why nothing is left to do: the goal is reached, or another one's. */
  readonly over?: string;
}

/** @example asked('createQuotes', { effectiveDate: '' }) */
export const asked = (
  call: CalledName,
  patch: Patch = {},
  more: Omit<RefusalState, 'call' | 'patch'> = {},
): RefusalState => ({ call, patch, ...more });

export type StatesOf<Catalogue> = { readonly [Code in keyof Catalogue]?: RefusalState };

export const world = deskWorld();
const rows = structuredClone(new Map(world.rows));
const { rateValues: _, ...state } = Object.getOwnPropertyDescriptors(world.state);

/** The desk as it was at first. */
export function freshWorld(): void {
  world.rows.clear();
  for (const [key, list] of structuredClone(rows)) world.rows.set(key, list);
  Object.defineProperties(world.state, state);
  Object.assign(world.state, { triggers: [], selected: [], selectedIds: {}, archives: new Map() });
  for (const kept of [world.mails, world.files, world.letters, world.audit]) (kept as unknown[]).length = 0;
}

const roleOf = ({ as, call }: RefusalState): Role =>
  as ?? (examples[call].right === 'manager' ? 'manager' : 'staff');

/** The example's request with this change. */
function requestOf(call: CalledName, patch: Patch): unknown {
  const request: unknown = JSON.parse(JSON.stringify(examples[call].request() ?? null)) ?? undefined;
  if (typeof patch === 'function') return (patch as (request: unknown) => unknown)(request);
  return Object.keys(patch).length === 0 ? request : { ...(request as object), ...patch };
}

/** What a call answers, and all refusals that it tells. */
export interface Told {
  readonly outcome: Outcome;
  readonly refusals: readonly ToldRefusal[];
}

export function make(call: CalledName, request: unknown): Told {
  let outcome: Outcome | undefined;
  const refusals = toldBy(() => (outcome = callGlobal(call, request)));
  return { outcome: outcome!, refusals };
}

/** Brings the desk into the state, and gives the call to make in it. */
export function enter(state: RefusalState): (patch?: Patch) => Told {
  freshWorld();
  workIn(world, 'manager');
  examples[state.call].before?.(world);
  const request = requestOf(state.call, state.patch);
  state.world?.(world);
  workIn(world, roleOf(state));
  if (state.user !== undefined) world.state.user = state.user;
  if (state.twice) callGlobal(state.call, request);
  return (patch) => {
    const sent = patch === undefined ? request : requestOf(state.call, patch);
    return make(state.call, sent);
  };
}

/** The call as its example has it. */
export function example(state: RefusalState): Told {
  return enter({ call: state.call, patch: {}, as: roleOf(state) })();
}
