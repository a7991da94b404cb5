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

/** `corrected`: by id, as the person typed it; what is no figure where one belongs changes nothing. */
export function correctedProgram(program: Program, corrected: ReadonlyMap<string, string>): Program {
  const amended = <T extends number | null>(id: string, fact: Fact<T>): Fact<T> => {
    const text = corrected.get(id);
    const figure = figureOf(id);
    const value = text === undefined || figure === 'text' ? undefined : readFigure(figure, text);
    return value === undefined ? fact : { value: value as T, state: 'published', source: fact.source };
  };
  const { handbook } = program;
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
