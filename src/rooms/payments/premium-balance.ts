// What the agency holds for others on its own account, month by month: received, given back, forwarded, left.
import { WAITING_RECEIPTS, type Payment } from '../../tables/payments';
import type { PremiumBalance } from './contract';
import { monthOf, OWN_ACCOUNT, type Month, type Reckoning } from './forwarded';
import type { Policy } from '../../tables/policies';
import type { Lookup } from '../../tables/unread';
import { isHandedOverRow } from './open-premiums';
import { sharesOf } from '../enrolment';
import { returnsOf } from './return-held';
import type { Closings } from './settlement-records';

interface Books {
  readonly rows: readonly Payment[];
  readonly policies: Lookup<Policy>;
  readonly unsure: ReadonlySet<string>;
  readonly closings: Closings;
  readonly reckoned: Reckoning;
}

/** The agency's account for premiums alone: what is held for others stands apart from money that is no premium. */
export function premiumBalance({ rows, ...books }: Books, month: Month): PremiumBalance {
  const own = rows.filter((row) => row.channel === OWN_ACCOUNT);
  const premiums = own.filter((row) => row.state === '計上済' || WAITING_RECEIPTS.includes(row.state));
  const refunds = rows.filter(
    (row) => row.channel === '返金' && row.state === '返金済' && row.source === OWN_ACCOUNT,
  );
  // What has not left yet is held still.
  const returns = returnsOf(rows.filter((row) => row.state === '返金済' && monthOf(row) <= month));
  const unbooked = premiums.filter(
    (row) => WAITING_RECEIPTS.includes(row.state) && !returns.has(row.paymentNumber),
  );
  const told = forwardedByMonth({ rows, ...books });
  const flow = (wanted: (at: Month) => boolean) => ({
    received: sum(premiums.filter((row) => wanted(monthOf(row)))),
    refunded: sum(refunds.filter((row) => wanted(monthOf(row)))),
    forwarded: [...told].reduce((yen, [at, part]) => (wanted(at) ? yen + part : yen), 0),
  });
  const earlier = flow((at) => at < month);
  const now = flow((at) => at === month);
  const carriedYen = earlier.received - earlier.refunded - earlier.forwarded;
  return {
    month,
    carriedYen,
    receivedYen: now.received,
    forwardedYen: now.forwarded,
    refundedYen: now.refunded,
    heldYen: carriedYen + now.received - now.refunded - now.forwarded,
    unbookedYen: sum(unbooked.filter((row) => monthOf(row) <= month)),
    foreignYen: sum(own.filter((row) => row.state === '対象外' && monthOf(row) === month)),
  };
}

/** As the closed months have it. Rows that were settled before 精算記録 was kept count by their month. */
function forwardedByMonth({ rows, policies, unsure, closings, reckoned }: Books): Map<Month, number> {
  const told = new Map<Month, number>();
  const add = (month: Month, yen: number) => void told.set(month, (told.get(month) ?? 0) + yen);
  const kept = new Set([...closings.values()].flatMap(({ receipts }) => [...receipts]));
  for (const { month, lines } of closings.values())
    for (const { ownYen } of lines.values()) add(month, ownYen);
  const older = rows.filter(
    (row) => row.settledMonth !== '' && !kept.has(row.paymentNumber) && !isHandedOverRow(row),
  );
  for (const key of new Set(older.map((row) => `${row.settledMonth}\n${row.policyNumber}`))) {
    const [month, number] = key.split('\n') as [Month, string];
    const policy = unsure.has(number) ? undefined : policies.get(number);
    for (const { insurer } of policy ? sharesOf(policy) : [])
      if (!closings.get(`${month}/${insurer}`)?.lines.has(number))
        add(month, reckoned.of(number, insurer, month).ownYen);
  }
  return told;
}

const sum = (rows: readonly Payment[]): number => rows.reduce((yen, row) => yen + (row.amountYen ?? 0), 0);
