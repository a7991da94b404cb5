// The global LockService and its locks, which block a script while another execution holds them.

import { asGoogle } from '../../execution/behaviours';
import { type Execution, isWebApp, ScriptError, ServiceObject } from '../../execution/service-object';

export class LockService extends ServiceObject {
  readonly className = 'LockService';

  /** Who opens a web app is in no document, even where the script is bound to one. */
  getDocumentLock(): Lock | null {
    const inNoDocument = isWebApp(this.execution.kind) && asGoogle('documentLock');
    return inNoDocument ? null : new Lock(this.execution, 'document');
  }

  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.execution, `user ${this.execution.user.email}`);
  }
}

export class Lock extends ServiceObject {
  readonly className = 'Lock';
  private registered = false;
  constructor(
    execution: Execution,
    private readonly name: string,
  ) {
    super(execution);
  }

  tryLock(timeoutMs: number): boolean | Promise<boolean> {
    if (timeoutMs < 0 && asGoogle('negativeWait')) return false;
    const { locks, speed } = this.execution.environment;
    const acquired = locks.acquire(this.name, this.execution.id, timeoutMs / speed);
    // A wait that ends after a kill must not keep the lock: the end of the execution lets go in any case.
    if (!this.registered) this.execution.atEnd(() => locks.release(this.name, this.execution.id));
    this.registered = true;
    if (typeof acquired === 'boolean') return this._charged(acquired, timeoutMs);
    return acquired.then((result) => this._charged(result, timeoutMs));
  }

  waitLock(timeoutMs: number): void | Promise<void> {
    const result = this.tryLock(timeoutMs);
    const check = (acquired: boolean) => {
      if (!acquired)
        throw new ScriptError('Lock timeout: another process was holding the lock for too long.');
    };
    return typeof result === 'boolean' ? check(result) : result.then(check);
  }

  hasLock(): boolean {
    return this.execution.environment.locks.heldBy(this.name) === this.execution.id;
  }

  releaseLock(): void {
    this.execution.environment.locks.release(this.name, this.execution.id);
  }

  private _charged(acquired: boolean, timeoutMs: number): boolean {
    if (!acquired) this.execution.charge(timeoutMs);
    return acquired;
  }
}
