// What the rows of one call of a custom function share: read once, and only when asked.
import { parseDate } from '../domain/calendar';
import { isBlank } from '../domain/cell-value';
import { fail, type Result } from '../domain/problem';
import { publishesRates } from '../programs/priced';
import { openRates, type RatesByPlan } from '../rating/compile';
import { functionProblems } from './messages';
import { findPlan } from './plan-names';
import type { FunctionPorts } from './ports';

export interface CallInputs {
  readonly rates: () => RatesByPlan;
  readonly planCode: (plan: unknown) => Result<string>;
  /** The start of cover; 基準日 where none is given. */
  readonly startOf: (asOf: unknown) => Result<string>;
}

export function callInputs(ports: FunctionPorts, ratesArgument: unknown): CallInputs {
  const rates = once(() => openRates(rateValues(ports, ratesArgument), publishesRates));
  const referenceDate = once((): Result<string> => {
    const date = ports.referenceDate();
    return isBlank(date) ? fail(functionProblems.referenceDateBlank()) : parseDate(date);
  });
  const naming = {
    defaultProgram: once(() => ports.defaultProgram()),
    planNames: once(() => ports.planNames?.() ?? {}),
    isRated: (code: string) => rates().plans.has(code),
  };
  const givenDate = cached((value) => parseDate(value));
  return {
    rates,
    planCode: cached((value) => findPlan(value, naming)),
    startOf: (value) => (isBlank(value) ? referenceDate() : givenDate(value)),
  };
}

/** Without the argument the rate tab is read; anything else but a block is passed on to be refused. */
function rateValues(ports: FunctionPorts, argument: unknown): readonly (readonly unknown[])[] {
  if (isBlank(argument)) return ports.rateValues();
  return Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Columns repeat the same plan and date: each distinct text or number is read once. */
function cached<T>(read: (value: unknown) => T): (value: unknown) => T {
  const answers = new Map<unknown, T>();
  return (value) => {
    let answer = answers.get(value);
    if (answer === undefined) answers.set(value, (answer = read(value)));
    return answer;
  };
}
