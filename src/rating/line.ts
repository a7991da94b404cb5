// The straight line between two published points, in exact integers, rounded once.
import type { RoundingMode } from '../domain/rate-seed';
import type { CompiledVersion } from './compile-version';

/** @example roundedLine(TOSHA-A, at 3億, 400_000_000) // 81,370 + 17,440 × 1/2 = 90,090 */
export function roundedLine(version: CompiledVersion, at: number, revenueYen: number): number {
  const fromYen = version.revenueYen[at]!;
  const width = version.revenueYen[at + 1]! - fromYen;
  const part = revenueYen - fromYen;
  const low = version.premiumYen[at]!;
  const rise = version.premiumYen[at + 1]! - low;
  const unit = version.roundingUnitYen;
  if (version.smallNumbers[at] === 0) return roundedBig(low, rise, part, width, unit, version.roundingMode);
  const exact = low * width + rise * part;
  return wholeUnits(exact, width * unit, version.roundingMode) * unit;
}

/** Divides two positive integers whose doubles stay below 2^53. */
function wholeUnits(dividend: number, divisor: number, mode: RoundingMode): number {
  // Faster than %, and exact: the quotient of doubles is off by one at most, which the rest shows.
  let whole = Math.floor(dividend / divisor);
  let rest = dividend - whole * divisor;
  if (rest < 0) {
    whole--;
    rest += divisor;
  } else if (rest >= divisor) {
    whole++;
    rest -= divisor;
  }
  if (mode === 'halfUp') return rest * 2 >= divisor ? whole + 1 : whole;
  return mode === 'up' && rest > 0 ? whole + 1 : whole;
}

function roundedBig(
  low: number,
  rise: number,
  part: number,
  width: number,
  unit: number,
  mode: RoundingMode,
): number {
  const exact = BigInt(low) * BigInt(width) + BigInt(rise) * BigInt(part);
  const divisor = BigInt(width) * BigInt(unit);
  const rest = exact % divisor;
  const up = mode === 'halfUp' ? rest * 2n >= divisor : mode === 'up' && rest > 0n;
  return Number((exact / divisor + (up ? 1n : 0n)) * BigInt(unit));
}
