// The terms that a claim stands under: those of its contract, never the most that a brochure names.
import { foldText } from '../../domain/fold-text';
import type { Coverages } from '../../domain/coverage';
import { parseRevenue } from '../../domain/revenue';
import type { ClaimCase } from '../../payable/claim-case';
import { loweredCoverages } from '../../payable/conditions';
import type { Claim } from '../../tables/claims';
import type { Policy } from '../../tables/policies';
import type { ClaimProgram } from './claim-world';
import { noDeductible } from './words';

export interface ClaimTerms {
  /** Null: nobody has said the contract's own. */
  readonly policyLimits: NonNullable<ClaimCase['policyLimits']>;
  /** Null: not stated, or not to be read as an amount. */
  readonly deductibleYen: number | null;
  /** As it stands in the policy; '' where nothing does. */
  readonly deductibleText: string;
}

export function claimTerms(
  claim: Pick<Claim, 'plan'>,
  { program }: Pick<ClaimProgram, 'program'>,
  policy: Policy | undefined,
): ClaimTerms {
  const plan = program.plans.find(({ code }) => code === claim.plan);
  if (!policy) {
    const { deductibleYen } = plan ?? {};
    return {
      policyLimits: plan?.limitsAreMaxima ? { liability: null, cost: null } : {},
      deductibleYen: deductibleYen?.state === 'published' ? deductibleYen.value : null,
      deductibleText: '',
    };
  }
  const deductibleText = policy.deductible.trim();
  return {
    policyLimits: { liability: policy.liabilityLimitYen, cost: policy.costLimitYen },
    deductibleYen: deductibleOf(deductibleText),
    deductibleText,
  };
}

/** @example deductibleOf('10万円') // 100000; 'なし' is 0, 「1割」 no amount */
export function deductibleOf(text: string): number | null {
  const folded = foldText(text).replace(/\s/g, '');
  if (noDeductible.test(folded)) return 0;
  const parsed = parseRevenue(text, 'yen');
  return parsed.ok && !parsed.value.approximate ? parsed.value.yen : null;
}

/** The cover with the contract's own limits. */
export const coveragesOfContract = (coverages: Coverages, { policyLimits }: ClaimTerms): Coverages =>
  loweredCoverages(coverages, policyLimits);
