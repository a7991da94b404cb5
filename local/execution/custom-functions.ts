// How cells call the bundle: on the main thread, read-only, under a time limit.

import type { TwinUser } from '../contracts';
import { realmManifest } from '../services/globals';
import {
  compileSources,
  createScriptContext,
  TIMED_OUT,
  type CompiledSources,
  type ScriptContext,
} from './context';
import type { Environment } from './environment';
import type { RealmManifest } from './realm-door';
import { Killed, ScriptExecution, TIMEOUT_MESSAGE } from './script-execution';
import { decode, encode, plainColumn } from './wire';

export interface CustomFunctions {
  readonly call: (name: string, args: unknown[]) => { value: unknown } | { error: string };
  /** The next call gets a fresh context. */
  forget(): void;
  /** What cells have asked for so far, and what that asked of services: a column should be one call. */
  used(): FunctionUse;
}

export interface FunctionUse {
  readonly calls: number;
  readonly serviceCalls: number;
}

interface Pass {
  readonly execution: ScriptExecution;
  readonly context: ScriptContext;
  readonly startedAt: number;
}

/** How long functions that ask no service may keep their context, and with it their compiled code. */
const KEPT_MS = 60_000;

/**
 * Calls of one recalculation (one run of the event loop without pause) share a context. It is thrown away after them
 * when any of them called a service, so that nothing read from the workbook outlives its time; otherwise it is kept a
 * while. On Google each call has its own; here that would cost 4 ms and more a cell, several seconds for 1,000 rows.
 */
export function createCustomFunctions(environment: Environment, user: () => TwinUser): CustomFunctions {
  let compiled: CompiledSources | undefined;
  let manifest: RealmManifest | undefined;
  let pass: Pass | undefined;
  let use: FunctionUse = { calls: 0, serviceCalls: 0 };
  const forget = () => void (pass = undefined);

  function startPass(): Pass {
    const execution = new ScriptExecution(environment, 'customFunction', user());
    compiled ??= compileSources(environment.bundle.sources);
    manifest ??= realmManifest(execution);
    const host = {
      call(target: string | number, method: string, argsText: string): string {
        const reply = execution.call(target, method, argsText);
        if (typeof reply === 'string') return reply;
        const message = `You do not have permission to call ${execution.currentCall}.`;
        return JSON.stringify({ e: { name: 'Exception', message } });
      },
      log: () => undefined,
      now: () => execution.now().getTime(),
    };
    const context = createScriptContext(compiled, host, manifest, execution.limitMs);
    return { execution, context, startedAt: Date.now() };
  }

  function currentPass(): Pass {
    if (pass && (Date.now() - pass.startedAt > KEPT_MS || pass.execution.user.email !== user().email))
      forget();
    return (pass ??= startPass());
  }

  function forgetIfUsed({ execution }: Pass): void {
    if (execution.callNumber > 0) queueMicrotask(forget);
  }

  return {
    call(name, args) {
      try {
        const current = currentPass();
        const { execution, context } = current;
        execution.virtualMs = 0;
        const before = execution.callNumber;
        const columns = new Map<number, readonly unknown[]>();
        const given = args.map((arg, at) => {
          const cells = plainColumn(arg);
          if (!cells) return encode(arg, execution);
          columns.set(at, cells);
          return null;
        });
        const text = JSON.stringify(given);
        const outcome = context.invoke(name, text, execution.limitMs, columns);
        use = {
          calls: use.calls + 1,
          serviceCalls: use.serviceCalls + execution.callNumber - before,
        };
        forgetIfUsed(current);
        if (outcome.error) {
          if (outcome.error.name !== TIMED_OUT) return { error: outcome.error.message };
          forget();
          return { error: TIMEOUT_MESSAGE };
        }
        return { value: decode(JSON.parse(outcome.value ?? 'null'), execution) ?? '' };
      } catch (error) {
        forget();
        return { error: error instanceof Killed ? error.message : String((error as Error).message) };
      }
    },
    forget,
    used: () => use,
  };
}
