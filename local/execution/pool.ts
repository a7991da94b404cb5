// The pool of worker threads: warm ones wait, each runs one execution at a time.

import { MessageChannel, Worker } from 'node:worker_threads';
import type { Bundle } from './bundle';
import type { RealmManifest } from './realm-door';
import { KILLED } from './killed';
import type { StartMessage, WorkerData, WorkerMessage } from './worker';

/** What concerns a run, not the pool. */
export type RunMessage = Exclude<WorkerMessage, { kind: 'compiled' }>;

export interface PoolWorker {
  start(
    message: StartMessage,
    listener: (message: RunMessage | { kind: 'failed'; error: Error }) => void,
  ): void;
  reply(text: string): void;
  /** Milliseconds from the machine's clock to the script's. */
  setOffset(milliseconds: number): void;
  /** Back to the pool. */
  release(): void;
  /** Ends a script that waits for a reply; back to the pool once it has come to its end. */
  kill(): void;
  terminate(): void;
}

export interface Pool {
  acquire(): PoolWorker;
  close(): Promise<void>;
}

/** As many as a browser lets wait at once; one starts only when the others are busy. */
const MAX_IDLE = 10;
/** A killed script's handlers still run, without any call; one that goes on for longer loses its thread. */
const DYING_MS = 1_000;

export function createPool(file: string, bundle: Bundle, manifest: RealmManifest): Pool {
  const idle: PoolWorker[] = [];
  const live = new Set<Worker>();
  /** What the first worker has compiled, so that those after a killed one start at once. */
  let caches: readonly Uint8Array[] | undefined;

  function startWorker(): PoolWorker {
    const shared = new SharedArrayBuffer(16);
    const signal = new Int32Array(shared, 0, 1);
    const offset = new Float64Array(shared, 8, 1);
    const { port1, port2 } = new MessageChannel();
    const known = caches ? { caches } : {};
    const workerData: WorkerData = { sources: bundle.sources, ...known, manifest, shared, replies: port2 };
    const worker = new Worker(file, { workerData, transferList: [port2] });
    live.add(worker);
    // An idle worker must not keep the process alive; a busy one is waited for by its caller.
    worker.unref();
    port1.unref();
    let listen: Parameters<PoolWorker['start']>[1] | undefined;
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'compiled') caches = message.caches;
      else listen?.(message);
    });
    worker.on('error', (error) => listen?.({ kind: 'failed', error }));
    worker.on('exit', () => live.delete(worker));
    const self: PoolWorker = {
      start(message, listener) {
        listen = listener;
        worker.ref();
        worker.postMessage(message);
      },
      reply(text) {
        port1.postMessage(text);
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
      },
      setOffset(milliseconds) {
        offset[0] = milliseconds;
      },
      release() {
        listen = undefined;
        worker.unref();
        if (idle.length < MAX_IDLE) idle.push(self);
        else void worker.terminate();
      },
      kill() {
        const late = setTimeout(() => self.terminate(), DYING_MS).unref();
        listen = ({ kind }) => {
          if (kind === 'log') return;
          clearTimeout(late);
          if (kind === 'done') self.release();
          else self.terminate();
        };
        self.reply(KILLED);
      },
      terminate() {
        listen = undefined;
        void worker.terminate();
      },
    };
    return self;
  }

  return {
    acquire: () => idle.pop() ?? startWorker(),
    async close() {
      idle.length = 0;
      await Promise.all([...live].map((worker) => worker.terminate()));
    },
  };
}
