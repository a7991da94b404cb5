// What a policy still waits for: cover, money, certificate; and in words what has ended it.
import { certificateName } from '../../domain/certificate-name';
import { isCoverToRenew, wasCover } from '../../domain/policy-event';
import type { Policy } from '../../tables/policies';
import type { DeadlineWorld } from './deadline-world';
import { closedText } from './words';

const IN_FORCE: readonly Policy['state'][] = ['引受', '契約中'];
const UNPAID: readonly Policy['paymentState'][] = ['', '未収', '一部入金'];

/** Blank while the policy covers, or did so to its end. */
export function notCovered(policy: Policy): string {
  return wasCover(policy.state) ? '' : closedText.policy(policy.state);
}

/** Blank while a renewal may follow. */
export function notToRenew(policy: Policy): string {
  if (isCoverToRenew(policy)) return '';
  return policy.endedOn === '' ? notCovered(policy) : closedText.ended(policy.endedOn);
}

/** Blank while money is waited for, also for an application. */
export function paymentDone(policy: Policy): string {
  if (!UNPAID.includes(policy.paymentState)) return closedText.payment(policy.paymentState);
  return policy.state === '申込受付' ? '' : notCovered(policy);
}

export const paperOf = (
  { program }: Pick<Policy, 'program'>,
  { structure }: Pick<DeadlineWorld, 'structure'>,
): string => certificateName(structure(program));

/** Blank while the certificate is waited for. */
export function certificateDone(policy: Policy, world: Pick<DeadlineWorld, 'structure'>): string {
  const { certificateState, state } = policy;
  if (certificateState !== '' && certificateState !== '未着')
    return closedText.certificate(paperOf(policy, world), certificateState);
  return IN_FORCE.includes(state) ? '' : closedText.policy(state);
}
