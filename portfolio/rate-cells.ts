// Compiled rates as rows of a table: each (plan, start of cover, revenue) lies in exactly one of them.
import { premiumLabelText, type PremiumLabel, type ReferralReason } from '../src/domain/premium';
import { addDays } from '../src/domain/calendar';
import { formatYenInWords } from '../src/domain/yen';
import type { CompiledPlan, CompiledRates } from '../src/rating/compile';
import type { CompiledVersion } from '../src/rating/compile-version';
import { labelOf, reasonOf, versionInForce } from '../src/rating/rate';
import { revenueWords } from '../src/rooms/rates/words';

/** Days and yen are inclusive at both ends. */
export interface RateCell {
  readonly plan: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly lo: bigint;
  readonly hi: bigint;
  /** Null where the insurer is asked. */
  readonly formula: Formula | null;
  readonly label: PremiumLabel;
  readonly reason: ReferralReason | null;
  readonly version: string | null;
  /** As a list names the range of revenue. */
  readonly band: string;
}

/** Premium = ⌊(slope × revenue + fixed) ÷ divisor⌋ × unit; never below zero within its cell. */
export interface Formula {
  readonly slope: bigint;
  readonly fixed: bigint;
  readonly divisor: bigint;
  readonly unit: bigint;
}

export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';
export const MOST_YEN = BigInt(Number.MAX_SAFE_INTEGER);

type Bounds = Pick<RateCell, 'lo' | 'hi' | 'band'>;
type Days = Pick<RateCell, 'fromDate' | 'toDate'>;
const ALL_YEN: Bounds = { lo: 1n, hi: MOST_YEN, band: premiumLabelText.refer };
const ALL_DAYS: Days = { fromDate: FIRST_DAY, toDate: LAST_DAY };

/** Of every plan of `plans`, rated or not, and of whatever else the table holds. */
export function rateCellsOf(rates: CompiledRates, plans: readonly string[]): RateCell[] {
  const codes = [...new Set([...plans, ...rates.plans.keys()])].sort();
  return codes.flatMap((code) => {
    const plan = rates.plans.get(code);
    if (rates.broken ?? plan?.broken) return [referred(code, 'tableBroken', ALL_DAYS)];
    if (!plan || plan.versions.length === 0) return [referred(code, 'noTariff', ALL_DAYS)];
    return daysOf(plan).flatMap((days) => {
      const held = versionInForce(plan, days.fromDate);
      return held
        ? held.version.steps.kinds.map((_, step) => cellOf({ ...held, code, days, step }))
        : [referred(code, 'notInForce', days)];
    });
  });
}

/** One version for whatever day it names, in force or not: what another is compared with. */
export function cellsOfVersion(version: CompiledVersion): RateCell[] {
  const days: Days = {
    fromDate: version.effectiveFrom || FIRST_DAY,
    toDate: version.effectiveTo || LAST_DAY,
  };
  return version.steps.kinds.map((_, step) =>
    cellOf({ version, outsideYear: false, code: version.plan, days, step }),
  );
}

/** What holds changes where a version starts, and on the day after its end. */
function daysOf({ versions }: CompiledPlan): Days[] {
  const starts = new Set([FIRST_DAY]);
  for (const { effectiveFrom, effectiveTo } of versions) {
    if (effectiveFrom !== '') starts.add(effectiveFrom);
    if (effectiveTo !== '' && effectiveTo < LAST_DAY) starts.add(addDays(effectiveTo, 1));
  }
  const sorted = [...starts].sort();
  return sorted.map((fromDate, at) => {
    const next = sorted[at + 1];
    return { fromDate, toDate: next === undefined ? LAST_DAY : addDays(next, -1) };
  });
}

const referred = (plan: string, reason: ReferralReason, days: Days): RateCell => ({
  plan,
  ...days,
  ...ALL_YEN,
  formula: null,
  label: 'refer',
  reason,
  version: null,
});

interface Place {
  readonly version: CompiledVersion;
  readonly outsideYear: boolean;
  readonly code: string;
  readonly days: Days;
  readonly step: number;
}

function cellOf({ version, outsideYear, code, days, step }: Place): RateCell {
  const kind = version.steps.kinds[step]!;
  return {
    plan: code,
    ...days,
    ...boundsOf(version, step),
    formula: formulaOf(version, step),
    label: labelOf({ version, outsideYear }, step),
    reason: reasonOf(kind) ?? null,
    version: version.version,
  };
}

function boundsOf({ steps, revenueYen }: CompiledVersion, step: number): Bounds {
  const [kind, row] = [steps.kinds[step]!, steps.rows[step]!];
  const below = row === 0 ? 0 : revenueYen[row - 1]!;
  const own = revenueYen[row] ?? Number.MAX_SAFE_INTEGER;
  const lo = BigInt(below) + 1n;
  if (kind === 'point') return { lo: BigInt(own), hi: BigInt(own), band: revenueWords(null, own) };
  if (kind === 'band') return { lo, hi: BigInt(own), band: revenueWords(below, own) };
  if (kind === 'above') return { lo, hi: MOST_YEN, band: revenueWords(below, null) };
  const band = `${below === 0 ? '' : revenueWords(below, null)}${formatYenInWords(own)}未満`;
  return { lo, hi: BigInt(own) - 1n, band };
}

/** Whole numbers of any size; rounding is part of it, as in the steps of the core. */
function formulaOf(version: CompiledVersion, step: number): Formula | null {
  const [kind, row] = [version.steps.kinds[step]!, version.steps.rows[step]!];
  if (reasonOf(kind)) return null;
  const premium = (at: number) => BigInt(version.premiumYen[at]!);
  if (kind !== 'line') return { slope: 0n, fixed: premium(row), divisor: 1n, unit: 1n };
  const [from, to] = [BigInt(version.revenueYen[row - 1]!), BigInt(version.revenueYen[row]!)];
  const unit = BigInt(version.roundingUnitYen);
  const width = to - from;
  const slope = premium(row) - premium(row - 1);
  const fixed = premium(row - 1) * width - slope * from;
  const divisor = width * unit;
  const rounded = {
    down: { slope, fixed, divisor },
    up: { slope, fixed: fixed + divisor - 1n, divisor },
    halfUp: { slope: 2n * slope, fixed: 2n * fixed + divisor, divisor: 2n * divisor },
  }[version.roundingMode];
  const common = commonDivisor(rounded.slope < 0n ? -rounded.slope : rounded.slope, rounded.divisor);
  return {
    slope: rounded.slope / common,
    // The floor of the whole is the same: what is lost here is less than one part of the smaller divisor.
    fixed: floored(rounded.fixed, common),
    divisor: rounded.divisor / common,
    unit,
  };
}

const commonDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : commonDivisor(other, one % other);

const floored = (dividend: bigint, divisor: bigint): bigint =>
  dividend / divisor - (dividend % divisor !== 0n && dividend < 0n ? 1n : 0n);

/** Whether all that is reckoned on the way fits 64 bits, and a hundredfold premium, which changes are counted in. */
export function fits64(cells: readonly RateCell[]): boolean {
  const size = (value: bigint) => (value < 0n ? -value : value);
  return cells.every(({ formula, hi, lo }) => {
    if (!formula) return true;
    const { slope, fixed, divisor, unit } = formula;
    const most = size(fixed) + size(slope) * hi;
    const premium = [lo, hi].map((yen) => ((slope * yen + fixed) / divisor) * unit);
    return [most, ...premium.map((yen) => 200n * size(yen))].every((value) => value < 2n ** 63n);
  });
}
