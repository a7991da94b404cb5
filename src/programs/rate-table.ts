// How a programme's folder writes down a tariff: its rows as printed, a column a plan.
import type { Fact } from '../domain/fact';
import type { RateSeed, RateSeedStep } from '../domain/rate-seed';

export interface RateRow extends Omit<RateSeedStep, 'premiumYen'> {
  /** The heading of the row in the document: with the section of the table, the place of each figure in it. */
  row: string;
  /** One a plan, in the order of `plans`. */
  premiumsYen: readonly number[];
}

/** One version of a tariff. Its place and state are those of the fact that holds it. */
export interface RateTable extends Omit<RateSeed, 'plan' | 'steps' | 'certainty' | 'source'> {
  plans: readonly string[];
  rows: readonly RateRow[];
}

/** One seed a plan and version; none where the document was read and publishes no premium. */
export function rateSeeds(tables: readonly Fact<RateTable | null>[]): RateSeed[] {
  return tables.flatMap(({ value, state, source }) => {
    if (!value) return [];
    const { plans, rows, ...rest } = value;
    return plans.map((plan, column) => ({
      ...rest,
      plan,
      steps: rows.map(({ revenueYen, premiumsYen, toNext }) => ({
        revenueYen,
        premiumYen: premiumsYen[column]!,
        ...(toNext ? { toNext } : {}),
      })),
      certainty: state,
      source,
    }));
  });
}
