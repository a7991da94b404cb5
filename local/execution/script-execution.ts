// One script execution on the main thread: its objects, calls, charges, faults and unflushed writes.

import type { ExecutionKind, FaultPlan, TwinUser, UserInterface } from '../contracts';
import type { UserEdit } from '../workbook/workbook';
import { createGlobal } from '../services/globals';
import { asGoogle } from './behaviours';
import { costOf } from './costs';
import type { Environment } from './environment';
import { ScriptError, ServiceObject, type Execution } from './service-object';
import { decode, encode, type ObjectTable } from './wire';

const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';
export const TIMEOUT_MESSAGE = 'Exceeded maximum execution time';

/** Thrown out of a call when the execution ends on the spot; the script never sees it. */
export class Killed extends Error {}

let lastId = 0;

export class ScriptExecution implements Execution, ObjectTable {
  readonly id = ++lastId;
  readonly calls: Record<string, number> = {};
  readonly logs: string[] = [];
  readonly readOnly: boolean;
  virtualMs = 0;
  callNumber = 0;
  currentCall = '';
  /** Told whenever virtual time passes, so that the script's clock shows it. */
  onCharge: () => void = () => undefined;
  private readonly objects = new Map<number, ServiceObject>();
  private readonly handles = new Map<ServiceObject, number>();
  private readonly globals = new Map<string, ServiceObject>();
  private unflushed: (() => void)[] = [];
  private releases: (() => void)[] = [];

  constructor(
    readonly environment: Environment,
    readonly kind: ExecutionKind,
    readonly user: TwinUser,
    private readonly options: {
      faults?: FaultPlan;
      userInterface?: UserInterface;
      /** The edit because of which it runs. */
      answering?: UserEdit;
      byHand?: boolean;
    } = {},
  ) {
    this.readOnly = kind === 'customFunction';
  }

  get byHand(): boolean {
    return this.options.byHand ?? false;
  }

  get ui(): UserInterface {
    return this.options.userInterface ?? this.environment.userInterface;
  }

  get limitMs(): number {
    const { limits } = this.environment;
    return (
      { simpleTrigger: limits.simpleTriggerMs, customFunction: limits.customFunctionMs }[
        this.kind as string
      ] ?? limits.scriptMs
    );
  }

  now(): Date {
    return new Date(this.environment.clock.now().getTime() + this.virtualMs);
  }

  charge(milliseconds: number): void {
    this.virtualMs += milliseconds;
    this.onCharge();
    if (!this.readOnly) this.environment.workbook.pass(milliseconds);
    if (this.virtualMs > this.limitMs) throw new Killed(TIMEOUT_MESSAGE);
  }

  requireScope(...anyOf: string[]): void {
    const { scopes } = this.environment.bundle;
    const wanted = anyOf.map((scope) => SCOPE_PREFIX + scope);
    const withheld = asGoogle('partialConsent') ? this.environment.withheld.get(this.user.email) : undefined;
    const isGranted = (scope: string) => (!scopes || scopes.includes(scope)) && !withheld?.has(scope);
    if ((!scopes && !withheld) || wanted.some(isGranted)) return;
    throw new ScriptError(
      `Specified permissions are not sufficient to call ${this.currentCall}. Required permissions: ${wanted.join(' || ')}`,
    );
  }

  requireAuthorization(): void {
    if (this.kind !== 'customFunction' && this.kind !== 'simpleTrigger') return;
    throw new ScriptError(`You do not have permission to call ${this.currentCall}.`);
  }

  journal(undo: () => void, revision?: string): void {
    if (this.readOnly) throw new ScriptError(`You do not have permission to call ${this.currentCall}.`);
    this.unflushed.push(undo);
    const { answering } = this.options;
    if (answering && revision !== undefined) this.environment.workbook.answered(answering, revision);
  }

  flush(): void {
    this.unflushed = [];
    this.environment.workbook.show();
  }

  /** Something held by this execution (a lock) that must be let go when it ends, however it ends. */
  atEnd(release: () => void): void {
    this.releases.push(release);
  }

  finish(): void {
    this.flush();
    for (const release of this.releases.splice(0)) release();
  }

  /** Ends on the spot: of the unflushed writes a prefix stays, in the order they were made. */
  kill(): void {
    const { unflushed = 'all', seed = 1 } = this.options.faults ?? {};
    const count = this.unflushed.length;
    const kept =
      unflushed === 'all' ? count : unflushed === 'none' ? 0 : Math.floor(fraction(seed) * (count + 1));
    for (const undo of this.unflushed.splice(kept).reverse()) undo();
    this.finish();
  }

  handleOf(object: ServiceObject): number {
    const known = this.handles.get(object);
    if (known !== undefined) return known;
    const handle = this.objects.size + 1;
    this.objects.set(handle, object);
    this.handles.set(object, handle);
    return handle;
  }

  objectOf(handle: number): ServiceObject {
    const object = this.objects.get(handle);
    if (!object) throw new ScriptError('Unexpected object of another execution.');
    return object;
  }

  /** Carries out one call of the script and returns the reply's text; throws Killed where no reply may follow. */
  call(target: string | number, method: string, argsText: string): string | Promise<string> {
    try {
      const value = this.perform(target, method, argsText);
      if (!(value instanceof Promise) && !isThenable(value)) return this.reply(value);
      return Promise.resolve(value as Promise<unknown>).then(
        (result) => this.reply(result),
        (error) => this.refuse(error),
      );
    } catch (error) {
      return this.refuse(error);
    }
  }

  private perform(target: string | number, method: string, argsText: string): unknown {
    const object = typeof target === 'string' ? this.global(target) : this.objectOf(target);
    const name = `${object.className}.${method}`;
    this.currentCall = name;
    const implementation = methodOf(object, method);
    if (!implementation) throw new ScriptError(`not implemented: ${name}`, 'Error');
    this.callNumber++;
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    this.fail('before');
    this.charge(costOf(object.className, method, this.environment.limits.day));
    this.refuseDisabled(object.className);
    const args = decode(JSON.parse(argsText), this) as unknown[];
    const value = implementation.apply(object, args);
    if (!isThenable(value)) {
      this.fail('after');
      return value;
    }
    const number = this.callNumber;
    return Promise.resolve(value).then((result) => (this.fail('after', number), result));
  }

  /** An advanced service that the manifest names counts for nothing before somebody has added it in the editor. */
  private refuseDisabled(className: string): void {
    const [service] = className.split('.');
    if (!this.environment.disabledServices.has(service!) || !asGoogle('disabledServices')) return;
    const [, collection, method] = /(\w+)\.(\w+)$/.exec(this.currentCall)!;
    throw new ScriptError(
      `API call to ${service!.toLowerCase()}.${collection!.toLowerCase()}.${method!} failed with error: Google ${service} API has not been used in project 0 before or it is disabled. Enable it by visiting the API console, then retry.`,
      'GoogleJsonResponseException',
    );
  }

  private fail(when: FaultPlan['when'], number = this.callNumber): void {
    const { faults } = this.options;
    if (faults?.when !== when || faults.atCall !== number) return;
    if (faults.how === 'kill') throw new Killed(`Killed at call ${number}: ${this.currentCall}`);
    throw new ScriptError(`Service error: ${this.currentCall} (call ${number})`);
  }

  private reply(value: unknown): string {
    if (!isLargeBlock(value)) return JSON.stringify({ v: encode(value, this) });
    const known = encodedBlocks.get(value) ?? JSON.stringify({ v: encode(value, this) });
    encodedBlocks.set(value, known);
    return known;
  }

  private refuse(error: unknown): string {
    if (error instanceof Killed) throw error;
    const { name, message } = error as Partial<Error>;
    return JSON.stringify({ e: { name: name ?? 'Exception', message: message ?? String(error) } });
  }

  private global(name: string): ServiceObject {
    let object = this.globals.get(name);
    if (!object) this.globals.set(name, (object = createGlobal(name, this)));
    return object;
  }
}

const MANY_ROWS = 50;

function isLargeBlock(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.length >= MANY_ROWS && Array.isArray(value[0]);
}

/** The workbook gives the same array of values as long as nothing changes; its text is made once. */
const encodedBlocks = new WeakMap<object, string>();

/** Methods stand on the classes between the object and ServiceObject; a leading underscore is private. */
function methodOf(object: ServiceObject, name: string): ((...args: unknown[]) => unknown) | undefined {
  if (name.startsWith('_') || name === 'constructor') return undefined;
  for (
    let proto = Object.getPrototypeOf(object) as object | null;
    proto && proto !== ServiceObject.prototype;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (typeof descriptor?.value === 'function') return descriptor.value as (...args: unknown[]) => unknown;
  }
  return undefined;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    value !== null &&
    typeof value === 'object' &&
    !('className' in value) &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}

/** A number from 0 to below 1 that depends on the seed alone. */
function fraction(seed: number): number {
  let state = (seed + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
