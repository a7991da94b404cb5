// The exploration: a use case dies or fails at a service call, is run again, and must have kept its promises.
import type { FaultPlan } from '../../../local/contracts';
import type { CallOptions, Twin } from '../../../local/twin';
import { takeSnapshot } from './put-back';
import { sample, seeded } from './seeded';
import { worldOf } from './world';

export interface Scenario {
  readonly name: string;
  /** Brings the workbook to where the use case starts. Once. */
  readonly prepare: (twin: Twin) => Promise<void>;
  /** The call that is disturbed. */
  readonly run: {
    readonly name: string;
    readonly args: (twin: Twin) => unknown[];
    readonly kind?: CallOptions['kind'];
  };
  /** What a person or a trigger does afterwards, until nothing is left to do. */
  readonly again: (twin: Twin) => Promise<void>;
  /** Broken promises, in words; none where all is well. */
  readonly check: (twin: Twin, fault: FaultPlan | undefined) => string[];
}

export interface Exploration {
  readonly scenario: string;
  readonly calls: number;
  /** Of these, how many could be chosen from. */
  readonly open: number;
  readonly tried: number;
  /** So many different worlds the faults have left; in each the use case was run again. */
  readonly worlds: number;
  readonly survived: number;
  readonly broken: readonly { readonly fault: FaultPlan; readonly problems: readonly string[] }[];
}

export interface ExploreOptions {
  /** How many of the service calls, by seed; every one where left out. */
  readonly points?: number;
  /** Kills only at calls that changed something: a run that dies after another one leaves the world of the call before. */
  readonly effectsOnly?: boolean;
  readonly seed?: number;
  /** What happens to unflushed writes at a kill: by seed, or each of the three where there are any. */
  readonly writes?: 'seeded' | 'each';
  /** At how many of all calls an exception besides, before and after the effect; at all where left out. */
  readonly exceptions?: number;
}

/** After it no claim of a dead run holds any more: six minutes of the run, seven of the claim. */
const LATER_MS = 14 * 60_000;
const WRITES = ['all', 'none', 'some'] as const;
const FLUSH = 'SpreadsheetApp.flush';

interface Call {
  readonly name: string;
  /** The world after it is not the one before it, or may not be. */
  readonly changed: boolean;
  /** By its name it may have changed what is not looked at: layout. */
  readonly unseen: boolean;
}

export async function explore(
  twin: Twin,
  scenario: Scenario,
  options: ExploreOptions = {},
): Promise<Exploration> {
  await scenario.prepare(twin);
  const { putBack, changes } = takeSnapshot(twin);
  const { name, args, kind = 'command' } = scenario.run;
  const calls: Call[] = [];
  let world = changes();
  twin.onReply(({ call }) => {
    const before = world;
    world = changes();
    const seen = world !== before;
    const changed = seen || !READS.test(call);
    calls.push({ name: call, changed, unseen: changed && !seen && !NO_LAYOUT.test(call) });
  });
  const undisturbed = await twin.call(name, args(twin), { kind });
  twin.onReply(undefined);
  if (undisturbed.error) throw new Error(`${name}: ${undisturbed.error.message}`);
  const refusal = undisturbed.result as { readonly ok?: boolean } | null | undefined;
  if (refusal?.ok === false) throw new Error(`${name} refuses: ${JSON.stringify(refusal)}`);
  await scenario.again(twin);
  const first = scenario.check(twin, undefined);
  if (first.length > 0) throw new Error(`${scenario.name}, undisturbed: ${first.join('; ')}`);
  const broken: { fault: FaultPlan; problems: string[] }[] = [];
  let tried = 0;
  /** What became of each world that a fault has left: from the same one the same follows. */
  const outcomes = new Map<string, string[]>();
  const goOn = async (fault: FaultPlan): Promise<string[]> => {
    twin.clock.skip(LATER_MS);
    try {
      await scenario.again(twin);
      return scenario.check(twin, fault);
    } catch (error) {
      return [String(error)];
    }
  };
  for (const fault of plans(calls, options)) {
    putBack();
    const start = twin.clock.now().getTime();
    await twin.call(name, args(twin), { kind, faults: fault });
    tried += 1;
    // A run that failed went on by another way, and of layout nobody knows: those worlds are all different.
    const alike = fault.how === 'kill' && !calls.slice(0, fault.atCall).some(({ unseen }) => unseen);
    const left = alike ? worldOf(changes(), start) : `fault ${tried}`;
    const problems = outcomes.get(left) ?? (await goOn(fault));
    outcomes.set(left, problems);
    if (problems.length > 0) broken.push({ fault, problems });
  }
  putBack();
  const open = openCalls(calls, options).length;
  const survived = tried - broken.length;
  const worlds = outcomes.size;
  return { scenario: scenario.name, calls: calls.length, open, tried, worlds, survived, broken };
}

/** Calls that by their name leave workbook, mailbox and files as they were; an exploration looks whether they did. */
const READS =
  /\.(get\w*|newBlob|setName|hasNext|next|base64Decode|newTrigger|timeBased|list)$|^SpreadsheetApp\.getActive/;

/** Calls that by their name change something, but nothing of layout. */
const NO_LAYOUT =
  /^(Lock|Cache|Properties|MailApp|Utilities|Drive)|^SpreadsheetApp\.flush$|\.(setValues?|setFormula)$/;

/** Google may refuse to say who it is: the product goes on without a name, on purpose. */
const IDENTITY = /^(Session|User)\./;

function openCalls(calls: readonly Call[], { effectsOnly = false }: ExploreOptions): number[] {
  return calls.map((_, at) => at + 1).filter((at) => !effectsOnly || calls[at - 1]!.changed);
}

/** Calls after which something is written and not yet flushed: only there it matters what becomes of it. */
function unflushedAt(calls: readonly Call[]): ReadonlySet<number> {
  const found = new Set<number>();
  let pending = false;
  calls.forEach(({ name, changed }, index) => {
    pending = name !== FLUSH && (pending || changed);
    if (pending) found.add(index + 1);
  });
  return found;
}

function plans(calls: readonly Call[], options: ExploreOptions): FaultPlan[] {
  const { seed = 1, writes = 'seeded' } = options;
  const random = seeded(seed);
  const open = openCalls(calls, options);
  const pending = unflushedAt(calls);
  const chosenCalls = sample(random, open.length, options.points ?? open.length).map((at) => open[at - 1]!);
  const kills = chosenCalls.flatMap((atCall) => {
    const each = writes === 'each' && pending.has(atCall);
    const chosen = each ? WRITES : [WRITES[Math.floor(random() * 3)]!];
    // After call n and before call n + 1 a dead run leaves the same world.
    return chosen.map((unflushed): FaultPlan => ({
      atCall,
      when: 'after',
      how: 'kill',
      unflushed,
      seed: Math.floor(random() * 1e9),
    }));
  });
  const failing = sample(random, calls.length, options.exceptions ?? calls.length);
  const thrown = failing.flatMap((atCall) => {
    const { name, changed } = calls[atCall - 1]!;
    if (IDENTITY.test(name)) return [];
    // Before a call that changes nothing and after it are one.
    const moments = changed ? (['before', 'after'] as const) : (['after'] as const);
    return moments.map((when): FaultPlan => ({ atCall, when, how: 'throw', unflushed: 'all' }));
  });
  return [...kills, ...thrown];
}

export function describeFault({ how, when, atCall, unflushed, seed }: FaultPlan): string {
  return `${how} ${when} call ${atCall}${how === 'kill' ? `, unflushed ${unflushed} (seed ${seed})` : ''}`;
}
