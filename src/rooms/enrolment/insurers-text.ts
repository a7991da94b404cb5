import { insurerShares } from '../../rating/insurer-shares';
import type { InsurerPart } from './insurer-shares-of';
import { insurerShareText, SHARES_UNCONFIRMED } from './words';

/** Every insurer with its percent and its yen: they add up to the premium (decision 17). */
export function insurersText(shares: readonly InsurerPart[], premiumYen: number): string {
  const yen = insurerShares(premiumYen, shares);
  const text = shares
    .map(({ insurer, percent }, at) => insurerShareText(insurer, percent, yen[at]!.yen))
    .join('、');
  return shares.length > 1 ? `${text}・${SHARES_UNCONFIRMED}` : text;
}
