// What an example of a global is: a valid request, the right that it takes, what comes before it.
import type { MemoryWorld } from '../memory-ports';
import type { CalledName, RequestOf } from './call';

/**
 * A reader may do what writes nothing. A manager alone does what desk.md calls 再送（管理者）, 管理 and the release of
 * figures (rules C1, C6, C7; DECISIONS "Three roles"): an insurer's answer, rates, facts, accounts, the year, retention.
 */
export type Right = 'reader' | 'staff' | 'manager';

export interface Example<Name extends CalledName> {
  readonly right: Right;
  readonly request: () => RequestOf<Name>;
  /** What has to have happened on the desk; done as a manager. */
  readonly before?: (world: MemoryWorld) => void;
}

export type Examples = { readonly [Name in CalledName]: Example<Name> };

const ask =
  (right: Right) =>
  <const Request>(request: Request, before?: (world: MemoryWorld) => void) => ({
    right,
    request: () => request,
    ...(before ? { before } : {}),
  });
export const reads = ask('reader');
export const staff = ask('staff');
export const manager = ask('manager');
export const plain = (right: Right) => ({ right, request: () => undefined });
