// This file defines how a test calls a global: as a page does, guarded, in a world in memory.
import * as globals from '../../../src/main';
import { guarded } from '../../../src/globals/guarded';

export type Globals = typeof globals;
/** What pages, triggers and the command line call. */
export type CalledName = Exclude<keyof Globals, `menu${string}` | 'onOpen' | 'onEdit' | Uppercase<string>>;
export type RequestOf<Name extends CalledName> =
  Parameters<Globals[Name]> extends [] ? undefined : Parameters<Globals[Name]>[0];

export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly message: string }
  /** Thrown: the text that the person reads. */
  | { readonly kind: 'failed'; readonly message: string };

export const calledNames = (Object.keys(globals) as (keyof Globals)[]).filter(
  (name): name is CalledName => /^[a-z]/.test(name) && !/^(menu|on[A-Z])/.test(name),
);

const work = new Map<string, (request: unknown) => unknown>(
  Object.entries(globals).map(([name, one]) => [name, guarded(name, one as (request: unknown) => unknown)]),
);

/** Arguments and result pass through JSON, as between page and server. */
export function callGlobal(name: CalledName, request: unknown): Outcome {
  try {
    const sent: unknown = request === undefined ? undefined : JSON.parse(JSON.stringify(request));
    const value: unknown = JSON.parse(JSON.stringify(work.get(name)!(sent) ?? null));
    const refusal = value as { ok?: unknown; problems?: { message: string }[] } | null;
    if (refusal?.ok === false) {
      return { kind: 'refused', message: (refusal.problems ?? []).map(({ message }) => message).join('\n') };
    }
    return { kind: 'answered', value };
  } catch (error) {
    return { kind: 'failed', message: (error as Error).message };
  }
}

/** The answer of a call that has to succeed. */
export function mustAnswer<Name extends CalledName>(
  name: Name,
  ...request: RequestOf<Name> extends undefined ? [] : [RequestOf<Name>]
): ReturnType<Globals[Name]> {
  const outcome = callGlobal(name, request[0]);
  if (outcome.kind !== 'answered') throw new Error(`${name}: ${outcome.message}`);
  return outcome.value as ReturnType<Globals[Name]>;
}
