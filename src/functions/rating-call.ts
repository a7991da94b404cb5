// One call of a custom function: what its rows share is read once, and only when asked.
import { functionProblems } from './messages';
import { parseDate } from '../domain/calendar';
import { isBlank, isDateLike } from '../domain/cell-value';
import { premiumLabelText } from '../domain/premium';
import { fail, type Result } from '../domain/problem';
import { parseRevenue, type ParsedRevenue } from '../domain/revenue';
import { publishesRates } from '../programs/rated';
import { compileRates, type CompiledRates } from '../rating/compile';
import type { CompiledVersion } from '../rating/compile-version';
import { edgesYenOf, labelOf, rate, versionInForce } from '../rating/rate';
import type { Rating } from '../rating/rating';
import { findPlan, type PlanNaming } from './plan-names';
import type { FunctionPorts } from './ports';

export interface RatedCase {
  plan: string;
  asOf: string;
  revenue: ParsedRevenue;
  rating: Rating;
}

/** A plan on a day: the version in force, if any, and the label of each of its steps. */
export interface RatedBy {
  readonly version: CompiledVersion | undefined;
  readonly labels: readonly string[];
}

export interface RatingCall {
  /** Undefined where the revenue is blank. */
  rateCase(revenue: unknown, plan: unknown, asOf: unknown): Result<RatedCase> | undefined;
  /** By what a row of plain values rates; undefined for anything that needs a closer look. */
  ratedBy(revenue: unknown, plan: unknown, asOf: unknown): RatedBy | undefined;
  readonly planCode: (plan: unknown) => Result<string>;
  /** By a code and yen that have been read. */
  rateYen(revenueYen: number, plan: string, asOf: unknown): Result<Rating>;
  /** Upper bounds of the plan's bands; none where they cannot be read. */
  edgesYen(plan: string, asOf: unknown): readonly number[];
}

export function startCall(ports: FunctionPorts, ratesArgument: unknown): RatingCall {
  let compiled: CompiledRates | undefined;
  const rates = (): CompiledRates =>
    (compiled ??= compileRates(rateValues(ports, ratesArgument), publishesRates));
  const naming: PlanNaming = {
    defaultProgram: once(() => ports.defaultProgram()),
    planNames: once(() => ports.planNames?.() ?? {}),
    isRated: (code) => rates().plans.has(code),
  };
  const referenceDate = once((): Result<string> => {
    const date = ports.referenceDate();
    return isBlank(date) ? fail(functionProblems.referenceDateBlank()) : parseDate(date);
  });
  const planCode = cached((value) => findPlan(value, naming));
  const givenDate = cached((value) => parseDate(value));
  const startOf = (value: unknown): Result<string> => (isBlank(value) ? referenceDate() : givenDate(value));

  /** Columns repeat few plans and mostly one date: what such a pair rates by is found once; undefined: the full way tells. */
  let lastStart: unknown;
  let byPlan = new Map<unknown, RatedBy | undefined>();
  /** The last plan of each length and last letter: most texts are found without hashing them. */
  let seen: unknown[] = [];
  let seenBy: (RatedBy | undefined)[] = [];

  function ratedBy(revenue: unknown, plan: unknown, asOf: unknown): RatedBy | undefined {
    if (typeof revenue !== 'number' || !(revenue > 0) || !Number.isSafeInteger(revenue)) return undefined;
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
  }

  function foundBy(plan: unknown, asOf: unknown): RatedBy | undefined {
    if (!byPlan.has(plan)) byPlan.set(plan, find(plan, asOf));
    return byPlan.get(plan);
  }

  function find(plan: unknown, asOf: unknown): RatedBy | undefined {
    const code = planCode(plan);
    const start = startOf(asOf);
    if (!code.ok || !start.ok) return undefined;
    const table = rates().plans.get(code.value);
    if (rates().broken || table?.broken) return undefined;
    const held = table && versionInForce(table, start.value);
    if (!held) return { version: undefined, labels: [] };
    const labels = held.version.steps.kinds.map((_, step) => premiumLabelText[labelOf(held, step)]);
    return { version: held.version, labels };
  }

  function rateCase(revenue: unknown, plan: unknown, asOf: unknown): Result<RatedCase> | undefined {
    if (isBlank(revenue)) return undefined;
    const parsed = parseRevenue(revenue, 'yen');
    if (!parsed.ok) return parsed;
    const code = planCode(plan);
    if (!code.ok) return code;
    const start = startOf(asOf);
    if (!start.ok) return start;
    const rated = rateYen(parsed.value.yen, code.value, asOf);
    if (!rated.ok) return rated;
    return {
      ok: true,
      value: { plan: code.value, asOf: start.value, revenue: parsed.value, rating: rated.value },
    };
  }

  function rateYen(revenueYen: number, plan: string, asOf: unknown): Result<Rating> {
    const start = startOf(asOf);
    if (!start.ok) return start;
    const rating = rate(rates(), { revenueYen, plan, asOf: start.value });
    // A broken table is told where it stands; it must not look like a mere referral.
    if (rating.kind === 'refer' && rating.reason === 'tableBroken' && rating.problem) {
      return { ok: false, problem: rating.problem };
    }
    return { ok: true, value: rating };
  }

  function edgesYen(plan: string, asOf: unknown): readonly number[] {
    const start = startOf(asOf);
    return start.ok ? edgesYenOf(rates(), plan, start.value) : [];
  }

  return { rateCase, ratedBy, planCode, rateYen, edgesYen };
}

/** A column of dates holds another Date object in every row. */
function sameStart(a: unknown, b: unknown): boolean {
  return a === b || (isDateLike(a) && isDateLike(b) && a.getTime() === b.getTime());
}

/** Without the argument the rate tab is read; anything else but a block is passed on to be refused. */
function rateValues(ports: FunctionPorts, argument: unknown): readonly (readonly unknown[])[] {
  if (isBlank(argument)) return ports.rateValues();
  return Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Columns repeat the same plan and date: each distinct text or number is read once. */
function cached<T>(read: (value: unknown) => T): (value: unknown) => T {
  const answers = new Map<unknown, T>();
  return (value) => {
    let answer = answers.get(value);
    if (answer === undefined) answers.set(value, (answer = read(value)));
    return answer;
  };
}
