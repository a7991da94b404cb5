// One incident through every programme and plan, side by side.
import type { Coverages, LossCategory } from '../domain/coverage';
import { ok, type Result } from '../domain/problem';
import type { Incident, LossRow } from './claim-case';
import type { Payable } from './payable';
import { payable, type Alternative } from './readings';

export interface SimulatedLoss {
  category: LossCategory;
  lossYen: number;
}

export interface SimulatedIncident {
  incident: Incident;
  persons: number;
  companies: number;
  losses: readonly SimulatedLoss[];
}

export interface PlanToSimulate {
  program: string;
  plan: string;
  coverages: Coverages;
}

export interface SimulatedPlan {
  program: string;
  plan: string;
  lossYen: number;
  /** What has a figure; the rest stands in `askYen`. */
  payableYen: number;
  ownYen: number;
  askYen: number;
  lowYen: number;
  highYen: number;
  liabilityYen: number;
  costYen: number;
  /** A limit without a ratio: the figures are the most that could be. */
  atMost: boolean;
  firstLimit: Payable['firstLimit'];
  rows: readonly SimulatedRow[];
  alternatives: readonly Alternative[];
}

export interface SimulatedRow {
  category: LossCategory;
  /** The programme's own name of the item; blank where it names none for this. */
  item: string;
  lossYen: number;
  payableYen: number;
  kind: Payable['rows'][number]['kind'];
}

/** Programmes that name no item for a loss are asked, never read as not paying. */
export function simulate(
  simulated: SimulatedIncident,
  plans: readonly PlanToSimulate[],
): Result<SimulatedPlan[]> {
  const answers: SimulatedPlan[] = [];
  for (const plan of plans) {
    const answer = simulatePlan(simulated, plan);
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  return ok(answers);
}

function simulatePlan(simulated: SimulatedIncident, plan: PlanToSimulate): Result<SimulatedPlan> {
  const { persons, companies, losses, incident } = simulated;
  const rows = losses.map(({ category, lossYen }): LossRow => {
    const item = plan.coverages.items.find((coverage) => coverage.categories?.includes(category));
    return {
      id: category,
      item: item?.item ?? category,
      lossYen,
      // A gift to persons must not draw on the amount for companies, nor the other way round.
      persons: category === 'condolenceCompany' ? 0 : persons,
      companies: category === 'condolencePerson' ? 0 : companies,
    };
  });
  const answer = payable({ coverages: plan.coverages, plan: plan.plan, rows, incident });
  if (!answer.ok) return answer;
  const { assumed, alternatives, lowYen, highYen } = answer.value;
  const askYen = assumed.rows.reduce((sum, row) => sum + (row.kind === 'ask' ? row.lossYen : 0), 0);
  return ok({
    program: plan.program,
    plan: plan.plan,
    lossYen: assumed.lossYen,
    payableYen: assumed.totalYen,
    ownYen: assumed.lossYen - assumed.totalYen - askYen,
    askYen,
    lowYen,
    highYen,
    liabilityYen: assumed.liabilityYen,
    costYen: assumed.costYen,
    atMost: assumed.rows.some((row) => row.kind === 'atMost'),
    firstLimit: assumed.firstLimit,
    rows: assumed.rows.map((row) => ({
      category: row.id as LossCategory,
      item: row.item === row.id && !row.part ? '' : row.name,
      lossYen: row.lossYen,
      payableYen: row.payableYen,
      kind: row.kind,
    })),
    alternatives,
  });
}
