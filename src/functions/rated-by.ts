// By what a row of a column rates: the version that holds for its plan and day, found once for all that are alike.
import { isDateLike } from '../domain/cell-value';
import { premiumLabelText } from '../domain/premium';
import type { CompiledVersion } from '../rating/compile-version';
import { labelOf, versionInForce } from '../rating/held';
import type { CallInputs } from './call-inputs';

/** A plan on a day: the version in force, if any, and the label of each of its steps. */
export interface RatedBy {
  readonly version: CompiledVersion | undefined;
  readonly labels: readonly string[];
}

/** Undefined for whatever is refused: the whole family tells why. Columns repeat few plans and mostly one date. */
export function startRatedBy(inputs: CallInputs): (plan: unknown, asOf: unknown) => RatedBy | undefined {
  let lastStart: unknown;
  let byPlan = new Map<unknown, RatedBy | undefined>();
  /** The last plan of each length and last letter: most texts are found without hashing them. */
  let seen: unknown[] = [];
  let seenBy: (RatedBy | undefined)[] = [];

  return (plan, asOf) => {
    if (!sameStart(asOf, lastStart)) {
      lastStart = asOf;
      byPlan = new Map();
      seen = [];
      seenBy = [];
    }
    if (typeof plan !== 'string') return foundBy(plan, asOf);
    const slot = (plan.length * 31 + plan.charCodeAt(plan.length - 1)) & 255;
    if (seen[slot] !== plan) {
      seen[slot] = plan;
      seenBy[slot] = foundBy(plan, asOf);
    }
    return seenBy[slot];
  };

  function foundBy(plan: unknown, asOf: unknown): RatedBy | undefined {
    if (!byPlan.has(plan)) byPlan.set(plan, find(plan, asOf));
    return byPlan.get(plan);
  }

  function find(plan: unknown, asOf: unknown): RatedBy | undefined {
    const code = inputs.planCode(plan);
    const start = inputs.startOf(asOf);
    if (!code.ok || !start.ok) return undefined;
    const rates = inputs.rates();
    const table = rates.plans.get(code.value);
    if (rates.broken || table?.broken) return undefined;
    const held = table && versionInForce(table, start.value);
    if (!held) return { version: undefined, labels: [] };
    const labels = held.version.steps.kinds.map((_, step) => premiumLabelText[labelOf(held, step)]);
    return { version: held.version, labels };
  }
}

/** A column of dates holds another Date object in every row. */
function sameStart(a: unknown, b: unknown): boolean {
  return a === b || (isDateLike(a) && isDateLike(b) && a.getTime() === b.getTime());
}
