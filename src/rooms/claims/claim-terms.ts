// The terms that a claim stands under: those of its contract on the day, never the most that a brochure names.
import { foldText } from '../../domain/fold-text';
import type { CoveragePart, Coverages } from '../../domain/coverage';
import { parseRevenue } from '../../domain/revenue';
import type { ClaimCase } from '../../payable/claim-case';
import { loweredCoverages } from '../../payable/conditions';
import type { Claim } from '../../tables/claims';
import type { Policy } from '../../tables/policies';
import { intakeOf } from './claim-intake';
import type { ClaimProgram } from './claim-world';
import { contractThen, type ThenPorts } from './contract-then';
import { aroundDeductible, noDeductible } from './words';

export interface ClaimTerms {
  /** Null: nobody has said the contract's own. */
  readonly policyLimits: NonNullable<ClaimCase['policyLimits']>;
  /** Null: not stated, or not to be read as an amount. */
  readonly deductibleYen: number | null;
  /** As it stands in the policy; '' where nothing does. */
  readonly deductibleText: string;
  /** That of the contract on the day that counts; '' where nobody can tell. */
  readonly plan: string;
  /** Where the day's terms are not those of today, and what cannot be told. */
  readonly notes: readonly string[];
}

export function claimTerms(
  ports: ThenPorts,
  claim: Claim,
  about: Pick<ClaimProgram, 'program' | 'rules'>,
  policy: Policy | undefined,
): ClaimTerms {
  const plan = about.program.plans.find(({ code }) => code === claim.plan);
  if (!policy) {
    const { deductibleYen } = plan ?? {};
    return {
      policyLimits: plan?.limitsAreMaxima ? { liability: null, cost: null } : {},
      deductibleYen: deductibleYen?.state === 'published' ? deductibleYen.value : null,
      deductibleText: '',
      plan: '',
      notes: [],
    };
  }
  const then = contractThen(ports, intakeOf(claim), about, policy);
  // Under another plan than the claim's the sheet has nothing to reckon with.
  const limit = (part: CoveragePart, yen: number | null | undefined): number | null =>
    then.plans[part] === claim.plan ? (yen ?? null) : null;
  const deductibleText = then.deductible?.trim() ?? '';
  return {
    policyLimits: {
      liability: limit('liability', then.liabilityLimitYen),
      cost: limit('cost', then.costLimitYen),
    },
    deductibleYen: deductibleOf(deductibleText),
    deductibleText,
    plan: then.plan ?? '',
    notes: then.notes,
  };
}

/** @example deductibleOf('1事故10万円') // 100000; 'なし' is 0, 「1割」 no amount */
export function deductibleOf(text: string): number | null {
  const folded = foldText(text).replace(/\s/g, '');
  const amount = folded.replace(aroundDeductible, '');
  if (noDeductible.test(amount)) return 0;
  const parsed = parseRevenue(amount, 'yen');
  return parsed.ok && !parsed.value.approximate ? parsed.value.yen : null;
}

/** The cover with the contract's own limits. */
export const coveragesOfContract = (coverages: Coverages, { policyLimits }: ClaimTerms): Coverages =>
  loweredCoverages(coverages, policyLimits);
