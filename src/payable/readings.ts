// A claim in every reading that the documents allow: the figure used, the other figures, the span.
import type { Coverages } from '../domain/coverage';
import { ok, type Result } from '../domain/problem';
import type { ClaimCase } from './claim-case';
import { loweredCoverages, possibleTerms } from './conditions';
import { eventAnswer, payableIn, type Payable, type View } from './payable';

/** A point that can be read or turn out in two ways, with the total of each. */
export interface Alternative {
  kind: 'reading' | 'terms' | 'event';
  id: string;
  /** The doubt for the insurer, without the programme; blank where it is a matter of fact. */
  doubt: string;
  name: string;
  assumed: string;
  assumedYen: number;
  other: string;
  otherYen: number;
}

export interface PayableAnswer {
  /** The cautious reading, which the sheet works with. */
  assumed: Payable;
  /** Conditions that the assumed figures stand under, by id. */
  terms: readonly string[];
  /** Only those that change this claim. */
  alternatives: readonly Alternative[];
  lowYen: number;
  highYen: number;
}

export function payable(claim: ClaimCase): Result<PayableAnswer> {
  const coverages = loweredCoverages(claim.coverages, claim.policyLimits);
  const sets = possibleTerms(coverages, claim.incident);
  const doubtful = hasDoubtfulEvents(coverages, claim);
  const readings = coverages.readings ?? [];

  const view = (one: Coverages, set: number, events = false): View => ({
    coverages: one,
    // Terms are found again by id: a reading may have changed them.
    terms: sets[set]!.map((term) => one.terms.find(({ id }) => id === term.id)!),
    doubtfulEventsCount: events,
  });
  const at = (one: View): Result<Payable> => payableIn(one, claim);

  // Where the facts are still open the least of the amounts is the cautious one.
  const bySet: Payable[] = [];
  for (const set of sets.keys()) {
    const result = at(view(coverages, set));
    if (!result.ok) return result;
    bySet.push(result.value);
  }
  const least = bySet.reduce((best, one, set) => (one.totalYen < bySet[best]!.totalYen ? set : best), 0);
  const assumed = bySet[least]!;

  const alternatives: Alternative[] = [];
  for (const reading of readings) {
    const other = at(view(reading.change(coverages), least));
    if (!other.ok) return other;
    if (other.value.totalYen === assumed.totalYen) continue;
    const { id, doubt, name } = reading;
    alternatives.push({
      kind: 'reading',
      id,
      doubt,
      name,
      assumed: reading.assumed,
      assumedYen: assumed.totalYen,
      other: reading.other,
      otherYen: other.value.totalYen,
    });
  }
  sets.forEach((set, index) => {
    if (index === least || bySet[index]!.totalYen === assumed.totalYen) return;
    alternatives.push({
      kind: 'terms',
      id: set.map((term) => term.id).join('+') || 'none',
      doubt: '',
      name: '',
      assumed: sets[least]!.map((term) => term.name).join('・'),
      assumedYen: assumed.totalYen,
      other: set.map((term) => term.name).join('・'),
      otherYen: bySet[index]!.totalYen,
    });
  });
  if (doubtful) {
    const counted = at(view(coverages, least, true));
    if (!counted.ok) return counted;
    alternatives.push({
      kind: 'event',
      id: 'event',
      doubt: '',
      name: '',
      assumed: '',
      assumedYen: assumed.totalYen,
      other: '',
      otherYen: counted.value.totalYen,
    });
  }

  const totals = everyReading(coverages).flatMap((one) =>
    [...sets.keys()].flatMap((set) =>
      (doubtful ? [true, false] : [true]).map((events) => at(view(one, set, events))),
    ),
  );
  const yen = totals.flatMap((result) => (result.ok ? [result.value.totalYen] : []));
  return ok({
    assumed,
    terms: sets[least]!.map((term) => term.id),
    alternatives,
    lowYen: Math.min(...yen),
    highYen: Math.max(...yen),
  });
}

/** The coverages in every combination of its readings. */
function everyReading(coverages: Coverages): Coverages[] {
  return (coverages.readings ?? []).reduce<Coverages[]>(
    (all, reading) => all.flatMap((one) => [one, reading.change(one)]),
    [coverages],
  );
}

function hasDoubtfulEvents(coverages: Coverages, claim: ClaimCase): boolean {
  const items = new Set(claim.rows.map((row) => row.item));
  return coverages.items
    .filter((coverage) => items.has(coverage.item))
    .some(
      (coverage) => eventAnswer(coverages, claim.plan, coverage.part, claim.incident?.kind) === 'doubtful',
    );
}
