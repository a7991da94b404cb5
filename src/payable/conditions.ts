// Which conditional terms hold for an incident, and the book that holds then.
import type {
  AlertSource,
  ConditionalTerm,
  Coverage,
  CoverageBook,
  Limit,
  TermCondition,
} from '../domain/coverage';
import type { ClaimCase, Incident } from './claim-case';
import { policyLimitName } from './words';

type KnownIncident = Required<Pick<Incident, 'accessFound' | 'startedBy' | 'published'>>;

/**
 * The sets of terms that may hold, one for each way in which the open points can turn out.
 * A watching service that the insured pays for may or may not count as an outside alert.
 */
export function possibleTerms(book: CoverageBook, incident: Incident | undefined): ConditionalTerm[][] {
  const terms = book.terms.filter((term) => term.holdsWhen);
  if (!incident || terms.length === 0) return [[]];
  const sets = new Map<string, ConditionalTerm[]>();
  for (const known of completions(incident)) {
    const holding = terms.filter((term) => holds(term.holdsWhen!, known));
    sets.set(holding.map((term) => term.id).join(), holding);
  }
  return [...sets.values()];
}

function completions(incident: Incident): KnownIncident[] {
  const access = incident.accessFound === undefined ? [true, false] : [incident.accessFound];
  const published = incident.published === undefined ? [true, false] : [incident.published];
  const doubtful: AlertSource[] = ['securityOperator', 'own'];
  const { startedBy } = incident;
  const alerts = startedBy === undefined || startedBy === 'watchService' ? doubtful : [startedBy];
  return access.flatMap((accessFound) =>
    alerts.flatMap((alert) =>
      published.map((isPublished) => ({ accessFound, startedBy: alert, published: isPublished })),
    ),
  );
}

function holds(condition: TermCondition, incident: KnownIncident): boolean {
  return (
    (condition.accessFound === undefined || condition.accessFound === incident.accessFound) &&
    (condition.startedBy === undefined || condition.startedBy.includes(incident.startedBy)) &&
    (condition.published === undefined || condition.published === incident.published)
  );
}

export const termLimitId = (term: ConditionalTerm): string => `term.${term.id}`;

/** Ratio and limit of each term go into the book, so that amounts are reckoned in one way only. */
export function bookUnder(book: CoverageBook, terms: readonly ConditionalTerm[]): CoverageBook {
  return terms.reduce((under, term) => withRatio(withLimit(under, term), term), book);
}

function withRatio(book: CoverageBook, term: ConditionalTerm): CoverageBook {
  const ratio = term.payRatioPercent;
  if (!ratio) return book;
  return {
    ...book,
    coverages: book.coverages.map((coverage) =>
      term.items.value.includes(coverage.item) ? { ...coverage, payRatioPercent: ratio } : coverage,
    ),
  };
}

/** The term's limit goes between `limitWithin` and what lay directly within it, as far as the term reaches. */
function withLimit(book: CoverageBook, term: ConditionalTerm): CoverageBook {
  const outer = book.limits.find((limit) => limit.id === term.limitWithin);
  if (!term.limitYen || !outer) return book;
  const id = termLimitId(term);
  const inside = (limit: Limit): boolean =>
    (limit.within ?? []).includes(outer.id) && itemsUnder(book, limit.id).every((item) => reaches(item));
  const reaches = (coverage: Coverage): boolean => term.items.value.includes(coverage.item);
  const moved = (ids: readonly string[]): string[] => ids.map((one) => (one === outer.id ? id : one));
  return {
    ...book,
    limits: [
      ...book.limits.map((limit) => (inside(limit) ? { ...limit, within: moved(limit.within!) } : limit)),
      { ...outer, id, name: term.name, amountYen: term.limitYen, within: [outer.id], loweredBy: undefined },
    ],
    coverages: book.coverages.map((coverage) =>
      reaches(coverage) ? { ...coverage, limits: moved(coverage.limits) } : coverage,
    ),
  };
}

function itemsUnder(book: CoverageBook, limitId: string): Coverage[] {
  const isUnder = (ids: readonly string[]): boolean =>
    ids.some((id) => id === limitId || isUnder(book.limits.find((limit) => limit.id === id)?.within ?? []));
  return book.coverages.filter((coverage) => isUnder(coverage.limits));
}

/** The lower of the policy's own limit and the programme's; a policy that does not know its own has no figure. */
export function loweredBook(book: CoverageBook, policyLimits: ClaimCase['policyLimits']): CoverageBook {
  if (!policyLimits) return book;
  const whole = withOwnLimits(book, policyLimits);
  return {
    ...whole,
    limits: whole.limits.map((limit) => {
      const keyed = limit.loweredBy && policyLimits[limit.loweredBy];
      if (keyed === null) return { ...limit, unknown: true };
      return keyed !== undefined && keyed < limit.amountYen.value
        ? { ...limit, amountYen: { ...limit.amountYen, value: keyed } }
        : limit;
    }),
  };
}

/** A document that names no limit leaves it to the policy. */
function withOwnLimits(
  book: CoverageBook,
  policyLimits: NonNullable<ClaimCase['policyLimits']>,
): CoverageBook {
  return (['liability', 'cost'] as const).reduce((under, part) => {
    const yen = policyLimits[part];
    const bare = under.coverages.filter((one) => one.part === part && one.limits.length === 0);
    if (typeof yen !== 'number' || bare.length === 0) return under;
    const limit: Limit = {
      id: `policy.${part}`,
      name: policyLimitName[part],
      plans: [...new Set(bare.flatMap((one) => one.plans.value))],
      amountYen: { value: yen, state: 'published', source: bare[0]!.plans.source },
      appliesTo: 'period',
      ofPolicy: true,
    };
    return {
      ...under,
      limits: [...under.limits, limit],
      coverages: under.coverages.map((one) => (bare.includes(one) ? { ...one, limits: [limit.id] } : one)),
    };
  }, book);
}
