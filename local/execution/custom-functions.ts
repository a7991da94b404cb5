// This file defines how cells call the bundle: on the main thread, read-only, under a time limit.

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
import type { RealmManifest } from './realm';
import { Killed, ScriptExecution, TIMEOUT_MESSAGE } from './script-execution';
import { decode, encode } from './wire';

export interface CustomFunctions {
  call(name: string, args: unknown[]): { value: unknown } | { error: string };
  /** The next call gets a fresh context. */
  forget(): void;
}

interface Pass {
  readonly execution: ScriptExecution;
  readonly context: ScriptContext;
}

/**
 * Calls of one recalculation (one run of the event loop without pause) share a context, which is then thrown away.
 * On Google each call has its own; here that would cost 4 ms and more a cell, several seconds for 1,000 rows.
 */
export function createCustomFunctions(environment: Environment, user: () => TwinUser): CustomFunctions {
  let compiled: CompiledSources | undefined;
  let manifest: RealmManifest | undefined;
  let pass: Pass | undefined;
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
    queueMicrotask(forget);
    return { execution, context: createScriptContext(compiled, host, manifest, execution.limitMs) };
  }

  return {
    call(name, args) {
      try {
        const { execution, context } = (pass ??= startPass());
        execution.virtualMs = 0;
        const outcome = context.invoke(
          name,
          JSON.stringify(args.map((arg) => encode(arg, execution))),
          execution.limitMs,
        );
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
  };
}
