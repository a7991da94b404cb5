// Which plans may follow a plan: itself, or those that came after it, and then a person chooses.
import type { Program } from './program';

/** The same plan where there still is one; otherwise those that followed it, and nothing is proposed. */
export function planChoices(
  program: Program,
  plan: string,
): { readonly codes: readonly string[]; readonly proposed: string } {
  const codes = program.plans.map(({ code }) => code);
  if (codes.includes(plan)) return { codes, proposed: plan };
  const followed = program.formerPlans?.value.find((former) => former.plan === plan)?.successors;
  return { codes: followed ?? codes, proposed: '' };
}
