// Rating: a revenue, a plan and a start of cover become a labelled premium or a referral.
import type { PremiumLabel, ReferralReason } from '../domain/premium';
import type { Problem } from '../domain/problem';
import type { CompiledPlan, CompiledRates } from './compile';
import type { CompiledVersion } from './compile-version';
import { roundedLine } from './line';
import type { Neighbour, Rating, Referral, TraceStep } from './rating';

export interface RateRequest {
  /** Yen, a positive integer. */
  revenueYen: number;
  /** Plan code. */
  plan: string;
  /** The start of cover, ISO. */
  asOf: string;
}

/** The version that holds for a start of cover; `outsideYear` when only its published figures linger on. */
export interface VersionInForce {
  version: CompiledVersion;
  outsideYear: boolean;
}

export function rate(rates: CompiledRates, request: RateRequest): Rating {
  const problem = rates.broken ?? rates.plans.get(request.plan)?.broken;
  if (problem) return refer(request.plan, 'tableBroken', { problem });
  const plan = rates.plans.get(request.plan);
  if (!plan || plan.versions.length === 0) {
    return refer(request.plan, 'noTariff', plan?.ignored ? { problem: plan.ignored } : {});
  }
  const held = versionInForce(plan, request.asOf);
  if (!held) return refer(request.plan, 'notInForce');
  return rateHeld(held, request);
}

/** The latest version that has started; after its end only published examples are still shown (decision 3). */
export function versionInForce(plan: CompiledPlan, asOf: string): VersionInForce | undefined {
  for (let at = plan.versions.length - 1; at >= 0; at--) {
    const version = plan.versions[at]!;
    if (version.effectiveFrom > asOf) continue;
    const ended = version.effectiveTo !== '' && asOf > version.effectiveTo;
    if (!ended) return { version, outsideYear: false };
    const lingers = version.label === 'publishedExample' || version.label === 'indicative';
    return lingers ? { version, outsideYear: true } : undefined;
  }
  return undefined;
}

/** The label of a premium without making the whole rating. */
export function labelOf(held: VersionInForce, interpolated: boolean): PremiumLabel {
  const label = held.version.label;
  if (label === 'publishedExample')
    return held.outsideYear ? 'indicative' : interpolated ? 'estimate' : label;
  return label === 'tariff' && interpolated ? 'estimate' : label;
}

/** The yen alone, for whole columns; NaN where the insurer has to be asked. */
export function premiumYenOf(version: CompiledVersion, revenueYen: number): number {
  const at = firstNotBelow(version.revenueYen, revenueYen);
  if (at === version.revenueYen.length) return NaN;
  if (version.method === 'bands' || version.revenueYen[at] === revenueYen) return version.premiumYen[at]!;
  if (at === 0 || version.lineToNext[at - 1] === 0) return NaN;
  return roundedLine(version, at - 1, revenueYen);
}

/** The index of the first bound that is not below the revenue; the length when all are. */
function firstNotBelow(bounds: Float64Array, revenueYen: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bounds[middle]! < revenueYen) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rates by this version; `rate` chooses it by date. */
export function rateHeld(held: VersionInForce, request: RateRequest): Rating {
  const { version } = held;
  const { revenueYen } = request;
  const trace: TraceStep[] = [
    {
      step: 'version',
      version: version.version,
      yearNote: version.yearNote,
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
    },
  ];
  if (held.outsideYear) {
    const { effectiveFrom, effectiveTo } = version;
    trace.push({ step: 'outsideYear', effectiveFrom, effectiveTo, asOf: request.asOf });
  }
  const about = { version: version.version, source: version.source, trace };
  const at = firstNotBelow(version.revenueYen, revenueYen);
  if (at === version.revenueYen.length) return refer(request.plan, 'aboveTable', about);

  const high = neighbour(version, at);
  if (version.method === 'bands') {
    const aboveYen = at === 0 ? 0 : version.revenueYen[at - 1]!;
    trace.push({ step: 'band', aboveYen, upToYen: high.revenueYen, premiumYen: high.premiumYen });
    return premium(held, high.premiumYen, false, trace);
  }
  if (high.revenueYen === revenueYen) {
    trace.push({ step: 'point', ...high });
    return premium(held, high.premiumYen, false, trace, high, high);
  }
  if (at === 0) return refer(request.plan, 'belowTable', about);
  const low = neighbour(version, at - 1);
  if (version.lineToNext[at - 1] === 0) return refer(request.plan, 'betweenPoints', { ...about, low, high });
  const premiumYen = roundedLine(version, at - 1, revenueYen);
  trace.push({
    step: 'line',
    low,
    high,
    revenueYen,
    premiumYen,
    unitYen: version.roundingUnitYen,
    mode: version.roundingMode,
  });
  return premium(held, premiumYen, true, trace, low, high);
}

function premium(
  held: VersionInForce,
  premiumYen: number,
  interpolated: boolean,
  trace: readonly TraceStep[],
  low?: Neighbour,
  high?: Neighbour,
): Rating {
  const { version } = held;
  return {
    kind: 'premium',
    planCode: version.plan,
    premiumYen,
    label: labelOf(held, interpolated),
    about: version.about,
    interpolated,
    // Rules C2 and C3; a tariff that the insurer confirmed with its lines is not held back.
    internalOnly: interpolated && version.label !== 'tariff',
    ...(low && high ? { low, high } : {}),
    version: version.version,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    yearNote: version.yearNote,
    source: version.source,
    certainty: version.certainty,
    trace,
  };
}

interface ReferralDetails {
  low?: Neighbour;
  high?: Neighbour;
  version?: string;
  source?: string;
  problem?: Problem;
  trace?: readonly TraceStep[];
}

function refer(planCode: string, reason: ReferralReason, details: ReferralDetails = {}): Referral {
  const step: TraceStep = { step: 'refer', reason };
  return { kind: 'refer', planCode, reason, ...details, trace: [...(details.trace ?? []), step] };
}

function neighbour(version: CompiledVersion, at: number): Neighbour {
  return { revenueYen: version.revenueYen[at]!, premiumYen: version.premiumYen[at]! };
}

/** The published figures of a plan's version in force, for letters that print a table of examples. */
export function publishedPoints(held: VersionInForce): Neighbour[] {
  return Array.from(held.version.revenueYen, (_, at) => neighbour(held.version, at));
}

/** Every band edge or point of all plans of a version, for the warning near an edge. */
export function edgesYenOf(rates: CompiledRates, plan: string, asOf: string): readonly number[] {
  const compiled = rates.plans.get(plan);
  const held = compiled && versionInForce(compiled, asOf);
  return held && held.version.method === 'bands' ? Array.from(held.version.revenueYen) : [];
}
