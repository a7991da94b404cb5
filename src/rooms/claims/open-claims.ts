// 事故を開く: the claims, and the pages of each.
import { pick } from '../../domain/pick';
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import { isClosed, newestFirst } from './claim-world';
import type { ClaimList } from './contract';
import { claimWays } from './words';

const CLOSED_SHOWN = 50;

/** One read. */
export function openClaims({ tables }: Pick<Ports, 'tables'>): ClaimList {
  const rows = newestFirst(tables.sound(claims));
  const closed = rows.filter(isClosed);
  const shown = [...rows.filter((row) => !isClosed(row)), ...closed.slice(0, CLOSED_SHOWN)];
  return {
    lines: shown.map((row) => ({
      ...pick(row, 'claimNumber', 'organization', 'kind', 'state', 'owner', 'measuresUntil'),
      closed: isClosed(row),
      ways: claimWays(row.claimNumber),
    })),
    more: Math.max(0, closed.length - CLOSED_SHOWN),
  };
}
