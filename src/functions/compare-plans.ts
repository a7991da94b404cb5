// The comparison of every plan for one case: plan, limits, premium, label.
import { COMPARISON_HEADINGS, functionProblems } from './messages';
import { formatYenInWords } from '../domain/yen';
import { isBlank } from '../domain/cell-value';
import { foldText } from '../domain/fold-text';
import { premiumLabelText } from '../domain/premium';
import type { Fact } from '../domain/fact';
import type { Rated } from '../domain/program';
import { fail, ok, type Problem, type Result } from '../domain/problem';
import { programs } from '../programs/rated';
import type { Rating } from '../rating/rating';
import type { Answer } from './ports';
import type { RatingCall } from './rating-call';

const REFER = premiumLabelText.refer;
const UNSTATED = '記載なし';

/**
 * A row of headings, then plan code, liability limit, cost limit, premium and label; programmes in the order asked for.
 * A function formats no cell: limits come as words, and the premium stays a number to reckon with.
 */
export function comparePlans(
  call: RatingCall,
  revenueArgument: unknown,
  programsArgument: unknown,
  asOfArgument: unknown,
  textOf: (problem: Problem) => string,
): Result<Answer[][] | ''> {
  const revenue = single('revenue', revenueArgument);
  if (!revenue.ok) return revenue;
  const asOf = single('asOf', asOfArgument);
  if (!asOf.ok) return asOf;
  if (isBlank(revenue.value)) return ok('');
  const chosen = choosePrograms(programsArgument);
  if (!chosen.ok) return chosen;

  const table: Answer[][] = [];
  const problems: Problem[] = [];
  for (const program of chosen.value) {
    for (const plan of program.plans) {
      const rated = call.rateCase(revenue.value, plan.code, asOf.value);
      const limits = [plan.code, limit(plan.liabilityLimitYen), limit(plan.costLimitYen)];
      if (rated?.ok) table.push([...limits, ...premiumAndLabel(rated.value.rating)]);
      else if (rated) {
        problems.push(rated.problem);
        table.push([...limits, textOf(rated.problem), REFER]);
      }
    }
  }
  // One plan's broken table leaves the others standing; what spoils every row spoils the call.
  return problems.length === table.length
    ? { ok: false, problem: problems[0]! }
    : ok([[...COMPARISON_HEADINGS], ...table]);
}

function premiumAndLabel(rating: Rating): Answer[] {
  return rating.kind === 'premium' ? [rating.premiumYen, premiumLabelText[rating.label]] : [REFER, REFER];
}

function limit(fact: Fact<number> | undefined): Answer {
  return fact ? formatYenInWords(fact.value) : UNSTATED;
}

function single(name: string, value: unknown): Result<unknown> {
  if (!Array.isArray(value)) return ok(value);
  const cells = (value as unknown[]).flat();
  return cells.length === 1 ? ok(cells[0]) : fail(functionProblems.oneCaseOnly({ name, rows: value.length }));
}

/** Codes or short names, in cells or in one text with commas; blank means all. */
function choosePrograms(argument: unknown): Result<readonly Rated[]> {
  const cells: unknown[] = Array.isArray(argument) ? (argument as unknown[]).flat() : [argument];
  const wanted = cells
    .filter((cell) => !isBlank(cell))
    .flatMap((cell) => foldText(String(cell)).split(/[、,]/))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (wanted.length === 0) return ok(programs);
  const chosen: Rated[] = [];
  for (const text of wanted) {
    const program = programs.find(
      (candidate) => candidate.code === text.toUpperCase() || candidate.shortName === text,
    );
    if (!program)
      return fail(
        functionProblems.programUnknown({ text, codes: programs.map((one) => one.code).join('・') }),
      );
    if (!chosen.includes(program)) chosen.push(program);
  }
  return ok(chosen);
}
