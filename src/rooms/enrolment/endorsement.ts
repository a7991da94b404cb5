import { cutText } from '../../domain/cut-text';
import type { EndorsedTerms, Policy, PolicyEvent } from '../../domain/policy';
import { endorsementDisagrees } from '../../domain/contract-period';
import { formatYen } from '../../domain/yen';
import { refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { PlanRow } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { programOf } from '../../programs';
import { writtenShares } from './insurer-shares-of';
import { insurersText } from './insurers-text';
import type { ReadStep } from './read-step';
import { endorsementText, enrolmentProblems, fieldNames } from './words';

export interface EndorsementFacts {
  readonly members: readonly Pick<Member, 'memberKey' | 'memberNumber' | 'organization' | 'program'>[];
  readonly plans: readonly PlanRow[];
}

type Endorsement = Extract<PolicyEvent, { kind: 'endorsement' }>;

/** The net change is what the insurer's paper says; nothing is reckoned here. */
export function endorsementOf(policy: Policy, step: ReadStep, facts: EndorsementFacts): Endorsement {
  const set: { -readonly [Key in keyof EndorsedTerms]: EndorsedTerms[Key] } = {};
  const { changes } = step;
  if (changes.successor !== '') {
    const successor = facts.members.find(
      (member) => member.memberNumber === changes.successor && member.program === policy.program,
    );
    if (!successor) refuse(enrolmentProblems.successorUnknown({ memberNumber: changes.successor }));
    set.memberKey = successor.memberKey;
    set.memberNumber = successor.memberNumber;
    rename(successor.organization);
  }
  if (changes.organization !== '') rename(changes.organization);
  if (changes.plan !== '' && changes.plan !== policy.plan) {
    const plan = facts.plans.find(({ code, program }) => code === changes.plan && program === policy.program);
    if (!plan) refuse(enrolmentProblems.planUnknownForPolicy({ plan: changes.plan }));
    set.plan = plan.code;
    // The most that a brochure names is no limit of a contract: what the insurer says is typed.
    const isMost = programOf(policy.program)?.plans.find(({ code }) => code === plan.code)?.limitsAreMaxima;
    set.liabilityLimitYen = isMost ? null : plan.liabilityLimitYen;
    set.costLimitYen = isMost ? null : plan.costLimitYen;
    set.deductible = plan.deductible;
    if (changes.annualPremium === '')
      refuse(enrolmentProblems.fieldMissing({ field: fieldNames.newAnnualPremium }));
  }
  if (step.liabilityLimitYen !== null) set.liabilityLimitYen = step.liabilityLimitYen;
  if (step.costLimitYen !== null) set.costLimitYen = step.costLimitYen;
  if (changes.deductible !== '') set.deductible = changes.deductible;
  if (changes.annualPremium !== '') {
    const premium = parseRevenue(changes.annualPremium, 'yen');
    if (!premium.ok || premium.value.approximate) {
      refuse(
        enrolmentProblems.amountUnreadable({
          field: fieldNames.annualPremium,
          text: cutText(changes.annualPremium, 40),
        }),
      );
    }
    set.annualPremiumYen = premium.value.yen;
  }
  const netChangeYen = step.amountYen ?? 0;
  const newAnnualYen = set.annualPremiumYen ?? policy.annualPremiumYen;
  const isOff = endorsementDisagrees({
    ...{ start: policy.startsAt.slice(0, 10), end: policy.endsAt.slice(0, 10) },
    ...{ annualYen: policy.annualPremiumYen, appliedYen: policy.writtenPremiumYen, newAnnualYen },
    newAppliedYen: policy.writtenPremiumYen + netChangeYen,
  });
  if (isOff) {
    const amounts = { change: formatYen(netChangeYen), before: formatYen(policy.annualPremiumYen) };
    refuse(enrolmentProblems.endorsementDisagrees({ ...amounts, annual: formatYen(newAnnualYen) }));
  }
  // Whoever insures it goes on insuring it: only the yen of each changes.
  const shares = netChangeYen === 0 ? undefined : writtenShares(policy);
  if (shares) set.insurers = insurersText(shares, Math.max(0, policy.writtenPremiumYen + netChangeYen));
  const note = endorsementText(changes.address, changes.representative, step.reason);
  const same = (Object.keys(set) as (keyof EndorsedTerms)[]).every((key) => set[key] === policy[key]);
  if (same && netChangeYen === 0 && note === '') refuse(enrolmentProblems.nothingChanged());
  return { kind: 'endorsement', set, netChangeYen, note };

  function rename(organization: string): void {
    // Where the member itself holds the contract, the holder is renamed with it.
    if (policy.policyholder === policy.organization) set.policyholder = organization;
    set.organization = organization;
    set.namedInsured = organization;
  }
}
