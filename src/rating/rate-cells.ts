// Compiled rates as rows: each covers a plan, days of the start of cover and a range of revenue, all of them exactly once.
import { addDays } from '../domain/calendar';
import type { PremiumLabel, ReferralReason } from '../domain/premium';
import type { CompiledPlan, CompiledRates } from './compile';
import { isInternalOnly, labelOf, reasonOf, versionInForce } from './rate';
import { lastYenOf, type Formula, type StepKind } from './steps';

/**
 * What a quote is joined with: plan = plan, start between the days, revenue between the yen, and exactly one row fits.
 * Premium = ⌊(slope × revenue + fixed) ÷ divisor⌋ × unit. It is never negative, so cutting the quotient off is its floor.
 */
export interface RateCell {
  readonly plan: string;
  /** ISO, both inclusive: FIRST_DAY and LAST_DAY where open. */
  readonly fromDay: string;
  readonly toDay: string;
  /** Whole yen, both inclusive: 1 and MOST_YEN where open. */
  readonly fromYen: number;
  readonly toYen: number;
  /** Whole numbers of any size; null where the insurer is asked. */
  readonly formula: Formula | null;
  /** What the row is of its version; '' where no version holds. */
  readonly kind: StepKind | '';
  readonly label: PremiumLabel;
  /** '' where there is a figure. */
  readonly reason: ReferralReason | '';
  /** '' where none holds. */
  readonly version: string;
  /** The document gives the figure with 「約」. */
  readonly about: boolean;
  /** Rules C2 and C3: not for a letter. */
  readonly internalOnly: boolean;
}

export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';
export const MOST_YEN = Number.MAX_SAFE_INTEGER;

type Days = Pick<RateCell, 'plan' | 'fromDay' | 'toDay'>;

/** Of these plans, or of all that stand in the table; plans and days ascend, and revenue within them. */
export function rateCells(
  rates: CompiledRates,
  plans: Iterable<string> = rates.plans.keys(),
): readonly RateCell[] {
  return [...new Set(plans)].sort().flatMap((code) => {
    const plan = rates.plans.get(code);
    const always: Days = { plan: code, fromDay: FIRST_DAY, toDay: LAST_DAY };
    if (rates.broken || plan?.broken) return [referralCell(always, 'tableBroken')];
    if (!plan || plan.versions.length === 0) return [referralCell(always, 'noTariff')];
    return periodsOf(plan).flatMap(([fromDay, toDay]) => cellsOf(plan, { plan: code, fromDay, toDay }));
  });
}

/** What holds changes on no other days than where a version starts, and the day after it ends. */
function periodsOf({ versions }: CompiledPlan): [from: string, to: string][] {
  const turns = new Set([FIRST_DAY]);
  for (const { effectiveFrom, effectiveTo } of versions) {
    if (effectiveFrom !== '') turns.add(effectiveFrom);
    if (effectiveTo !== '' && effectiveTo < LAST_DAY) turns.add(addDays(effectiveTo, 1));
  }
  const starts = [...turns].sort();
  return starts.map((from, at) => [from, at + 1 < starts.length ? addDays(starts[at + 1]!, -1) : LAST_DAY]);
}

function cellsOf(plan: CompiledPlan, days: Days): RateCell[] {
  const held = versionInForce(plan, days.fromDay);
  if (!held) return [referralCell(days, 'notInForce')];
  const { steps, version, about } = held.version;
  let fromYen = 1;
  const cells = steps.kinds.map((kind, step): RateCell => {
    const toYen = Math.min(lastYenOf(steps, step), MOST_YEN);
    const cell = {
      ...days,
      fromYen,
      toYen,
      formula: steps.formulas[step] ?? null,
      kind,
      label: labelOf(held, step),
      reason: reasonOf(kind) ?? ('' as const),
      version,
      about,
      internalOnly: isInternalOnly(held.version, kind),
    };
    fromYen = toYen + 1;
    return cell;
  });
  // A table that ends at the last whole number has nothing above it.
  return cells.filter((cell) => cell.fromYen <= cell.toYen);
}

const referralCell = (days: Days, reason: ReferralReason): RateCell => ({
  ...days,
  fromYen: 1,
  toYen: MOST_YEN,
  formula: null,
  kind: '',
  label: 'refer',
  reason,
  version: '',
  about: false,
  internalOnly: false,
});
