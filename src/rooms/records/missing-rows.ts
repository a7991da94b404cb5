// Which rows were deleted: numbers that lack in a series, or that 監査記録 names and no row has.
import { numberedId, rangeOf, unfoldIds } from '../../domain/number-range';
import type { AuditEntry } from '../../tables/records';
import type { CheckFacts, Found } from './check-part';
import { sealKeyOf } from './row-seals';
import { recordWords as words } from './words';

/**
 * Numbers are given one after another, and the product deletes no row of these tabs. A number at the end that is
 * given again after its row was deleted shows by its second line in 監査記録 alone.
 * @example missingNumbers('Q', ['Q-2026-0001', 'Q-2026-0005'], []) → ['Q-2026-0002～0004']
 */
export function missingNumbers(letter: string, ids: readonly string[], named: ReadonlySet<string>): string[] {
  const seriesOf = new Map<string, { readonly standing: Set<number>; last: number }>();
  const note = (id: string, stands: boolean) => {
    const found = id.startsWith(`${letter}-`) ? numberedId(id) : undefined;
    if (!found) return;
    const of = seriesOf.get(found.series) ?? { standing: new Set<number>(), last: 0 };
    of.last = Math.max(of.last, found.running);
    if (stands) of.standing.add(found.running);
    seriesOf.set(found.series, of);
  };
  for (const id of ids) note(id, true);
  for (const id of named) note(id, false);
  return [...seriesOf].sort().flatMap(([series, { standing, last }]) => {
    const there = [0, ...[...standing].sort((left, right) => left - right), last + 1];
    return there.slice(1).flatMap((running, at) => {
      const [from, to] = [there[at]! + 1, running - 1];
      return from > to ? [] : [rangeOf(series, from, to)];
    });
  });
}

/** Every id that a line of 監査記録 is about. */
export function namedIds(entries: readonly AuditEntry[]): Set<string> {
  return new Set(entries.flatMap(({ subjects }) => subjects.split(/、| ほか/).flatMap(unfoldIds)));
}

/** Stands in 照合控 where a manager said that a deletion was meant. */
export const DELETION_ACCEPTED = 'deleted';

/** What a manager has not said to be meant. */
export function missingRows(
  tab: string,
  letter: string,
  ids: readonly string[],
  { entries, seals }: Pick<CheckFacts, 'entries' | 'seals'>,
): Found[] {
  return missingNumbers(letter, ids, namedIds(entries))
    .filter((id) => seals.get(sealKeyOf(tab, id))?.fingerprint !== DELETION_ACCEPTED)
    .map((id) => ({ tab, row: 0, id, what: words.deleted, acceptable: true, since: '' }));
}
