// The covers in which the insurer's paper has corrected single facts, and how a corrected figure is read.
import type { Coverages } from './coverage';
import { readConsents, readCovered, readEvent, readItems, readOffLoss, readPlans } from './corrected-words';
import type { Fact } from './fact';
import { parseMoney } from './money-text';
import { exceptionId, exclusionId, noteId, OFF_LOSS, wayId } from './named-text';
import type { Plan, Program } from './program';

/** By id, as the person typed it; what is no figure where one belongs changes nothing. */
export type Corrections = ReadonlyMap<string, string>;
type WithPlans = Pick<Program, 'plans'>;

export const readYen = (text: string): number | undefined => {
  const amount = parseMoney(text.trim().replace(/以下$/, ''));
  return amount.ok ? amount.value : undefined;
};

export function readPercent(text: string): number | undefined {
  const [, digits] = /^(\d{1,3})%?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

/** The fact as corrected, where a correction of it is there and can be read. */
export const amending =
  (corrected: Corrections) =>
  <T>(id: string, fact: Fact<T>, read: (text: string) => T | undefined): Fact<T> => {
    const text = corrected.get(id);
    const value = text === undefined ? undefined : read(text);
    return value === undefined ? fact : { value, state: 'published', source: fact.source };
  };

/** The same, with the insurer's own words for whoever reads it. */
export const saying =
  (corrected: Corrections) =>
  <T>(id: string, fact: Fact<T>, read: (text: string) => T | undefined): Fact<T> => {
    const amended = amending(corrected)(id, fact, read);
    return amended === fact ? fact : { ...amended, said: corrected.get(id)! };
  };

/** The covers as a claim reckons with them. */
export const correctedCoverages = (
  program: WithPlans,
  coverages: Coverages,
  corrected: Corrections,
): Coverages => amendedCover(program, coverages, withSameLimits(program, coverages, corrected));

/**
 * A plan's limit and the limit that claims reckon with are one fact where both print one amount: corrected in one
 * place, it is in the other. A limit of several plans follows them where all say the same.
 */
export function withSameLimits(
  { plans }: WithPlans,
  { limits }: Coverages,
  corrected: Corrections,
): Corrections {
  const all = new Map(corrected);
  for (const limit of limits) {
    // The sum of liability and costs is a limit of its own, whatever its amount.
    if (!limit.loweredBy || limit.appliesTo === 'periodAllPayments') continue;
    const key = limit.loweredBy === 'liability' ? 'liabilityLimit' : 'costLimit';
    const same = plans.filter(
      (plan) => limit.plans.includes(plan.code) && plan[`${key}Yen`]?.value === limit.amountYen.value,
    );
    if (same.length === 0 || same.length < limit.plans.length) continue;
    const ofLimit = corrected.get(`limit.${limit.id}`);
    const ofPlans = new Set(same.map(({ code }) => corrected.get(`${code}.${key}`)));
    const [only] = ofPlans;
    if (ofLimit !== undefined) {
      for (const { code } of same) if (!corrected.has(`${code}.${key}`)) all.set(`${code}.${key}`, ofLimit);
    } else if (ofPlans.size === 1 && only !== undefined) all.set(`limit.${limit.id}`, only);
  }
  return all;
}

export function amendedPlan(plan: Plan, corrected: Corrections): Plan {
  const { code, liabilityBasis, costBasis, liabilityLimitYen, costLimitYen, deductibleYen } = plan;
  const yen = (id: string, fact: Fact<number>) => amending(corrected)(`${code}.${id}`, fact, readYen);
  return {
    ...plan,
    ...(liabilityBasis ? { liabilityBasis: corrected.get(`${code}.liabilityBasis`) ?? liabilityBasis } : {}),
    ...(costBasis ? { costBasis: corrected.get(`${code}.costBasis`) ?? costBasis } : {}),
    ...(liabilityLimitYen ? { liabilityLimitYen: yen('liabilityLimit', liabilityLimitYen) } : {}),
    ...(costLimitYen ? { costLimitYen: yen('costLimit', costLimitYen) } : {}),
    ...(deductibleYen ? { deductibleYen: yen('deductible', deductibleYen) } : {}),
  };
}

export function amendedCover(program: WithPlans, coverages: Coverages, corrected: Corrections): Coverages {
  const amended = amending(corrected);
  const said = saying(corrected);
  const { deductibleOffLoss, ...rest } = coverages;
  // Not off the loss: in which order it is taken off is open again.
  const isOffLoss = readOffLoss(corrected.get(OFF_LOSS) ?? '') ?? true;
  return {
    ...rest,
    ...(deductibleOffLoss && isOffLoss ? { deductibleOffLoss } : {}),
    limits: coverages.limits.map((limit) => ({
      ...limit,
      amountYen: amended(`limit.${limit.id}`, limit.amountYen, readYen),
    })),
    items: coverages.items.map((item) => ({
      ...item,
      summary: corrected.get(`coverage.${item.item}.summary`) ?? item.summary,
      ...(item.terms
        ? { terms: item.terms.map((term, at) => corrected.get(noteId(item.item, at)) ?? term) }
        : {}),
      plans: amended(`coverage.${item.item}.plans`, item.plans, (text) => readPlans(program, text)),
      payRatioPercent: amended(`coverage.${item.item}.ratio`, item.payRatioPercent, readPercent),
      consent: said(`coverage.${item.item}.consent`, item.consent, readConsents),
    })),
    events: coverages.events.map((event) => {
      const text = corrected.get(`event.${event.code}`);
      return text === undefined ? event : readEvent(program, event, text);
    }),
    // Which events it is of stays; what is said of them changes.
    publication: coverages.publication.map((rule) => ({
      ...rule,
      events: said(`publication.${rule.id}`, rule.events, () => rule.events.value),
      ways: rule.ways.map((way) => ({ ...way, text: corrected.get(wayId(rule.id, way.letter)) ?? way.text })),
    })),
    windows: coverages.windows.map((window) => ({
      ...window,
      length: said(`window.${window.id}`, window.length, () => window.length.value),
    })),
    terms: coverages.terms.map((term) => ({
      ...term,
      when: corrected.get(`term.${term.id}.when`) ?? term.when,
      items: amended(`term.${term.id}.items`, term.items, (text) => readItems(coverages, text)),
      covered: amended(`term.${term.id}.covered`, term.covered, readCovered),
      ...(term.payRatioPercent
        ? { payRatioPercent: amended(`term.${term.id}.ratio`, term.payRatioPercent, readPercent) }
        : {}),
      ...(term.limitYen ? { limitYen: amended(`term.${term.id}.limit`, term.limitYen, readYen) } : {}),
    })),
    exclusions: coverages.exclusions.map((clause) => ({
      ...clause,
      entries: clause.entries.map(({ exception, ...entry }, at) => {
        const except = exception && (corrected.get(exceptionId(clause.id, at)) ?? exception);
        const text = corrected.get(exclusionId(clause.id, at)) ?? entry.text;
        return { ...entry, text, ...(except ? { exception: except } : {}) };
      }),
    })),
  };
}
