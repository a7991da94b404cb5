// This file defines what the rows of 収納・精算 say of a month: premiums by policy, and what the agency holds for others.
import { insurerShares } from '../../rating/insurer-shares';
import { programOf } from '../../programs';
import { WAITING_RECEIPTS, type Payment } from '../../tables/payments';
import type { Policy } from '../../tables/policies';
import type { Lookup } from '../../tables/unread';
import type { PremiumBalance } from './contract';
import { dueYenOf } from './open-premiums';

/** 'YYYY-MM' */
export type Month = string;
const monthOf = (row: Payment): Month => row.receivedOn.slice(0, 7);

/**
 * The premium of each policy that was booked in the month: never more than is due, so that what came too much is
 * nobody's premium. `by` says in which month a row counts; '' leaves it out.
 */
export function premiumsOf(
  rows: readonly Payment[],
  policies: Lookup<Policy>,
  month: Month,
  by: (row: Payment) => Month = monthOf,
): Map<string, number> {
  const before = new Map<string, number>();
  const through = new Map<string, number>();
  for (const row of rows) {
    const at = by(row);
    if (row.policyNumber === '' || row.state !== '計上済' || at === '' || at > month) continue;
    add(through, row.policyNumber, row.amountYen ?? 0);
    if (at < month) add(before, row.policyNumber, row.amountYen ?? 0);
  }
  const premiums = new Map<string, number>();
  for (const [policyNumber, sum] of through) {
    const policy = policies.get(policyNumber);
    const due = policy ? dueYenOf(policy) : 0;
    const yen = Math.min(sum, due) - Math.min(before.get(policyNumber) ?? 0, due);
    if (yen !== 0) premiums.set(policyNumber, yen);
  }
  return premiums;
}

function add(sums: Map<string, number>, key: string, yen: number): void {
  sums.set(key, (sums.get(key) ?? 0) + yen);
}

/** Insurers and percent as the policy has them; the programme's where its text names none. */
export function sharesOf(
  policy: Pick<Policy, 'insurers' | 'program'>,
): readonly { readonly insurer: string; readonly percent: number }[] {
  const written = [...policy.insurers.matchAll(/([^、\s]+)\s+(\d{1,3})%/g)].map(([, insurer, percent]) => ({
    insurer: insurer!,
    percent: Number(percent),
  }));
  const whole = written.reduce((sum, { percent }) => sum + percent, 0) === 100;
  return whole ? written : (programOf(policy.program)?.insurers?.value ?? []);
}

/** Adds up to the yen, also below zero. */
export function sharedPremium(
  policy: Pick<Policy, 'insurers' | 'program'>,
  yen: number,
): { insurer: string; yen: number }[] {
  const shares = insurerShares(Math.abs(yen), sharesOf(policy));
  return yen < 0 ? shares.map((share) => ({ ...share, yen: -share.yen })) : shares;
}

const OWN = '自社口座';

/** The agency's account for premiums alone: what is held for others stands apart from money that is no premium. */
export function premiumBalance(
  rows: readonly Payment[],
  policies: Lookup<Policy>,
  month: Month,
): PremiumBalance {
  const own = rows.filter((row) => row.channel === OWN);
  const premiums = own.filter((row) => row.state === '計上済' || WAITING_RECEIPTS.includes(row.state));
  const refunds = rows.filter(
    (row) => row.channel === '返金' && row.state === '返金済' && row.source === OWN,
  );
  const sum = (list: readonly Payment[], wanted: (row: Payment) => boolean): number =>
    list.filter(wanted).reduce((yen, row) => yen + (row.amountYen ?? 0), 0);
  const forwarded = (wanted: (at: Month) => boolean): number => {
    const months = [...new Set(own.map((row) => row.settledMonth))].filter((at) => at !== '' && wanted(at));
    return months.reduce((yen, at) => {
      const settled = premiumsOf(own, policies, at, (row) => row.settledMonth);
      return yen + [...settled.values()].reduce((total, premium) => total + premium, 0);
    }, 0);
  };
  const before = (at: Month): boolean => at < month;
  const within = (at: Month): boolean => at === month;
  const flow = (wanted: (at: Month) => boolean) => ({
    received: sum(premiums, (row) => wanted(monthOf(row))),
    refunded: sum(refunds, (row) => wanted(monthOf(row))),
    forwarded: forwarded(wanted),
  });
  const earlier = flow(before);
  const now = flow(within);
  const carriedYen = earlier.received - earlier.refunded - earlier.forwarded;
  return {
    month,
    carriedYen,
    receivedYen: now.received,
    forwardedYen: now.forwarded,
    refundedYen: now.refunded,
    heldYen: carriedYen + now.received - now.refunded - now.forwarded,
    unbookedYen: sum(own, (row) => WAITING_RECEIPTS.includes(row.state) && monthOf(row) <= month),
    foreignYen: sum(own, (row) => row.state === '対象外' && monthOf(row) === month),
  };
}
