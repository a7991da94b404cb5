// How a test calls a global: as a page does, guarded, in a world in memory.
import type { DeskCalls } from '../../../src/desk';
import { served } from '../../../src/serve';

/** What pages, triggers and the command line call. */
export type CalledName = keyof DeskCalls & string;
export type RequestOf<Name extends CalledName> =
  Parameters<DeskCalls[Name]> extends [] ? undefined : Parameters<DeskCalls[Name]>[0];

export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  /** Thrown: the text that the person reads. */
  | { readonly kind: 'failed'; readonly message: string };

export const calledNames = Object.keys(served).filter(
  (name): name is CalledName => /^[a-z]/.test(name) && !/^(menu|on[A-Z])/.test(name),
);

/** Arguments and result pass through JSON, as between page and server. */
export function callGlobal(name: CalledName, request: unknown): Outcome {
  try {
    const sent: unknown = request === undefined ? undefined : JSON.parse(JSON.stringify(request));
    const value: unknown = JSON.parse(
      JSON.stringify((served[name] as (request: unknown) => unknown)(sent) ?? null),
    );
    return { kind: 'answered', value };
  } catch (error) {
    return { kind: 'failed', message: (error as Error).message };
  }
}

/** The answer of a call that has to succeed. */
export function mustAnswer<Name extends CalledName>(
  name: Name,
  ...request: RequestOf<Name> extends undefined ? [] : [RequestOf<Name>]
): ReturnType<DeskCalls[Name]> {
  const outcome = callGlobal(name, request[0]);
  if (outcome.kind !== 'answered') throw new Error(`${name}: ${outcome.message}`);
  return outcome.value as ReturnType<DeskCalls[Name]>;
}
