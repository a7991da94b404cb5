// The custom function family over the ports: the bundle wraps each as a global function.
import { isBlank } from '../domain/cell-value';
import { premiumLabelText } from '../domain/premium';
import { openPremiumDoubts } from '../domain/premium-doubt';
import { DaichoError, type Problem, type Result } from '../domain/problem';
import { problemText } from '../domain/problem-text';
import { parseRevenue } from '../domain/revenue';
import { planOf } from '../programs/rated';
import { explainRating } from '../rating/explain';
import type { Rating } from '../rating/rating';
import { broadcast } from './broadcast';
import { startClaimCall } from './claim-payable';
import { comparePlans } from './compare-plans';
import type { Answer, Argument, FunctionPorts, Functions } from './ports';
import { startCall, type RatedCase } from './rating-call';
import { insurerSharesTable, startProRataCall } from './term-premium';
import { startRenewalCall } from './renewal-status';
import { ROSTER_CELLS, rosterRows } from './roster';

export type { Answer, Argument, FunctionPorts, Functions } from './ports';

const REFER = premiumLabelText.refer;
const NONE: ReadonlySet<string> = new Set();
const NO_CORRECTIONS: ReadonlyMap<string, string> = new Map();

export function createFunctions(ports: FunctionPorts): Functions {
  /** Rates row by row; a blank revenue gives blanks. */
  function overCases(
    [revenue, plan, rates, asOf]: readonly Argument[],
    width: number,
    answer: (rated: RatedCase) => Answer[],
  ): Answer | Answer[][] {
    const call = startCall(ports, rates);
    return overRows({ revenue, plan, asOf }, width, (revenueCell, planCell, asOfCell) => {
      const rated = call.rateCase(revenueCell, planCell, asOfCell);
      if (!rated) return new Array<Answer>(width).fill('');
      return rated.ok ? answer(rated.value) : rated.problem;
    });
  }

  return {
    PREMIUM: (...args) => overCases(args, 1, ({ rating }) => [premiumAnswer(rating)]),
    PREMIUM_LABEL: (...args) => overCases(args, 1, ({ rating }) => [labelAnswer(rating)]),
    PREMIUM_RANGE: (...args) => overCases(args, 2, ({ rating }) => rangeAnswer(rating)),
    PREMIUM_EXPLAIN: (...args) => {
      // Read once a call, however many rows it explains.
      const confirmed = ports.confirmedFacts?.() ?? NONE;
      return overCases(args, 1, (rated) => [explainAnswer(rated, confirmed)]);
    },
    COMPARE_PLANS: (revenue, programs, rates, asOf) =>
      toldOrThrown(comparePlans(startCall(ports, rates), revenue, programs, asOf, textOf)),
    PRORATED_PREMIUM: (annualPremium, program, startDate, endDate) =>
      overRows({ annualPremium, program, startDate, endDate }, 3, startProRataCall(ports)),
    INSURER_SHARES: (premium, program) => toldOrThrown(insurerSharesTable(premium, program)),
    REVENUE_YEN: (text) =>
      overRows({ text }, 1, (cell) => {
        if (isBlank(cell)) return [''];
        const parsed = parseRevenue(cell, 'yen');
        return parsed.ok ? [parsed.value.yen] : parsed.problem;
      }),
    ROSTER: (...args) => {
      const [rates, asOf] = args.slice(ROSTER_CELLS.length);
      const named = ROSTER_CELLS.map((name, at) => ({ name, value: args[at] }));
      const { rows, columns } = toldOrThrown(broadcast(named));
      return rosterRows(columns, rows ?? 1, singleOf(asOf), startCall(ports, rates), textOf);
    },
    RENEWAL_STATUS: (endDate, asOf) => overRows({ endDate, asOf }, 1, startRenewalCall(ports)),
    CLAIM_PAYABLE: (...[plan, item, loss, persons, companies, conditions]) => {
      const answer = startClaimCall(
        startCall(ports, undefined).planCode,
        (program) => ports.factCorrections?.(program) ?? NO_CORRECTIONS,
      );
      return overRows({ plan, item, loss, persons, companies, conditions }, 1, (...cells) => answer(cells));
    },
  };
}

export function premiumAnswer(rating: Rating): Answer {
  return rating.kind === 'premium' ? rating.premiumYen : REFER;
}

export function labelAnswer(rating: Rating): string {
  return premiumLabelText[rating.kind === 'premium' ? rating.label : 'refer'];
}

function rangeAnswer(rating: Rating): Answer[] {
  const { low, high } = rating;
  if (low && high) {
    return [Math.min(low.premiumYen, high.premiumYen), Math.max(low.premiumYen, high.premiumYen)];
  }
  return rating.kind === 'premium' ? [rating.premiumYen, rating.premiumYen] : [REFER, REFER];
}

function explainAnswer({ plan, revenue, rating }: RatedCase, confirmed: ReadonlySet<string>): string {
  const doubts = openPremiumDoubts(planOf(plan)?.program, confirmed);
  return explainRating(rating, { doubts, approximate: revenue.approximate });
}

/** Runs row by row: a single bad value throws its text, in a range the bad row alone shows it. */
function overRows(
  args: Readonly<Record<string, Argument>>,
  width: number,
  row: (first: unknown, second: unknown, third: unknown, ...more: unknown[]) => Answer[] | Problem,
): Answer | Answer[][] {
  const { rows, columns } = toldOrThrown(
    broadcast(Object.entries(args).map(([name, value]) => ({ name, value }))),
  );
  const [first = NOTHING, second = NOTHING, third = NOTHING, ...more] = columns;
  if (rows === undefined) {
    const answers = row(first[0], second[0], third[0], ...more.map((column) => column[0]));
    if (!Array.isArray(answers)) throw told(answers);
    return width === 1 ? answers[0]! : [answers];
  }
  const table: Answer[][] = [];
  for (let at = 0; at < rows; at++) {
    const answers = row(
      cellOf(first, at),
      cellOf(second, at),
      cellOf(third, at),
      ...more.map((column) => cellOf(column, at)),
    );
    table.push(
      Array.isArray(answers) ? answers : [textOf(answers), ...new Array<Answer>(width - 1).fill('')],
    );
  }
  return table;
}

const singleOf = (argument: Argument): unknown =>
  Array.isArray(argument) ? (argument as unknown[]).flat()[0] : argument;

const NOTHING: readonly unknown[] = [undefined];

/** A single value stands in every row. */
function cellOf(column: readonly unknown[], row: number): unknown {
  return column.length === 1 ? column[0] : column[row];
}

function toldOrThrown<T>(result: Result<T>): T {
  if (!result.ok) throw told(result.problem);
  return result.value;
}

function told(problem: Problem): DaichoError {
  return new DaichoError(problem, textOf(problem));
}

function textOf(problem: Problem): string {
  return problemText(problem);
}
