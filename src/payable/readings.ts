// A claim in every reading that the documents allow, with and without the consents that are open: the figures, the span.
import type { Coverages } from '../domain/coverage';
import { ok, type Result } from '../domain/problem';
import type { ClaimCase, LossRow } from './claim-case';
import { loweredCoverages, possibleTerms } from './conditions';
import { eventAnswer, payableIn, type Payable, type View } from './payable';
import { deductibleReading } from './words';

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
  /** The cautious reading of what has the consent that it needs. */
  assumed: Payable;
  /** The same once every open consent is given. */
  whole: Payable;
  /** Conditions that the figures stand under, by id. */
  terms: readonly string[];
  /** Only those that change this claim, every consent given. */
  alternatives: readonly Alternative[];
  /** Without the consents that are open, in the least of the readings. */
  lowYen: number;
  /** With all of them, in the most. */
  highYen: number;
}

export function payable(claim: ClaimCase): Result<PayableAnswer> {
  const granted = readings({ ...claim, rows: claim.rows.map(granting) });
  if (!granted.ok) return granted;
  const { assumed: whole, ...answer } = granted.value;
  if (claim.rows.every((row) => granting(row) === row)) return ok({ ...answer, assumed: whole, whole });
  const counted = readings({ ...claim, rows: claim.rows.filter((row) => !row.consentOpen) });
  if (!counted.ok) return counted;
  const { assumed, lowYen } = counted.value;
  return ok({ ...answer, assumed, whole, lowYen });
}

/** As if the insurer approved all of it. */
function granting(row: LossRow): LossRow {
  const capped = row.approvedYen !== undefined && row.approvedYen < row.lossYen;
  if (!row.consentOpen && !capped) return row;
  const { approvedYen: _, ...rest } = row;
  return { ...rest, consentOpen: false };
}

function readings(claim: ClaimCase): Result<Omit<PayableAnswer, 'whole'>> {
  const coverages = loweredCoverages(claim.coverages, claim.policyLimits);
  const sets = possibleTerms(coverages, claim.incident);
  const doubtful = hasDoubtfulEvents(coverages, claim);
  const deductibles = deductibleWays(coverages, claim);

  const view = (one: Coverages, set: number, how: Partial<View> = {}): View => ({
    coverages: one,
    // Terms are found again by id: a reading may have changed them.
    terms: sets[set]!.map((term) => one.terms.find(({ id }) => id === term.id)!),
    doubtfulEventsCount: false,
    deductible: deductibles[0]!,
    ...how,
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
  const assumedYen = assumed.totalYen;

  const alternatives: Alternative[] = [];
  for (const reading of coverages.readings ?? []) {
    const other = at(view(reading.change(coverages), least));
    if (!other.ok) return other;
    const otherYen = other.value.totalYen;
    const { change: _, ...words } = reading;
    if (otherYen !== assumedYen) alternatives.push({ kind: 'reading', ...words, assumedYen, otherYen });
  }
  for (const deductible of deductibles.slice(1)) {
    const other = at(view(coverages, least, { deductible }));
    if (!other.ok) return other;
    const otherYen = other.value.totalYen;
    if (otherYen !== assumedYen)
      alternatives.push({ kind: 'reading', ...deductibleReading, assumedYen, otherYen });
  }
  const open = { doubt: '', name: '', assumed: '', assumedYen, other: '' };
  sets.forEach((set, index) => {
    const otherYen = bySet[index]!.totalYen;
    if (index === least || otherYen === assumedYen) return;
    alternatives.push({
      ...open,
      kind: 'terms',
      id: set.map((term) => term.id).join('+') || 'none',
      assumed: sets[least]!.map((term) => term.name).join('・'),
      other: set.map((term) => term.name).join('・'),
      otherYen,
    });
  });
  if (doubtful) {
    const counted = at(view(coverages, least, { doubtfulEventsCount: true }));
    if (!counted.ok) return counted;
    alternatives.push({ ...open, kind: 'event', id: 'event', otherYen: counted.value.totalYen });
  }

  const ways: Partial<View>[] = (doubtful ? [true, false] : [true]).flatMap((doubtfulEventsCount) =>
    deductibles.map((deductible) => ({ doubtfulEventsCount, deductible })),
  );
  const totals = everyReading(coverages).flatMap((one) =>
    [...sets.keys()].flatMap((set) => ways.map((how) => at(view(one, set, how)))),
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

/** The cautious way first. */
function deductibleWays(coverages: Coverages, claim: ClaimCase): readonly View['deductible'][] {
  if (!claim.deductibleYen) return ['all'];
  return coverages.deductibleOffLoss ? ['losses'] : ['all', 'liability'];
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
