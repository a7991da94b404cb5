// A worker thread: it runs one script execution at a time, each in a fresh context.

import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { SourceFile } from './bundle';
import {
  cachesOf,
  compileSources,
  createScriptContext,
  describeError,
  type CompiledSources,
} from './context';
import { KILLED } from './killed';
import type { RealmManifest, RealmOutcome } from './realm-door';

/** What the main thread sends and receives; replies to calls come through `replies`, never through events. */
export interface WorkerData {
  readonly sources: readonly SourceFile[];
  /** Left by an earlier worker; a worker without tells its own. */
  readonly caches?: readonly Uint8Array[];
  readonly manifest: RealmManifest;
  /** Int32 0: a reply is there. Float64 1: milliseconds from the machine's clock to the script's. */
  readonly shared: SharedArrayBuffer;
  readonly replies: MessagePort;
}
export interface StartMessage {
  readonly name: string;
  readonly args: string;
}
export type WorkerMessage =
  | {
      readonly kind: 'call';
      readonly target: string | number;
      readonly method: string;
      readonly args: string;
    }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'compiled'; readonly caches: readonly Uint8Array[] }
  | { readonly kind: 'done'; readonly outcome: RealmOutcome };

const { sources, caches, manifest, shared, replies } = workerData as WorkerData;
const signal = new Int32Array(shared, 0, 1);
const offset = new Float64Array(shared, 8, 1);
const port = parentPort!;
const send = (message: WorkerMessage) => port.postMessage(message);
let compiled: CompiledSources | undefined;
const now = () => Math.floor(Date.now() + offset[0]!);

/** What was killed may catch its end, but gets nothing done any more. */
let killed = false;

function call(target: string | number, method: string, args: string): string {
  if (killed) throw new Error(KILLED);
  Atomics.store(signal, 0, 0);
  send({ kind: 'call', target, method, args });
  // A notification meant for the reply before may come late: wait until this one is there.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const { message } = receiveMessageOnPort(replies) as { message: string };
  killed = message === KILLED;
  if (killed) throw new Error(KILLED);
  return message;
}

function execute(start: StartMessage): RealmOutcome {
  killed = false;
  try {
    const host = { call, now, log: (text: string) => send({ kind: 'log', text }) };
    compiled ??= compileSources(sources, caches);
    return createScriptContext(compiled, host, manifest).invoke(start.name, start.args);
  } catch (error) {
    return { error: describeError(error) };
  }
}

let told = caches !== undefined;
port.on('message', (start: StartMessage) => {
  send({ kind: 'done', outcome: execute(start) });
  if (told || !compiled) return;
  told = true;
  send({ kind: 'compiled', caches: cachesOf(compiled) });
});
