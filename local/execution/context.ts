// A script's fresh context: a bare realm with the bundle loaded and one function called in it.

import vm from 'node:vm';
import type { SourceFile } from './bundle';
import { installDate } from './realm-date';
import { installRealm } from './realm';
import {
  REALM_DOOR,
  type RealmColumns,
  type RealmHost,
  type RealmManifest,
  type RealmOutcome,
} from './realm-door';

/** Sources parsed once and kept: all that a warm worker remembers from one execution to the next. */
export interface CompiledSources {
  readonly scripts: readonly vm.Script[];
}

/** `caches` is what an earlier worker has compiled of the same sources. */
export function compileSources(
  sources: readonly SourceFile[],
  caches: readonly Uint8Array[] = [],
): CompiledSources {
  const scripts = sources.map(({ code, name }, at) => {
    const cachedData = caches[at] && Buffer.from(caches[at]);
    return new vm.Script(code, { filename: name, ...(cachedData ? { cachedData } : {}) });
  });
  return { scripts };
}

/** With the functions that have run by now. */
export function cachesOf({ scripts }: CompiledSources): Uint8Array[] {
  return scripts.map((script) => script.createCachedData());
}

const setUp = new vm.Script(
  `(() => {
    const door = globalThis.${REALM_DOOR};
    delete globalThis.${REALM_DOOR};
    (${installDate.toString()})(door.now, JSON.parse(door.manifest).timeZone);
    door.invoker = (${installRealm.toString()})(door, door.manifest);
  })()`,
  { filename: 'realm.js' },
);

const invocation = new vm.Script(
  `(() => {
    const door = globalThis.${REALM_DOOR};
    delete globalThis.${REALM_DOOR};
    door.invoker(door.name, door.args, door.outcome, door.columns);
  })()`,
  { filename: 'call.js' },
);

export interface ScriptContext {
  /** `args` is encoded text; so is the outcome's value. Columns stand in for the arguments at their place. */
  invoke(name: string, args: string, timeoutMs?: number, columns?: RealmColumns): RealmOutcome;
}

export function createScriptContext(
  compiled: CompiledSources,
  host: RealmHost & { readonly now: () => number },
  manifest: RealmManifest,
  timeoutMs?: number,
): ScriptContext {
  const scope = vm.createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' }) as Record<
    string,
    unknown
  >;
  const door: Record<string, unknown> = {
    call: host.call,
    log: host.log,
    now: host.now,
    manifest: JSON.stringify(manifest),
  };
  const pass = () =>
    Object.defineProperty(scope, REALM_DOOR, { value: door, configurable: true, enumerable: false });
  pass();
  setUp.runInContext(scope);
  let loadError: RealmOutcome['error'];
  try {
    for (const script of compiled.scripts) script.runInContext(scope, { timeout: timeoutMs });
  } catch (error) {
    loadError = describeError(error);
  }
  return {
    invoke(name, args, limit, columns) {
      if (loadError) return { error: loadError };
      const outcome: RealmOutcome = {};
      Object.assign(door, { name, args, outcome, columns });
      pass();
      try {
        invocation.runInContext(scope, { timeout: limit });
      } catch (error) {
        return { error: describeError(error) };
      }
      if (outcome.value === undefined && outcome.error === undefined) return { value: '{"$":"u"}' };
      return outcome;
    },
  };
}

export const TIMED_OUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

export function describeError(error: unknown): { name: string; message: string; stack?: string } {
  const { name, message, stack, code } = error as Partial<Error> & { code?: string };
  return {
    name: code === TIMED_OUT ? TIMED_OUT : (name ?? 'Error'),
    message: message ?? String(error),
    stack,
  };
}
