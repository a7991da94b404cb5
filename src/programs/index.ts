// This file defines the registry: every programme that Daicho knows. A new one is a folder and one line here.
import type { Plan, Program } from '../domain/program';
import { aioi } from './aioi';
import { alive } from './alive';
import { gh } from './gh';
import { nisshin } from './nisshin';
import { tosha } from './tosha';

export const programs: readonly Program[] = [gh, aioi, alive, nisshin, tosha];

export function programOf(code: string): Program | undefined {
  return programs.find((program) => program.code === code);
}

/** The programme and plan behind a plan code. */
export function planOf(code: string): { program: Program; plan: Plan } | undefined {
  for (const program of programs) {
    const plan = program.plans.find((candidate) => candidate.code === code);
    if (plan) return { program, plan };
  }
  return undefined;
}

/** Whether a document publishes rates for the plan, so that its shipped rows need no insurer's paper. */
export function publishesRates(planCode: string): boolean {
  return programs.some((program) => program.rates.some((seed) => seed.plan === planCode));
}
