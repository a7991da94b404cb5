// This file defines the exploration: a use case dies or fails at a service call, is run again, and must have kept its promises.
import type { FaultPlan } from '../../../local/contracts';
import type { CallOptions, Twin } from '../../../local/twin';
import { takePutBack } from './put-back';
import { sha256Hex } from '../../../src/domain/fingerprint';
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
  /** Only calls that change something: a run that dies after a read leaves the world of the call before. */
  readonly effectsOnly?: boolean;
  readonly seed?: number;
  /** What happens to unflushed writes at a kill: by seed, or each of the three where there are any. */
  readonly writes?: 'seeded' | 'each';
  /** At how many of these calls also an exception, before and after the effect; at all where left out. */
  readonly exceptions?: number;
}

/** After it no claim of a dead run holds any more: six minutes of the run, seven of the claim. */
const LATER_MS = 14 * 60_000;
const WRITES = ['all', 'none', 'some'] as const;

export async function explore(
  twin: Twin,
  scenario: Scenario,
  options: ExploreOptions = {},
): Promise<Exploration> {
  await scenario.prepare(twin);
  const restore = takePutBack(twin);
  const { name, args, kind = 'command' } = scenario.run;
  const names: string[] = [];
  twin.onReply(({ call }) => void names.push(call));
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
  for (const fault of plans(names, options)) {
    restore();
    const start = twin.clock.now().getTime();
    await twin.call(name, args(twin), { kind, faults: fault });
    tried += 1;
    const world = `${fault.how} ${sha256Hex(worldOf(twin, start))}`;
    const problems = outcomes.get(world) ?? (await goOn(fault));
    outcomes.set(world, problems);
    if (problems.length > 0) broken.push({ fault, problems });
  }
  restore();
  const open = openCalls(names, options).length;
  const survived = tried - broken.length;
  const worlds = outcomes.size;
  return { scenario: scenario.name, calls: names.length, open, tried, worlds, survived, broken };
}

/** Calls that leave workbook, mailbox and files as they were. */
const READS =
  /\.(get\w*|newBlob|setName|hasNext|next|base64Decode|newTrigger|timeBased|list)$|^SpreadsheetApp\.getActive/;

/** Google may refuse to say who it is: the product goes on without a name, on purpose. */
const IDENTITY = /^(Session|User)\./;

function openCalls(names: readonly string[], { effectsOnly = false }: ExploreOptions): number[] {
  return names.map((_, at) => at + 1).filter((at) => !effectsOnly || !READS.test(names[at - 1]!));
}

/** Calls after which something is written and not yet flushed: only there it matters what becomes of it. */
function unflushedAt(names: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let pending = false;
  names.forEach((name, index) => {
    pending = name !== 'SpreadsheetApp.flush' && (pending || !READS.test(name));
    if (pending) found.add(index + 1);
  });
  return found;
}

function plans(names: readonly string[], options: ExploreOptions): FaultPlan[] {
  const { seed = 1, writes = 'seeded' } = options;
  const random = seeded(seed);
  const open = openCalls(names, options);
  const pending = unflushedAt(names);
  const chosenCalls = sample(random, open.length, options.points ?? open.length).map((at) => open[at - 1]!);
  const failing = new Set(sample(random, chosenCalls.length, options.exceptions ?? chosenCalls.length));
  return chosenCalls.flatMap((atCall, index): FaultPlan[] => {
    const each = writes === 'each' && pending.has(atCall);
    const chosen = each ? WRITES : [WRITES[Math.floor(random() * 3)]!];
    // After call n and before call n + 1 a dead run leaves the same world.
    const kills = chosen.map((unflushed): FaultPlan => ({
      atCall,
      when: 'after',
      how: 'kill',
      unflushed,
      seed: Math.floor(random() * 1e9),
    }));
    // Before a read and after it are one.
    const moments = READS.test(names[atCall - 1]!) ? (['after'] as const) : (['before', 'after'] as const);
    const thrown = moments.map((when): FaultPlan => ({
      atCall,
      when,
      how: 'throw',
      unflushed: 'all',
    }));
    const fails = failing.has(index + 1) && !IDENTITY.test(names[atCall - 1]!);
    return fails ? [...kills, ...thrown] : kills;
  });
}

export function describeFault({ how, when, atCall, unflushed, seed }: FaultPlan): string {
  return `${how} ${when} call ${atCall}${how === 'kill' ? `, unflushed ${unflushed} (seed ${seed})` : ''}`;
}
