// What a programme covers: items, limits as lists, terms, exclusions; and the query over them.
import type { Fact, FactSource, FactState } from './fact';

export type CoveragePart = 'liability' | 'cost';
export const partText = { liability: '賠償', cost: '費用' } as const satisfies Readonly<
  Record<CoveragePart, string>
>;
export type CoverPart = (typeof partText)[CoveragePart];
export const coverParts = Object.values(partText);

export type LimitScope =
  | 'claimAndPeriod'
  | 'eventAndPeriod'
  | 'period'
  | 'periodAllPayments'
  | 'item'
  | 'person'
  | 'company';

/** One amount. What it lies within is another limit's id; an item names its innermost limits only. */
export interface Limit {
  id: string;
  name: string;
  /** Plans that it holds for; the others have a limit of the same name with another id. */
  plans: readonly string[];
  amountYen: Fact<number>;
  appliesTo: LimitScope;
  within?: readonly string[];
  /** The amount keyed in 契約 that lowers it, where the policy has one. */
  loweredBy?: CoveragePart;
  /** The policy stands under a limit of its own that nobody knows yet. */
  unknown?: true;
  /** The policy's own, where the document names none: no place in it says so. */
  ofPolicy?: true;
}

/**
 * What of the insurer is needed: approval before spending (of the whole item or a part of it), consent,
 * or recognition, which pays only as far as the insurer finds the cost necessary.
 */
export type Consent =
  | 'priorApproval'
  | 'priorApprovalOfPart'
  | 'consent'
  | 'recognition'
  | 'none'
  | 'unstated';

/** What a cost is for, in words that all programmes share. */
export type LossCategory =
  | 'damages'
  | 'litigation'
  | 'lawsuitResponse'
  | 'incidentResponse'
  | 'attackCheck'
  | 'investigation'
  | 'publicity'
  | 'legalAdvice'
  | 'consulting'
  | 'condolencePerson'
  | 'condolenceCompany'
  | 'monitoring'
  | 'officialInvestigation'
  | 'restoration'
  | 'containment'
  | 'prevention';

export interface Coverage {
  /** Unique in the programme. */
  item: string;
  name: string;
  part: CoveragePart;
  /** The common kinds of loss that the item takes, as we read the document. */
  categories?: readonly LossCategory[];
  /** The heading that the document puts the item under, where it has one. */
  group?: string;
  /** Our own short wording. */
  summary: string;
  plans: Fact<readonly string[]>;
  limits: readonly string[];
  /** 100 where nothing is reduced, null where the document says nothing. */
  payRatioPercent: Fact<number | null>;
  consent: Fact<readonly Consent[]>;
  /** What the item does not pay for, and under which terms. */
  terms?: readonly string[];
}

/** What happened, in words that all programmes share. */
export const EVENT_KINDS = ['leak', 'disruption', 'attackHarm', 'attackThreat', 'attackOther'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** An event that the cover reacts to. */
export interface InsuredEvent {
  code: string;
  /** The kinds of incident that it means; none where the document does not say. */
  kinds?: readonly EventKind[];
  printed: string;
  part: CoveragePart;
  name: string;
  plans: Fact<readonly string[]>;
}

/** Costs are paid only when the event became known in one of these ways. */
export interface PublicationRule {
  id: string;
  events: Fact<readonly string[]>;
  ways: readonly { letter: string; text: string }[];
}

/** Costs are paid only for measures taken in this time. */
export interface TimeWindow {
  id: string;
  plans: readonly string[];
  length: Fact<{ amount: number; unit: 'days' | 'years' }>;
  from: string;
  countedFrom: string;
}

/** Who raised the alarm; a watching service that the insured pays for is its own source. */
export const ALERT_SOURCES = ['own', 'watchService', 'securityOperator', 'publicBody', 'victim'] as const;
export type AlertSource = (typeof ALERT_SOURCES)[number];

/** What must be so for a term to hold; what is left out does not matter. */
export interface TermCondition {
  accessFound?: boolean;
  startedBy?: readonly AlertSource[];
  published?: boolean;
}

/** A reduction, or a refusal, that depends on what happened. */
export interface ConditionalTerm {
  id: string;
  name: string;
  when: string;
  items: Fact<readonly string[]>;
  covered: Fact<boolean>;
  payRatioPercent?: Fact<number>;
  limitYen?: Fact<number>;
  holdsWhen?: TermCondition;
  /** The limit that `limitYen` lies directly within; what lay directly within it then lies within `limitYen`. */
  limitWithin?: string;
}

/** A place of the document that can be read in two ways: the coverages stand for the first, `change` makes the second. */
export interface CoverageReading {
  id: string;
  /** The doubt that is put to the insurer; its id without the programme. */
  doubt: string;
  name: string;
  assumed: string;
  other: string;
  change: (coverages: Coverages) => Coverages;
}

export interface ExclusionClause {
  id: string;
  /** The wording that it belongs to. */
  clause: string;
  heading: string;
  /** The part or events that it applies to; blank for all of the cover. */
  part?: CoveragePart;
  events?: readonly string[];
  plans?: readonly string[];
  entries: readonly Exclusion[];
  /** The document itself says that the list goes on. */
  more: boolean;
  source: FactSource;
}

export interface Exclusion {
  text: string;
  /** Kept in spite of the exclusion. */
  exception?: string;
  /** Structured, where a check may want to know it. */
  flag?: string;
}

export interface Coverages {
  limits: readonly Limit[];
  items: readonly Coverage[];
  events: readonly InsuredEvent[];
  publication: readonly PublicationRule[];
  windows: readonly TimeWindow[];
  terms: readonly ConditionalTerm[];
  exclusions: readonly ExclusionClause[];
  readings?: readonly CoverageReading[];
  /** Where the document says so: liability and costs each bear the deductible off their loss, before any limit. */
  deductibleOffLoss?: Fact<true>;
}

export interface CoverageAnswer {
  /** `unknown`: the document does not list such an item; never read as not covered. */
  covered: 'covered' | 'notCovered' | 'unknown';
  coverage: Coverage | undefined;
  /** From the innermost limit to the outermost. */
  limits: readonly Limit[];
  payRatioPercent: number | undefined;
  consent: readonly Consent[];
  /** What the plan reacts to; each event has a state of its own. */
  events: readonly InsuredEvent[];
  publication: readonly PublicationRule[];
  windows: readonly TimeWindow[];
  terms: readonly ConditionalTerm[];
  exclusions: readonly ExclusionClause[];
  state: FactState;
  sources: readonly FactSource[];
  doubts: readonly string[];
}

/** Covered, up to how much, at what ratio, with whose consent, where it says so, and what is doubtful. */
export function coverageOf(coverages: Coverages, plan: string, item: string): CoverageAnswer {
  const coverage = coverages.items.find((candidate) => candidate.item === item);
  if (!coverage) return { ...NOTHING, covered: 'unknown' };
  if (!coverage.plans.value.includes(plan)) {
    return { ...NOTHING, ...summaryOf([coverage.plans]), covered: 'notCovered', coverage };
  }
  const limits = limitChain(coverages, plan, coverage.limits);
  const cost = coverage.part === 'cost';
  const events = coverages.events.filter(
    (event) => event.part === coverage.part && event.plans.value.includes(plan),
  );
  const publication = cost
    ? coverages.publication.filter((rule) => events.some((event) => rule.events.value.includes(event.code)))
    : [];
  const windows = cost ? coverages.windows.filter((window) => window.plans.includes(plan)) : [];
  const terms = coverages.terms.filter((term) => term.items.value.includes(item));
  const exclusions = coverages.exclusions.filter(
    (clause) =>
      (!clause.part || clause.part === coverage.part) && (!clause.plans || clause.plans.includes(plan)),
  );
  const facts: Fact<unknown>[] = [
    coverage.plans,
    coverage.payRatioPercent,
    coverage.consent,
    ...limits.map((limit) => limit.amountYen),
    ...publication.map((rule) => rule.events),
    ...windows.map((window) => window.length),
    ...terms.flatMap((term) => termFacts(term).map(([, fact]) => fact)),
  ];
  return {
    ...summaryOf(facts),
    covered: 'covered',
    coverage,
    limits,
    payRatioPercent: coverage.payRatioPercent.value ?? undefined,
    consent: coverage.consent.value,
    events,
    publication,
    windows,
    terms,
    exclusions,
  };
}

const NOTHING: CoverageAnswer = {
  covered: 'unknown',
  coverage: undefined,
  limits: [],
  payRatioPercent: undefined,
  consent: ['unstated'],
  events: [],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
  state: 'unverified',
  sources: [],
  doubts: [],
};

/** The item's own limits, then what they lie within, each once. */
export function limitChain(coverages: Coverages, plan: string, ids: readonly string[]): Limit[] {
  const chain: Limit[] = [];
  let level = ids;
  while (level.length > 0) {
    // Two limits of an item may lie within the same one.
    const limits = [...new Set(level)]
      .map((id) => coverages.limits.find((limit) => limit.id === id))
      .filter((limit): limit is Limit => limit !== undefined && limit.plans.includes(plan))
      .filter((limit) => !chain.includes(limit));
    chain.push(...limits);
    level = limits.flatMap((limit) => limit.within ?? []);
  }
  return chain;
}

export function termFacts(term: ConditionalTerm): [part: string, fact: Fact<unknown>][] {
  const parts: [string, Fact<unknown> | undefined][] = [
    ['items', term.items],
    ['covered', term.covered],
    ['ratio', term.payRatioPercent],
    ['limit', term.limitYen],
  ];
  return parts.filter((part): part is [string, Fact<unknown>] => part[1] !== undefined);
}

function summaryOf(facts: readonly Fact<unknown>[]): Pick<CoverageAnswer, 'state' | 'sources' | 'doubts'> {
  const state = facts.some((fact) => fact.state === 'unverified')
    ? 'unverified'
    : facts.some((fact) => fact.state === 'inferred')
      ? 'inferred'
      : 'published';
  const sources = new Map(
    facts.map((fact) => [`${fact.source.document} ${fact.source.section}`, fact.source]),
  );
  const doubts = facts.flatMap((fact) => (fact.doubt ? [fact.doubt] : []));
  return { state, sources: [...sources.values()], doubts: [...new Set(doubts)] };
}
