// How drafts are saved while someone types: after a pause, one at a time, and at once when asked.

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'stopped';

export interface Timer {
  set(work: () => void, ms: number): unknown;
  clear(id: unknown): void;
}

export interface Autosave<Draft> {
  /** Something changed: saves after the pause. */
  changed(draft: Draft): void;
  /** Saves what waits now, and waits for what is under way; a failure passes through. */
  flush(): Promise<void>;
  /** Nothing is saved any more: the page shows what stands against it. */
  stop(): void;
  state(): SaveState;
}

interface AutosaveOptions<Draft> {
  readonly save: (draft: Draft) => Promise<void>;
  readonly onState: (state: SaveState, error?: unknown) => void;
  /** Try again by itself, wait for the next change, or never save over what stands there. */
  readonly after: (error: unknown) => 'retry' | 'wait' | 'stop';
  readonly pauseMs?: number;
  readonly retryMs?: number;
  readonly timer?: Timer;
}

const clockTimer: Timer = {
  set: (work, ms) => setTimeout(work, ms),
  clear: (id) => clearTimeout(id as ReturnType<typeof setTimeout>),
};

export function createAutosave<Draft>(options: AutosaveOptions<Draft>): Autosave<Draft> {
  const { save, onState, after, pauseMs = 1_200, retryMs = 8_000, timer = clockTimer } = options;
  let pending: { draft: Draft } | undefined;
  let running: Promise<void> | undefined;
  let waiting: unknown;
  let current: SaveState = 'saved';
  const tell = (state: SaveState, error?: unknown) => {
    current = state;
    onState(state, error);
  };
  const schedule = (ms: number) => {
    timer.clear(waiting);
    waiting = timer.set(() => void run().catch(() => undefined), ms);
  };

  const run = (): Promise<void> => {
    timer.clear(waiting);
    // A save under way carries an older draft and an older revision: the next one follows it.
    if (running) return running.then(run);
    if (!pending || current === 'stopped') return Promise.resolve();
    const { draft } = pending;
    pending = undefined;
    tell('saving');
    running = save(draft).then(
      () => {
        running = undefined;
        if (current === 'stopped') return;
        tell(pending ? 'waiting' : 'saved');
      },
      (error: unknown) => {
        running = undefined;
        if (current === 'stopped') return;
        const next = after(error);
        tell(next === 'stop' ? 'stopped' : 'failed', error);
        // It still waits, so that nobody leaves it behind untold; a newer draft takes its place.
        if (next !== 'stop') pending ??= { draft };
        if (next === 'retry') schedule(retryMs);
        throw error;
      },
    );
    return running;
  };

  return {
    changed(draft) {
      pending = { draft };
      if (current === 'stopped') return;
      tell(running ? 'saving' : 'waiting');
      if (!running) schedule(pauseMs);
      else void running.then(() => schedule(pauseMs)).catch(() => undefined);
    },
    async flush() {
      while (pending || running) {
        if (current === 'stopped') return;
        await run();
      }
    },
    stop() {
      timer.clear(waiting);
      tell('stopped');
    },
    state: () => current,
  };
}
