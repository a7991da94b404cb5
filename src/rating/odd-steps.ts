// What in a table looks like a slip of the hand: told at once, in 点検 and before a version goes into force.
import type { Problem } from '../domain/problem';
import type { CompiledVersion } from './compile-version';
import { versionProblems } from './version-messages';

/** 5億 typed as 50億. */
const JUMP = 10;

export function oddSteps({ plan, revenueYen, premiumYen }: CompiledVersion): Problem[] {
  const falls = [...premiumYen].flatMap((yen, index) => {
    const before = premiumYen[index - 1];
    return before !== undefined && yen < before
      ? [versionProblems.rateFalls({ plan, revenue: revenueYen[index]!, yen, before })]
      : [];
  });
  const last = revenueYen[revenueYen.length - 1]!;
  const previous = revenueYen[revenueYen.length - 2];
  const jumps = previous !== undefined && last >= previous * JUMP;
  return jumps ? [...falls, versionProblems.rateLastJumps({ plan, revenue: last, before: previous })] : falls;
}
