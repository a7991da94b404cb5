// Premiums reckoned apart from the product: the shipped rows, one loop, whole numbers only.
import { programs } from '../../../src/programs';
import { publishedRateRows } from '../../../src/rating/seed-rows';

const rows = publishedRateRows(programs);
export const planCodes = programs.flatMap(({ plans }) => plans.map(({ code }) => code));

/** Yen, or undefined where the insurer has to be asked. Decisions 2 and 3: a tariff ends with its last day, figures shown as examples do not. */
export function premiumByHand(plan: string, revenueYen: number, asOf: string): number | undefined {
  const started = rows.filter((row) => row.plan === plan && row.effectiveFrom <= asOf);
  const latest = started
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort()
    .at(-1);
  const steps = started
    .filter((row) => row.effectiveFrom === latest)
    .sort((a, b) => a.revenueYen - b.revenueYen);
  const [first] = steps;
  if (!first) return undefined;
  const ended = first.effectiveTo !== '' && asOf > first.effectiveTo;
  if (ended && first.label === 'tariff') return undefined;
  for (const [at, step] of steps.entries()) {
    if (step.revenueYen < revenueYen) continue;
    if (step.revenueYen === revenueYen || step.method === 'bands') return step.premiumYen;
    const low = steps[at - 1];
    if (!low || low.toNext !== 'line') return undefined;
    return onTheLine(low, step, revenueYen);
  }
  return undefined;
}

type Step = (typeof rows)[number];

/** Decision 4: half up to the unit of the row, without any fraction on the way. */
function onTheLine(low: Step, high: Step, revenueYen: number): number {
  const unit = BigInt(low.roundingUnitYen ?? 1);
  const width = BigInt(high.revenueYen - low.revenueYen);
  const rise = BigInt(high.premiumYen - low.premiumYen) * BigInt(revenueYen - low.revenueYen);
  const numerator = BigInt(low.premiumYen) * width + rise;
  const whole = (2n * numerator + width * unit) / (2n * width * unit);
  return Number(whole * unit);
}
