// Which insurer has how much of a policy's premium.
import { insurerShares } from '../../rating/insurer-shares';
import { sharesOf, type SharedBy } from '../enrolment';

/** Adds up to the yen, also below zero. */
export function sharedPremium(policy: SharedBy, yen: number): { insurer: string; yen: number }[] {
  const shares = insurerShares(Math.abs(yen), sharesOf(policy));
  return yen < 0 ? shares.map((share) => ({ ...share, yen: -share.yen })) : shares;
}
