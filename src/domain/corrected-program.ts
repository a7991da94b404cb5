// A programme in which the insurer's paper has corrected single facts of its document.
import type { Coverages } from './coverage';
import type { Fact } from './fact';
import { parseMoney } from './money-text';
import type { Plan, Program } from './program';
import type { Questionnaire } from './questionnaire';

export type FactFigure = 'yen' | 'percent' | 'text';

/** Where a correction is seen besides its own row: in the cover and its claims, in the plan, in the question, nowhere. */
export type FactReach = 'cover' | 'plan' | 'question' | 'row';

/** @example reachOf('limit.cost') // 'cover' */
export function reachOf(id: string): FactReach {
  if (/^limit\.|^(?:coverage|term)\..*\.(?:ratio|limit)$/.test(id)) return 'cover';
  if (/\.(?:liabilityLimit|costLimit|deductible)$/.test(id)) return 'plan';
  return /^question\./.test(id) ? 'question' : 'row';
}

/** What a correction of the fact has to be. @example figureOf('limit.cost') // 'yen' */
export function figureOf(id: string): FactFigure {
  if (/^limit\.|^term\..*\.limit$|\.(?:liabilityLimit|costLimit|deductible)$/.test(id)) return 'yen';
  return /^(?:coverage|term)\..*\.ratio$/.test(id) ? 'percent' : 'text';
}

/** Undefined where the text is no such figure. @example readFigure('percent', '80％') // 80 */
export function readFigure(figure: Exclude<FactFigure, 'text'>, text: string): number | undefined {
  if (figure === 'yen') {
    const amount = parseMoney(text);
    return amount.ok ? amount.value : undefined;
  }
  const [, digits] = /^(\d{1,3})%?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

type Corrections = ReadonlyMap<string, string>;
type WithPlans = Pick<Program, 'plans'>;

const amending =
  (corrected: Corrections): Amend =>
  <T extends number | null>(id: string, fact: Fact<T>): Fact<T> => {
    const text = corrected.get(id);
    const figure = figureOf(id);
    const value = text === undefined || figure === 'text' ? undefined : readFigure(figure, text);
    return value === undefined ? fact : { value: value as T, state: 'published', source: fact.source };
  };

/** The covers as a claim reckons with them. */
export const correctedCoverages = (
  program: WithPlans,
  coverages: Coverages,
  corrected: Corrections,
): Coverages => amendedCover(coverages, amending(withSameLimits(program, coverages, corrected)));

/**
 * A plan's limit and the limit that claims reckon with are one fact where both print one amount: corrected in one
 * place, it is in the other. A limit of several plans follows them where all say the same.
 */
function withSameLimits({ plans }: WithPlans, { limits }: Coverages, corrected: Corrections): Corrections {
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

/** `given`: by id, as the person typed it; what is no figure where one belongs changes nothing. */
export function correctedProgram(program: Program, given: Corrections): Program {
  const { handbook } = program;
  const corrected = handbook ? withSameLimits(program, handbook.coverages(), given) : given;
  const amended = amending(corrected);
  return {
    ...program,
    plans: program.plans.map((plan) => amendedPlan(plan, amended)),
    ...(handbook
      ? {
          handbook: {
            ...handbook,
            coverages: () => amendedCover(handbook.coverages(), amended),
            questionnaire: () => amendedQuestions(handbook.questionnaire(), corrected),
          },
        }
      : {}),
  };
}

function amendedQuestions(layout: Questionnaire, corrected: ReadonlyMap<string, string>): Questionnaire {
  return {
    ...layout,
    items: layout.items.map((item) => {
      const text = corrected.get(`question.${item.number}`);
      return text === undefined ? item : { ...item, question: { ...item.question, text } };
    }),
  };
}

type Amend = <T extends number | null>(id: string, fact: Fact<T>) => Fact<T>;

function amendedPlan(plan: Plan, amended: Amend): Plan {
  const { code, liabilityLimitYen, costLimitYen, deductibleYen } = plan;
  return {
    ...plan,
    ...(liabilityLimitYen ? { liabilityLimitYen: amended(`${code}.liabilityLimit`, liabilityLimitYen) } : {}),
    ...(costLimitYen ? { costLimitYen: amended(`${code}.costLimit`, costLimitYen) } : {}),
    ...(deductibleYen ? { deductibleYen: amended(`${code}.deductible`, deductibleYen) } : {}),
  };
}

function amendedCover(coverages: Coverages, amended: Amend): Coverages {
  return {
    ...coverages,
    limits: coverages.limits.map((limit) => ({
      ...limit,
      amountYen: amended(`limit.${limit.id}`, limit.amountYen),
    })),
    items: coverages.items.map((item) => ({
      ...item,
      payRatioPercent: amended(`coverage.${item.item}.ratio`, item.payRatioPercent),
    })),
    terms: coverages.terms.map((term) => ({
      ...term,
      ...(term.payRatioPercent
        ? { payRatioPercent: amended(`term.${term.id}.ratio`, term.payRatioPercent) }
        : {}),
      ...(term.limitYen ? { limitYen: amended(`term.${term.id}.limit`, term.limitYen) } : {}),
    })),
  };
}
