// The desk in full swing, put back before each state; a state is a call, and what is wrong with it or with the desk.
import type { MemoryWorld } from '../memory-ports';
import { callGlobal, type CalledName, type Outcome } from '../calls/call';
import { deskWorld } from '../calls/desk-world';
import { examples } from '../calls/examples';
import { toldError, workIn, type Role } from '../calls/memory-composition';
import { toldBy, type ToldRefusal } from './told';

type Fields = Readonly<Record<string, unknown>>;
/** Fields instead of those of the call's example, or the whole request. */
export type Patch = Fields | ((request: never) => unknown);

/** What runs outside of the calls: a formula, the public form, a sheet, a service of Google's. */
export interface Part {
  readonly refused: (world: MemoryWorld) => unknown;
  /** The same, done as the text says. */
  readonly right?: (world: MemoryWorld) => unknown;
}

export interface RefusalState {
  readonly call?: CalledName;
  readonly part?: Part;
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
  /** What the pages of the text do once that is typed, as far as the call made with `right`: it must succeed. */
  readonly onward?: (world: MemoryWorld) => unknown;
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

/** @example part(() => PREMIUM(1, ''), () => PREMIUM(1, 'ALIVE')) */
export const part = (
  refused: Part['refused'],
  right?: Part['right'],
  more: Omit<RefusalState, 'call' | 'part' | 'patch'> = {},
): RefusalState => ({ part: right ? { refused, right } : { refused }, patch: {}, ...more });

export type StatesOf<Catalogue> = { readonly [Code in keyof Catalogue]?: RefusalState };

export const world = deskWorld();
/** Cells are plain values: a row is copied by its cells, which costs a tenth of a deep copy. */
const copied = (lists: MemoryWorld['rows']) =>
  [...lists].map(([key, list]) => [key, list.map((row) => ({ ...row }))] as const);
const rows = new Map(copied(world.rows));
const { rateValues: _, ...state } = Object.getOwnPropertyDescriptors(world.state);

/** The desk as it was at first. */
export function freshWorld(): void {
  world.rows.clear();
  for (const [key, list] of copied(rows)) world.rows.set(key, list);
  Object.defineProperties(world.state, state);
  Object.assign(world.state, { triggers: [], selected: [], selectedIds: {}, archives: new Map() });
  for (const kept of [world.mails, world.files, world.letters, world.audit]) (kept as unknown[]).length = 0;
}

const roleOf = ({ as, call }: RefusalState): Role =>
  as ?? (call && examples[call].right !== 'manager' ? 'staff' : 'manager');

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

function makePart(work: (world: MemoryWorld) => unknown): Told {
  let outcome: Outcome = { kind: 'answered', value: undefined };
  const refusals = toldBy(() => {
    try {
      outcome = { kind: 'answered', value: work(world) };
    } catch (error) {
      outcome = { kind: 'failed', message: toldError(error).message };
    }
  });
  return { outcome, refusals };
}

/** Brings the desk into the state, and gives the call to make in it. */
export function enter(state: RefusalState): (patch?: Patch) => Told {
  freshWorld();
  workIn(world, 'manager');
  const { call, part: outside } = state;
  if (call) examples[call].before?.(world);
  const request = call && requestOf(call, state.patch);
  state.world?.(world);
  workIn(world, roleOf(state));
  if (state.user !== undefined) world.state.user = state.user;
  if (outside)
    return (patch) => makePart(patch === undefined ? outside.refused : (outside.right ?? outside.refused));
  if (!call) throw new Error('a state is a call or a part');
  if (state.twice) callGlobal(call, request);
  return (patch) => make(call, patch === undefined ? request : requestOf(call, patch));
}

/** The call as its example has it; a part as it is right. */
export function example(state: RefusalState): Told {
  if (state.part) return enter(state)({});
  return enter({ ...(state.call && { call: state.call }), patch: {}, as: roleOf(state) })();
}
