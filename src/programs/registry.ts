// How a list of programmes is looked up by code.
import type { Priced } from '../domain/program';

export const registryOf = <Program extends Priced>(programs: readonly Program[]) => ({
  programOf: (code: string): Program | undefined => programs.find((program) => program.code === code),

  /** The programme and plan behind a plan code. */
  planOf: (code: string): { program: Program; plan: Program['plans'][number] } | undefined => {
    for (const program of programs) {
      const plan = program.plans.find((candidate) => candidate.code === code);
      if (plan) return { program, plan };
    }
    return undefined;
  },

  /** Whether a document publishes rates for the plan, so that its shipped rows need no insurer's paper. */
  publishesRates: Object.assign(
    (planCode: string): boolean =>
      programs.some((program) => program.rates.some((seed) => seed.plan === planCode)),
    {
      /** What it publishes, by which such rows are checked before any figure leaves. */
      seedsOf: (planCode: string) =>
        programs.flatMap((program) => program.rates.filter((seed) => seed.plan === planCode)),
    },
  ),
});
