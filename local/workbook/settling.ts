// When the model in Node evaluates: after each change where somebody watches, else when values are read.

import type { Model } from './engine';
import { takeLackingRows } from './plugins/growing-spills';

export interface Settling {
  /** Until the returned function is called, changes wait for the first reader of what follows from them. */
  hold(): () => void;
  /** Evaluates what waits where somebody watches. */
  show(): void;
  /** Evaluates what waits. */
  settle(): void;
}

/** On Google there is no end to it; here the workbook should stay one that can be looked at. */
const ROUNDS = 5;

/** The model's `status` when it neither handles a command nor evaluates. */
const READY = 0;

interface EngineInside {
  status: number;
  finalize(): void;
  dispatch(type: string, payload: object): unknown;
  getters: Record<string, (...args: unknown[]) => unknown>;
  coreGetters: Record<string, unknown>;
}

/** Getters beside the core that do not depend on values. */
const independent = new Set(['isReadonly', 'isDashboard', 'getActiveSheetId', 'tryGetActiveSheetId']);

const waitingModels = new WeakSet<Model>();

export function isWaiting(model: Model): boolean {
  return waitingModels.has(model);
}

const evaluations = new WeakMap<Model, number>();

/** Counts up with each evaluation: what was read from values holds as long as it stays. */
export function evaluationNumber(model: Model): number {
  return evaluations.get(model) ?? 0;
}

/**
 * `settled` is called whenever an evaluation that waited is done. While nobody watches every change waits for its
 * first reader, as on Google a closed workbook does.
 */
export function settling(model: Model, isWatched: () => boolean, settled: () => void): Settling {
  const inside = model as unknown as EngineInside;
  const { getters, coreGetters } = inside;
  const evaluate = inside.finalize.bind(model);
  const finalize = () => {
    evaluations.set(model, evaluationNumber(model) + 1);
    evaluate();
    grow();
  };
  let growing = 0;
  /** Results that lacked rows get them, and are evaluated again: what lacks more each time stops after some rounds. */
  const grow = () => {
    const lacking = takeLackingRows(getters);
    if (lacking.size === 0 || growing >= ROUNDS) return;
    growing++;
    try {
      for (const [sheetId, quantity] of lacking)
        inside.dispatch('ADD_COLUMNS_ROWS', {
          sheetId,
          sheetName: model.getters.getSheetName(sheetId),
          dimension: 'ROW',
          base: model.getters.getNumberRows(sheetId) - 1,
          quantity,
          position: 'after',
        });
      if (!waiting) return;
      setWaiting(false);
      finalize();
    } finally {
      growing--;
    }
  };
  let holds = 0;
  let waiting = false;

  const setWaiting = (value: boolean) => {
    waiting = value;
    if (value) waitingModels.add(model);
    else waitingModels.delete(model);
  };
  const settle = () => {
    if (!waiting || inside.status !== READY) return;
    setWaiting(false);
    finalize();
    settled();
  };
  inside.finalize = () => {
    if (holds === 0 && isWatched()) {
      setWaiting(false);
      return finalize();
    }
    inside.status = READY;
    if (!waiting) setWaiting(true);
  };
  // getters of the core know only what was written; all others know what follows from it
  for (const [name, read] of Object.entries(getters)) {
    if (name in coreGetters || independent.has(name)) continue;
    getters[name] = (...args) => {
      if (waiting) settle();
      return read(...args);
    };
  }
  const show = () => {
    if (isWatched()) settle();
  };
  return {
    settle,
    show,
    hold() {
      holds++;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds--;
        if (holds === 0) show();
      };
    },
  };
}
