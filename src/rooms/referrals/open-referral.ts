// Which questions about quotes an answer may still change.
import { CLOSED_STATES, type Referral } from '../../tables/referrals';

export function isOpenReferral(row: Pick<Referral, 'category' | 'state'>): boolean {
  return (row.category === '料率' || row.category === '引受') && !CLOSED_STATES.includes(row.state);
}
