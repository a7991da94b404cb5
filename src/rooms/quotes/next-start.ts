// When the next cover of a member starts, and as what: proposed to a person, who may say otherwise.
import { addMonths, type IsoDate } from '../../domain/calendar';
import type { CommonPeriod, Expiry } from '../../domain/contract-period';
import { isCoverToRenew } from '../../domain/policy-event';
import type { Policy } from '../../tables/policies';

export interface NextStart {
  /** '' where nothing tells it: a person is asked. */
  readonly effectiveDate: IsoDate;
  readonly transaction: '新規' | '更改';
  /** `common`: the next start of the group; `renewal`: the present cover ends; `month`: the first of the next month. */
  readonly by: 'common' | 'renewal' | 'month' | 'unknown';
}

type Cover = Pick<Policy, 'state' | 'endedOn' | 'endsAt' | 'renewedBy'>;

/** `own`: policies of this member in this programme. */
export function nextStart(
  expiry: Expiry,
  period: CommonPeriod | undefined,
  own: readonly Cover[],
  today: IsoDate,
): NextStart {
  const ends = own
    .filter((policy) => isCoverToRenew(policy) && policy.endsAt !== '' && policy.renewedBy === '')
    .map((policy) => policy.endsAt.slice(0, 10))
    .filter((end) => end >= today)
    .sort();
  const last = ends[ends.length - 1];
  // One cover follows the other without a gap: both meet on the day of the end, at its hour.
  if (last !== undefined) return { effectiveDate: last, transaction: '更改', by: 'renewal' };
  const transaction = '新規';
  if (expiry === 'own')
    return { effectiveDate: `${addMonths(`${today.slice(0, 7)}-01`, 1)}`, transaction, by: 'month' };
  const common = [period?.periodStart ?? '', period?.periodEnd ?? ''].find((date) => date > today);
  return common === undefined
    ? { effectiveDate: '', transaction, by: 'unknown' }
    : { effectiveDate: common, transaction, by: 'common' };
}
