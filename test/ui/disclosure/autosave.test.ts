// The tests of the saving of drafts: the pause, one at a time, failures, and the stop.
import {
  createAutosave,
  type SaveState,
  type Timer,
} from '../../../src/rooms/disclosure/pages/parts/autosave';

/** A clock that moves by hand. */
function handClock() {
  let waiting: { work: () => void; ms: number } | undefined;
  const timer: Timer = {
    set: (work, ms) => {
      waiting = { work, ms };
      return waiting;
    },
    clear: (id) => {
      if (waiting === id) waiting = undefined;
    },
  };
  return {
    timer,
    pause: () => waiting?.ms,
    run: async () => {
      const work = waiting?.work;
      waiting = undefined;
      work?.();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

function stage(answers: (Error | 'late' | undefined)[] = []) {
  const clock = handClock();
  const saved: string[] = [];
  const states: SaveState[] = [];
  let release: () => void = () => undefined;
  const autosave = createAutosave<string>({
    timer: clock.timer,
    pauseMs: 1_000,
    retryMs: 5_000,
    save: async (draft) => {
      saved.push(draft);
      const next = answers.shift();
      if (next instanceof Error) throw next;
      if (next === 'late') await new Promise<void>((done) => (release = done));
    },
    onState: (state) => states.push(state),
    after: (error) => (error as Error).message as 'retry' | 'wait' | 'stop',
  });
  return { autosave, clock, saved, states, release: () => release() };
}

test('many changes become one save after the pause', async () => {
  const { autosave, clock, saved, states } = stage();
  for (const draft of ['a', 'b', 'c']) autosave.changed(draft);
  expect(saved).toEqual([]);
  expect(clock.pause()).toBe(1_000);
  await clock.run();
  expect(saved).toEqual(['c']);
  expect(states.at(-1)).toBe('saved');
});

test('a change during a save waits for it: two saves never overlap', async () => {
  const { autosave, clock, saved, release } = stage(['late']);
  autosave.changed('a');
  await clock.run();
  autosave.changed('b');
  const flushed = autosave.flush();
  expect(saved).toEqual(['a']);
  release();
  await flushed;
  expect(saved).toEqual(['a', 'b']);
});

test('flush saves at once, and does nothing when nothing waits', async () => {
  const { autosave, saved } = stage();
  await autosave.flush();
  autosave.changed('a');
  await autosave.flush();
  await autosave.flush();
  expect(saved).toEqual(['a']);
});

test('a lost connection keeps the draft and tries again by itself', async () => {
  const { autosave, clock, saved, states } = stage([new Error('retry')]);
  autosave.changed('a');
  await clock.run();
  expect(states.at(-1)).toBe('failed');
  expect(clock.pause()).toBe(5_000);
  await clock.run();
  expect(saved).toEqual(['a', 'a']);
  expect(states.at(-1)).toBe('saved');
});

test('a refusal waits for the next change', async () => {
  const { autosave, clock, saved } = stage([new Error('wait')]);
  autosave.changed('a');
  await clock.run();
  expect(clock.pause()).toBeUndefined();
  autosave.changed('b');
  await clock.run();
  expect(saved).toEqual(['a', 'b']);
});

test('after a newer draft of another page nothing is written any more', async () => {
  const { autosave, clock, saved, states } = stage([new Error('stop')]);
  autosave.changed('a');
  await clock.run();
  autosave.changed('b');
  await autosave.flush();
  expect(saved).toEqual(['a']);
  expect(states.at(-1)).toBe('stopped');
});

test('what was refused still waits: nobody leaves it behind untold', async () => {
  const { autosave, saved } = stage([new Error('wait'), new Error('wait')]);
  autosave.changed('a');
  await expect(autosave.flush()).rejects.toThrow('wait');
  await expect(autosave.flush()).rejects.toThrow('wait');
  await autosave.flush();
  expect(saved).toEqual(['a', 'a', 'a']);
});
