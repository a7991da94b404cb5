// A short checksum of what a version rates by, in each of its rows: whoever types over a figure leaves it as it was.
import { plainText } from '../domain/cell-value';
import { at, type Problem } from '../domain/problem';
import type { CompiledVersion } from './compile-version';
import { ratingProblems } from './messages';
import { RATE_COLUMNS, RATE_TAB } from './rate-row';
import type { SheetRow } from './rate-sheet';

/** Of all rows together: one that was deleted, doubled or moved to another plan shows in the others. */
export function checksumOf(version: CompiledVersion): string {
  const { plan, method, about, label, certainty, effectiveFrom, effectiveTo } = version;
  const { revenueYen, premiumYen, isLine, roundingUnitYen, roundingMode } = version;
  return shortHash(
    JSON.stringify([
      ...[version.version, plan, method, about, label, certainty, effectiveFrom, effectiveTo],
      ...[[...revenueYen], [...premiumYen], isLine, roundingUnitYen, roundingMode],
    ]),
  );
}

/** Undefined where nobody has sealed the version. */
export function changedSinceSealed(version: CompiledVersion, rows: readonly SheetRow[]): Problem | undefined {
  const seals = rows.map((row) => plainText(row.cell('checksum')).trim());
  if (seals.every((seal) => seal === '')) return undefined;
  const own = checksumOf(version);
  const odd = seals.findIndex((seal) => seal !== own);
  if (odd < 0) return undefined;
  // One row apart from the others is the one that came from elsewhere; where all are, the first stands for them.
  const column = RATE_COLUMNS.find(({ key }) => key === 'version')!.header;
  return at(ratingProblems.rateChanged({ version: version.version }), {
    tab: RATE_TAB,
    row: rows[odd]!.row,
    column,
  });
}

/** FNV-1a over the code units: 32 bits catch a slip of the hand; nobody is kept out by it. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
