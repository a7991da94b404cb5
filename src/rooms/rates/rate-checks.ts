// What 点検 says of 料率: whether the tab can be read, and which year each programme stands on.
import { problemText } from '../../domain/problem-text';
import { programOf, publishesRates } from '../../programs';
import { compileRates, type CompiledRates } from '../../rating/compile';
import { versionInForce } from '../../rating/held';
import { oddSteps } from '../../rating/odd-steps';
import { programs } from '../../tables/masters';
import type { Ports } from '../../ports';
import { rateCheckText as words } from './words';

export function rateChecks({ tables, rates, clock }: Pick<Ports, 'tables' | 'rates' | 'clock'>): string[] {
  const compiled = compileRates(rates.rateValues(), publishesRates);
  const [first, ...rest] = compiled.problems.map((problem) => problemText(problem));
  const years = tables
    .sound(programs)
    .filter(({ code }) => programOf(code))
    .map(({ code }) => yearOf(code, compiled, clock.today()));
  const odd = [...compiled.plans.values()].flatMap(({ versions }) => versions.flatMap(oddSteps));
  return [
    ...odd.map((problem) => problemText(problem)),
    first === undefined ? words.sound : words.broken(first, rest.length),
    words.years(years),
  ];
}

/** Of a programme's plans the first that has a table speaks: versions are put into force together. */
function yearOf(program: string, compiled: CompiledRates, today: string): string {
  const held = programOf(program)!
    .plans.map((plan) => compiled.plans.get(plan.code))
    .map((plan) => plan && versionInForce(plan, today))
    .find((version) => version !== undefined);
  return held ? words.year(program, held.version.yearNote, held.outsideYear) : words.none(program);
}
