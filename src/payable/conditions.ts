// Which conditional terms hold for an incident, and the coverages that hold then.
import type {
  AlertSource,
  ConditionalTerm,
  Coverage,
  Coverages,
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
export function possibleTerms(coverages: Coverages, incident: Incident | undefined): ConditionalTerm[][] {
  const terms = coverages.terms.filter((term) => term.holdsWhen);
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

/** Ratio and limit of each term go into the coverages, so that amounts are reckoned in one way only. */
export function coveragesUnder(coverages: Coverages, terms: readonly ConditionalTerm[]): Coverages {
  return terms.reduce((under, term) => withRatio(withLimit(under, term), term), coverages);
}

function withRatio(coverages: Coverages, term: ConditionalTerm): Coverages {
  const ratio = term.payRatioPercent;
  if (!ratio) return coverages;
  return {
    ...coverages,
    items: coverages.items.map((coverage) =>
      term.items.value.includes(coverage.item) ? { ...coverage, payRatioPercent: ratio } : coverage,
    ),
  };
}

/** The term's limit goes between `limitWithin` and what lay directly within it, as far as the term reaches. */
function withLimit(coverages: Coverages, term: ConditionalTerm): Coverages {
  const outer = coverages.limits.find((limit) => limit.id === term.limitWithin);
  if (!term.limitYen || !outer) return coverages;
  const id = termLimitId(term);
  const inside = (limit: Limit): boolean =>
    (limit.within ?? []).includes(outer.id) && itemsUnder(coverages, limit.id).every((item) => reaches(item));
  const reaches = (coverage: Coverage): boolean => term.items.value.includes(coverage.item);
  const moved = (ids: readonly string[]): string[] => ids.map((one) => (one === outer.id ? id : one));
  return {
    ...coverages,
    limits: [
      ...coverages.limits.map((limit) =>
        inside(limit) ? { ...limit, within: moved(limit.within!) } : limit,
      ),
      { ...outer, id, name: term.name, amountYen: term.limitYen, within: [outer.id], loweredBy: undefined },
    ],
    items: coverages.items.map((coverage) =>
      reaches(coverage) ? { ...coverage, limits: moved(coverage.limits) } : coverage,
    ),
  };
}

function itemsUnder(coverages: Coverages, limitId: string): Coverage[] {
  const isUnder = (ids: readonly string[]): boolean =>
    ids.some(
      (id) => id === limitId || isUnder(coverages.limits.find((limit) => limit.id === id)?.within ?? []),
    );
  return coverages.items.filter((coverage) => isUnder(coverage.limits));
}

/** The lower of the policy's own limit and the programme's; a policy that does not know its own has no figure. */
export function loweredCoverages(coverages: Coverages, policyLimits: ClaimCase['policyLimits']): Coverages {
  if (!policyLimits) return coverages;
  const whole = withOwnLimits(coverages, policyLimits);
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
  coverages: Coverages,
  policyLimits: NonNullable<ClaimCase['policyLimits']>,
): Coverages {
  return (['liability', 'cost'] as const).reduce((under, part) => {
    const yen = policyLimits[part];
    const bare = under.items.filter((one) => one.part === part && one.limits.length === 0);
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
      items: under.items.map((one) => (bare.includes(one) ? { ...one, limits: [limit.id] } : one)),
    };
  }, coverages);
}
