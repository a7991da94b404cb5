// What a version that holds says of each of its steps: label, bounds, reason.
import type { PremiumLabel, ReferralReason } from '../domain/premium';
import type { CompiledPlan } from './compile';
import type { CompiledVersion } from './compile-version';
import type { Neighbour } from './rating';
import type { StepKind } from './steps';

/** The version that holds for a start of cover; `outsideYear` when only its published figures linger on. */
export interface VersionInForce {
  version: CompiledVersion;
  outsideYear: boolean;
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
export function boundsOf(version: CompiledVersion, step: number): [Neighbour, Neighbour] | undefined {
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

export function neighbour(version: CompiledVersion, at: number): Neighbour {
  return { revenueYen: version.revenueYen[at]!, premiumYen: version.premiumYen[at]! };
}
