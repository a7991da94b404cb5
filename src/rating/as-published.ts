// Whether a version without an insurer's paper is what its document publishes: a figure under a document's name is its own.
import { formatYen, formatYenInWords } from '../domain/yen';
import type { Problem } from '../domain/problem';
import { at } from '../domain/problem';
import type { RateSeed } from '../domain/rate-seed';
import type { CompiledVersion } from './compile-version';
import { ratingProblems } from './messages';
import { RATE_COLUMNS, RATE_TAB, type RateKey } from './rate-row';
import type { SheetRow } from './rate-sheet';

const headerOf = (key: RateKey): string => RATE_COLUMNS.find((column) => column.key === key)!.header;

/** The first thing in which it is another; undefined where it is the document's. An end before the document's is a person's. */
export function unlikePublished(
  version: CompiledVersion,
  rows: readonly SheetRow[],
  seeds: readonly RateSeed[],
): Problem | undefined {
  const differs = (key: RateKey, row = rows[0]!, published = '') =>
    at(ratingProblems.rateUnlikePublished({ version: version.version, header: headerOf(key), published }), {
      tab: RATE_TAB,
      row: row.row,
      column: headerOf(key),
    });
  const seed = seeds.find((one) => one.version === version.version && one.plan === version.plan);
  if (!seed) return differs('version');
  for (const [index, row] of rows.entries()) {
    const step = seed.steps[index];
    if (!step) return differs('revenueYen', row);
    if (step.revenueYen !== version.revenueYen[index])
      return differs('revenueYen', row, formatYenInWords(step.revenueYen));
    if (step.premiumYen !== version.premiumYen[index])
      return differs('premiumYen', row, formatYen(step.premiumYen));
    const isLast = index === seed.steps.length - 1;
    const isLine = seed.method === 'points' && !isLast && step.toNext === 'line';
    if (isLine !== version.isLine[index]) return differs('toNext', row);
  }
  const last = rows[rows.length - 1];
  if (rows.length < seed.steps.length)
    return differs('revenueYen', last, formatYenInWords(seed.steps[rows.length]!.revenueYen));
  if (seed.method !== version.method) return differs('method');
  if (seed.label !== version.label) return differs('label');
  if (seed.about !== version.about) return differs('about');
  if (version.isLine.includes(true)) {
    if (seed.rounding?.unitYen !== version.roundingUnitYen) return differs('roundingUnitYen');
    if (seed.rounding.mode !== version.roundingMode) return differs('roundingMode');
  }
  if (seed.effectiveFrom !== version.effectiveFrom)
    return differs('effectiveFrom', rows[0], seed.effectiveFrom);
  const { effectiveTo } = version;
  const isNoLater = seed.effectiveTo === '' || (effectiveTo !== '' && effectiveTo <= seed.effectiveTo);
  return isNoLater ? undefined : differs('effectiveTo', rows[0], seed.effectiveTo);
}
