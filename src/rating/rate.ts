// Rating: a revenue, a plan and a start of cover become a labelled premium or a referral.
import type { PremiumLabel, ReferralReason } from '../domain/premium';
import type { Problem } from '../domain/problem';
import type { CompiledPlan, CompiledRates } from './compile';
import type { CompiledVersion } from './compile-version';
import type { Neighbour, Rating, Referral, TraceStep } from './rating';
import { stepAt, yenAt, type StepKind } from './steps';

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

/** The label of what a step comes to. */
export function labelOf({ version, outsideYear }: VersionInForce, step: number): PremiumLabel {
  const kind = version.steps.kinds[step]!;
  if (reasonOf(kind)) return 'refer';
  const { label } = version;
  if (label === 'publishedExample' && outsideYear) return 'indicative';
  return kind === 'line' && label !== 'indicative' ? 'estimate' : label;
}

/** The two published figures that bound the premium of a step, where two do. */
function boundsOf(version: CompiledVersion, step: number): [Neighbour, Neighbour] | undefined {
  const kind = version.steps.kinds[step]!;
  if (kind === 'band' || kind === 'below' || kind === 'above') return undefined;
  const high = neighbour(version, version.steps.rows[step]!);
  return kind === 'point' ? [high, high] : [neighbour(version, version.steps.rows[step]! - 1), high];
}

/** Why the insurer is asked there; undefined where there is a figure. */
export function reasonOf(kind: StepKind): ReferralReason | undefined {
  const reasons = { below: 'belowTable', gap: 'betweenPoints', above: 'aboveTable' } as const;
  return kind in reasons ? reasons[kind as keyof typeof reasons] : undefined;
}

/** Rules C2 and C3; a tariff that the insurer confirmed with its lines is not held back. */
export const isInternalOnly = (version: CompiledVersion, kind: StepKind): boolean =>
  kind === 'line' && version.label !== 'tariff';

/** Rates by this version; `rate` chooses it by date. */
export function rateHeld(held: VersionInForce, request: RateRequest): Rating {
  const { version } = held;
  const { steps, effectiveFrom, effectiveTo } = version;
  const trace: TraceStep[] = [
    { step: 'version', version: version.version, yearNote: version.yearNote, effectiveFrom, effectiveTo },
  ];
  if (held.outsideYear) trace.push({ step: 'outsideYear', effectiveFrom, effectiveTo, asOf: request.asOf });
  const step = stepAt(steps, request.revenueYen);
  const kind = steps.kinds[step]!;
  const bounds = boundsOf(version, step);
  const between = bounds ? { low: bounds[0], high: bounds[1] } : {};
  const reason = reasonOf(kind);
  if (reason)
    return refer(request.plan, reason, {
      version: version.version,
      source: version.source,
      ...between,
      trace,
    });
  const premiumYen = yenAt(steps, request.revenueYen);
  trace.push(how(version, step, request.revenueYen, premiumYen));
  const interpolated = kind === 'line';
  return {
    kind: 'premium',
    planCode: version.plan,
    premiumYen,
    label: labelOf(held, step),
    about: version.about,
    interpolated,
    internalOnly: isInternalOnly(version, kind),
    ...between,
    version: version.version,
    effectiveFrom,
    effectiveTo,
    yearNote: version.yearNote,
    source: version.source,
    certainty: version.certainty,
    trace,
  };
}

function how(version: CompiledVersion, step: number, revenueYen: number, premiumYen: number): TraceStep {
  const row = version.steps.rows[step]!;
  const high = neighbour(version, row);
  switch (version.steps.kinds[step]) {
    case 'band':
      return {
        step: 'band',
        aboveYen: row === 0 ? 0 : version.revenueYen[row - 1]!,
        upToYen: high.revenueYen,
        premiumYen,
      };
    case 'line':
      return {
        step: 'line',
        low: neighbour(version, row - 1),
        high,
        revenueYen,
        premiumYen,
        unitYen: version.roundingUnitYen,
        mode: version.roundingMode,
      };
    default:
      return { step: 'point', ...high };
  }
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

/** Every band edge or point of all plans of a version, for the warning near an edge. */
export function edgesYenOf(rates: CompiledRates, plan: string, asOf: string): readonly number[] {
  const compiled = rates.plans.get(plan);
  const held = compiled && versionInForce(compiled, asOf);
  return held && held.version.method === 'bands' ? Array.from(held.version.revenueYen) : [];
}
