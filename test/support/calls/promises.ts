// What holds of every call of a global, whoever calls it with whatever.
import fc from 'fast-check';
import { tabs as tables } from '../../../src/desk';
import { withDerived } from '../../../src/tables/column';
import type { MemoryWorld } from '../memory-ports';
import { calledNames, callGlobal, type CalledName, type Outcome } from './call';
import { deskWorld } from './desk-world';
import { examples } from './examples';
import { workIn, writesMade, type Role } from './memory-composition';
import { spoil, spoiling } from './mutate';

/** These work on Google's own services, which memory does not have; the bundle's tests run them in the twin. */
export const ONLY_IN_TWIN: readonly CalledName[] = ['runSelfCheck'];
export const inMemory = calledNames.filter((name) => !ONLY_IN_TWIN.includes(name));

export interface Stage {
  readonly world: MemoryWorld;
  /** Puts the desk back, does what the example asks for before it, and hands out its request. */
  prepare(name: CalledName, role: Role): unknown;
  /** What has changed since then: tabs, and what left the desk; none where nothing has. */
  changed(): string[];
  /** Everything that went to the log. */
  readonly logged: string[];
}

type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
const copyOf = (rows: Rows) =>
  [...rows].map(([key, list]) => [key, list.map((row) => ({ ...row }))] as const);

export function openStage(): Stage {
  const world = deskWorld();
  const logged: string[] = [];
  world.ports.log.info = (event, facts) => void logged.push(JSON.stringify({ event, ...facts }));
  const kept: Rows = new Map(copyOf(world.rows));
  const { today, requests, user, quota, folder, colleagues } = world.state;
  const memory = [...world.state.memory];
  const kinds = { mails: world.mails, files: world.files, letters: world.letters, audit: world.audit };
  let before: Rows = kept;
  let dirty = true;
  const restore = (): void => {
    if (dirty || writesMade() > 0) {
      world.rows.clear();
      for (const [key, rows] of copyOf(kept)) world.rows.set(key, rows);
    }
    Object.assign(world.state, { today, requests, user, quota, folder, colleagues, memory: new Map(memory) });
    world.state.triggers.length = 0;
    for (const list of Object.values(kinds)) (list as unknown[]).length = 0;
  };
  const sent = (): string =>
    JSON.stringify([world.mails.length, world.files.length, world.audit.length, world.state.folder]);
  let sentBefore = sent();
  return {
    world,
    logged,
    prepare: (name, role) => {
      restore();
      workIn(world, 'manager');
      examples[name].before?.(world);
      const request = examples[name].request();
      dirty = examples[name].before !== undefined;
      before = dirty ? new Map(copyOf(world.rows)) : kept;
      sentBefore = sent();
      workIn(world, role);
      return request;
    },
    changed: () => {
      const rows = writesMade() === 0 ? [] : [...world.rows.keys()];
      const tabs = rows.filter(
        (key) => JSON.stringify(world.rows.get(key)) !== JSON.stringify(before.get(key) ?? []),
      );
      return [
        ...tabs,
        ...(sent() === sentBefore ? [] : ['mails, files, their folder or audit']),
        ...(world.state.triggers.length > 0 ? ['triggers'] : []),
      ];
    },
  };
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const ENGLISH_FAILURE =
  /\b(undefined|null|NaN|Cannot|is not a|TypeError|RangeError|SyntaxError|Exception)\b|\[object |\n\s+at /;
const LONGEST_MESSAGE = 600;

/** Broken promises, in words; none where all is well. */
export function brokenBy(stage: Stage, request: unknown, outcome: Outcome): string[] {
  const problems: string[] = [];
  if (outcome.kind !== 'answered') {
    const { message } = outcome;
    if (!JAPANESE.test(message)) problems.push(`not Japanese: ${message.slice(0, 80)}`);
    const [foreign] = ENGLISH_FAILURE.exec(message) ?? [];
    // A text of the request may be quoted in the message.
    if (foreign && !JSON.stringify(request ?? '').includes(foreign))
      problems.push(`an exception's words: ${message.slice(0, 80)}`);
    if (message.includes('予期しない理由')) problems.push(message.slice(0, 40));
    if (message.length > LONGEST_MESSAGE) problems.push(`a message of ${message.length} characters`);
    const changed = stage.changed();
    if (changed.length > 0)
      problems.push(`refused, yet changed ${changed.join(', ')}: ${message.slice(0, 80)}`);
  }
  for (const table of writesMade() > 0 ? tables : []) {
    const ids = (stage.world.rows.get(table.key) ?? []).map((row) => withDerived(table, row)[table.id]);
    if (ids.includes('') || new Set(ids).size !== ids.length) problems.push(`ids in ${table.tab}`);
  }
  return problems;
}

/** Spoiled requests for one global; gives the smallest one that breaks a promise. */
export function fuzzGlobal(stage: Stage, name: CalledName, runs: number, seed: number): string | undefined {
  const role = examples[name].right === 'manager' ? 'manager' : 'staff';
  const { failed, counterexample, errorInstance } = fc.check(
    fc.property(spoiling, (how) => {
      const request = spoil(stage.prepare(name, role), how);
      const broken = brokenBy(stage, request, callGlobal(name, request));
      if (broken.length > 0)
        throw new Error(`${broken.join('; ')} ← ${JSON.stringify(request).slice(0, 300)}`);
    }),
    {
      numRuns: stage.prepare(name, role) === undefined ? 1 : runs,
      seed,
      endOnFailure: false,
      interruptAfterTimeLimit: 60_000,
    },
  );
  if (!failed) return undefined;
  const { kind, text } = counterexample![0];
  return `${name} (${kind} ${JSON.stringify(text).slice(0, 60)}): ${String(errorInstance ?? '').slice(0, 500)}`;
}
