// The core's rate cells as a table has them: their texts, how wide their numbers are, and those of one version alone.
import { formatYenInWords } from '../src/domain/yen';
import type { CompiledRates } from '../src/rating/compile';
import type { CompiledVersion } from '../src/rating/compile-version';
import { FIRST_DAY, rateCells, type RateCell } from '../src/rating/rate-cells';
import { revenueWords } from '../src/rooms/rates/words';

/** A version for the days it names itself, in force or not: what the rates are compared with. */
export function cellsOfVersion(version: CompiledVersion): readonly RateCell[] {
  const { plan, effectiveFrom } = version;
  const rates: CompiledRates = {
    plans: new Map([[plan, { code: plan, versions: [version] }]]),
    problems: [],
  };
  return rateCells(rates).filter(({ fromDay }) => fromDay === (effectiveFrom || FIRST_DAY));
}

/** The range of revenue in words: 「1億円超3億円以下」, 「3億円超」, a point as it stands. */
export function bandOf({ kind, fromYen, toYen }: Pick<RateCell, 'kind' | 'fromYen' | 'toYen'>): string {
  if (kind === '') return '';
  if (kind === 'point') return revenueWords(null, toYen);
  if (kind === 'above') return revenueWords(fromYen - 1, null);
  if (kind === 'band') return revenueWords(fromYen - 1, toYen);
  return `${fromYen === 1 ? '' : revenueWords(fromYen - 1, null)}${formatYenInWords(toYen + 1)}未満`;
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Whether all that is reckoned on the way fits 64 bits. */
export function fits64(cells: readonly RateCell[]): boolean {
  return cells.every(({ formula, toYen }) => {
    if (!formula) return true;
    return size(formula.fixed) + size(formula.slope) * BigInt(toYen) < 2n ** 63n;
  });
}
