// Whether a member has cover of a programme on the day that a quote is for.
import { isLiveCover } from '../../domain/policy-event';
import type { Policy } from '../../tables/policies';
import type { FrozenQuote } from './frozen-quote';

type Wanted = Pick<FrozenQuote, 'memberKey' | 'program' | 'transaction' | 'effectiveDate'>;

/** The policy that makes a 新規 quote one for nobody; undefined where there is none, or another kind is asked. */
export function standingCover(
  policies: readonly Policy[],
  { memberKey, program, transaction, effectiveDate }: Wanted,
): Policy | undefined {
  if (transaction !== '新規') return undefined;
  return policies.find(
    (policy) =>
      policy.memberKey === memberKey &&
      policy.program === program &&
      isLiveCover(policy.state) &&
      policy.startsAt.slice(0, 10) <= effectiveDate &&
      (policy.endsAt === '' || policy.endsAt.slice(0, 10) > effectiveDate),
  );
}
