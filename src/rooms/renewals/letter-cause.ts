// Whether a letter on a renewal is still true on the day it leaves (rule C21).
import { formatJapanese } from '../../domain/calendar';
import { isOutcome } from '../../domain/renewal';
import type { RenewalLetterModel } from '../../domain/renewal-letter';
import { policies } from '../../tables/policies';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, withdrawn } from '../mail';
import { isRenewable } from './renewal-world';
import { renewalProblems } from './words';

/** The policy is still to be renewed, unanswered, as the letter has it, and the day of the answer is still to come. */
export function renewalCause(ports: CausePorts): Cause<RenewalLetterModel> {
  const policyOf = lookup(ports.tables.read(policies), (row) => row.policyNumber);
  const today = ports.clock.today();
  return {
    ended: ({ policyNumber, premiumYen, periodEnd, replyBy }) => {
      const policy = policyOf.get(policyNumber);
      if (!policy) return heldBack(renewalProblems.renewalPolicyUnknown({ policyNumber }));
      const { state, renewalState } = policy;
      if (!isRenewable(policy)) return withdrawn(renewalProblems.renewalNotCovered({ policyNumber, state }));
      if (isOutcome(renewalState))
        return withdrawn(renewalProblems.renewalAnswered({ policyNumber, state: renewalState }));
      const last = replyBy || periodEnd;
      if (last < today)
        return heldBack(renewalProblems.renewalTooLate({ policyNumber, date: formatJapanese(last) }));
      if (policy.annualPremiumYen !== premiumYen || policy.endsAt.slice(0, 10) !== periodEnd)
        return heldBack(renewalProblems.renewalPolicyChanged({ policyNumber }));
      return undefined;
    },
  };
}
