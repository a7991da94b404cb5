// One call of a custom function that needs whole ratings: what its rows share is read once, and only when asked.
import { isBlank } from '../domain/cell-value';
import type { Result } from '../domain/problem';
import { parseRevenue, type ParsedRevenue } from '../domain/revenue';
import { edgesYenOf, rate } from '../rating/rate';
import type { Rating } from '../rating/rating';
import { callInputs } from './call-inputs';
import type { FunctionPorts } from './ports';
import { startRatedBy, type RatedBy } from './rated-by';

export interface RatedCase {
  plan: string;
  asOf: string;
  revenue: ParsedRevenue;
  rating: Rating;
}

export interface RatingCall {
  /** Undefined where the revenue is blank. */
  rateCase(revenue: unknown, plan: unknown, asOf: unknown): Result<RatedCase> | undefined;
  /** By what a plan rates on a day, without a whole rating; undefined for what is refused. */
  readonly ratedBy: (plan: unknown, asOf: unknown) => RatedBy | undefined;
  readonly planCode: (plan: unknown) => Result<string>;
  /** By a code and yen that have been read. */
  rateYen(revenueYen: number, plan: string, asOf: unknown): Result<Rating>;
  /** Upper bounds of the plan's bands; none where they cannot be read. */
  edgesYen(plan: string, asOf: unknown): readonly number[];
}

export function startCall(ports: FunctionPorts, ratesArgument: unknown): RatingCall {
  const inputs = callInputs(ports, ratesArgument);
  const { rates, planCode, startOf } = inputs;

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

  return { rateCase, ratedBy: startRatedBy(inputs), planCode, rateYen, edgesYen };
}
