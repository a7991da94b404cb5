// Mutual exclusion between executions: one holder a lock name, others wait in order.

interface Waiter {
  readonly holder: number;
  readonly settle: (acquired: boolean) => void;
}

export interface Locks {
  /** Resolves to false after the time; at once when it is free or already held by the same execution. */
  acquire(name: string, holder: number, timeoutMs: number): boolean | Promise<boolean>;
  release(name: string, holder: number): void;
  heldBy(name: string): number | undefined;
}

export function createLocks(): Locks {
  const holders = new Map<string, number>();
  const queues = new Map<string, Waiter[]>();

  return {
    acquire(name, holder, timeoutMs) {
      const current = holders.get(name);
      if (current === holder) return true;
      if (current === undefined) {
        holders.set(name, holder);
        return true;
      }
      if (timeoutMs <= 0) return false;
      return new Promise((resolve) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(waiter), 1);
          resolve(false);
        }, timeoutMs);
        const waiter: Waiter = {
          holder,
          settle(acquired) {
            clearTimeout(timer);
            resolve(acquired);
          },
        };
        queue.push(waiter);
      });
    },
    release(name, holder) {
      const queue = queues.get(name) ?? [];
      // An execution that was killed while waiting must not get the lock later.
      for (const waiter of queue.filter((one) => one.holder === holder)) {
        queue.splice(queue.indexOf(waiter), 1);
        waiter.settle(false);
      }
      if (holders.get(name) !== holder) return;
      const next = queue.shift();
      if (!next) holders.delete(name);
      else {
        holders.set(name, next.holder);
        next.settle(true);
      }
    },
    heldBy: (name) => holders.get(name),
  };
}
