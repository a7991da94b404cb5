// The check by plan ratios: where the plans of a programme stand in a known proportion.
import type { PlanRatios } from '../domain/program';

/** The plans whose premium does not stand in its proportion to the base plan's. */
export function outOfRatio(
  ratios: PlanRatios | undefined,
  premiumYen: ReadonlyMap<string, number | null>,
): string[] {
  const base = ratios && premiumYen.get(ratios.basePlan);
  if (!ratios || !base) return [];
  return Object.entries(ratios.thousandths)
    .filter(([plan, thousandths]) => {
      const own = premiumYen.get(plan);
      if (own === null || own === undefined) return false;
      const expected = base * thousandths;
      return Math.abs(own * 1000 - expected) * 10_000 > ratios.toleranceBasisPoints * expected;
    })
    .map(([plan]) => plan);
}
