// The premium of each policy that an insurer is told of in a month: what it comes to by then, less what it was told before.
import { addMonths } from '../../domain/calendar';
import type { PaymentChannel } from '../../domain/payment-state';
import type { Payment } from '../../tables/payments';
import type { Policy } from '../../tables/policies';
import type { Transaction } from '../../tables/transactions';
import type { Lookup } from '../../tables/unread';
import { dueYenOf, isHandedOverRow } from './open-premiums';
import { sharesOf } from '../enrolment';
import { sharedPremium } from './premium-money';
import { settlementKeyOf, type Closings } from './settlement-records';

/** 'YYYY-MM' */
export type Month = string;
export const monthOf = (row: Pick<Payment, 'receivedOn'>): Month => row.receivedOn.slice(0, 7);
export const OWN_ACCOUNT: PaymentChannel = '自社口座';

/** `ownYen`: of it, what came to the agency's own account. */
export interface Forwarded {
  readonly yen: number;
  readonly ownYen: number;
}

export interface Reckoning {
  /** What a month's statement to the insurer has of the policy. */
  readonly of: (policyNumber: string, insurer: string, month: Month) => Forwarded;
  /** Policies that money was booked to. */
  readonly policyNumbers: readonly string[];
}

interface Books {
  readonly rows: readonly Payment[];
  readonly policies: Lookup<Policy>;
  /** 異動. */
  readonly changes: readonly Transaction[];
  readonly closings: Closings;
  /** Policies of which no sum is sure. */
  readonly unsure: ReadonlySet<string>;
  /** Insurers of whom no sum is sure. */
  readonly unsureInsurers: ReadonlyMap<string, unknown>;
}

/** Entries that begin a policy: money that came before is its premium all the same. */
const BEGINNINGS: readonly Transaction['kind'][] = ['新規', '更改', '引継'];
const NOTHING: Forwarded = { yen: 0, ownYen: 0 };

export function reckoning(books: Books): Reckoning {
  const { rows, policies, changes, closings, unsure, unsureInsurers } = books;
  const money = grouped(
    rows.filter((row) => row.policyNumber !== '' && ['計上済', '返金済'].includes(row.state)),
  );
  const changed = grouped(
    changes.filter(({ kind, netChangeYen }) => !BEGINNINGS.includes(kind) && netChangeYen),
  );
  const closed = new Map<string, Month[]>();
  for (const closing of closings.values())
    for (const number of closing.lines.keys())
      closed.set(number, [...(closed.get(number) ?? []), closing.month]);

  const of = (policyNumber: string, insurer: string, month: Month): Forwarded => {
    const isUnsure = unsure.has(policyNumber) || unsureInsurers.has(insurer);
    const policy = isUnsure ? undefined : policies.get(policyNumber);
    if (!policy) return NOTHING;
    const own = money.get(policyNumber) ?? [];
    const later = changed.get(policyNumber) ?? [];
    const handedYen = sum(own.filter(isHandedOverRow));
    const target = (at: Month): Forwarded => premiumBy(at, own, handedYen, dueBy(at, policy, later));
    const starts = [...own.map(monthOf), ...later.map(countsFrom), ...(closed.get(policyNumber) ?? [])];
    // What was handed over was told to the insurer elsewhere.
    let before = shareOf(policy, insurer, { yen: handedYen, ownYen: 0 });
    let told = NOTHING;
    for (const at of monthsBetween(least(starts, month), month)) {
      const closing = closings.get(settlementKeyOf(at, insurer));
      const now = closing
        ? plus(before, closing.lines.get(policyNumber) ?? NOTHING)
        : shareOf(policy, insurer, target(at));
      told = plus(now, { yen: -before.yen, ownYen: -before.ownYen });
      before = now;
    }
    return told;
  };
  const named = new Set([...money.keys(), ...closed.keys()]);
  return { of, policyNumbers: [...named].filter((number) => !unsure.has(number)) };
}

/** Never more than is due: what came too much is nobody's premium. The own account's money counts first. */
function premiumBy(at: Month, rows: readonly Payment[], handedYen: number, dueYen: number): Forwarded {
  const until = rows.filter((row) => !isHandedOverRow(row) && row.receivedOn !== '' && monthOf(row) <= at);
  const isOwn = (row: Payment): boolean =>
    (row.channel === '返金' ? row.source : row.channel) === OWN_ACCOUNT;
  const yen = Math.min(handedYen + sum(until), dueYen);
  return { yen, ownYen: Math.min(sum(until.filter(isOwn)), Math.max(0, yen - handedYen)) };
}

/** A change counts once it is known and in effect: a month before it stays as it was. */
const countsFrom = ({ recordedAt, effectiveOn }: Transaction): Month => {
  const [known, inEffect] = [recordedAt.slice(0, 7), effectiveOn.slice(0, 7)];
  return inEffect > known ? inEffect : known;
};

function dueBy(at: Month, policy: Policy, changes: readonly Transaction[]): number {
  if (policy.paymentState === '引継前') return 0;
  return changes
    .filter((change) => countsFrom(change) > at)
    .reduce((yen, { netChangeYen }) => yen - (netChangeYen ?? 0), dueYenOf(policy));
}

function shareOf(policy: Policy, insurer: string, { yen, ownYen }: Forwarded): Forwarded {
  const of = (all: number): number =>
    sharedPremium(policy, all).find((share) => share.insurer === insurer)?.yen ?? 0;
  return { yen: of(yen), ownYen: yen === ownYen ? of(yen) : of(ownYen) };
}

/** The insurers that a month is closed with: of every policy with money in it, and of what was closed. */
export function insurersIn(month: Month, { of, policyNumbers }: Reckoning, books: Books): string[] {
  const inMonth = new Set(books.rows.filter((row) => isBookedIn(row, month)).map((row) => row.policyNumber));
  const found = policyNumbers.flatMap((number) => {
    const policy = books.policies.get(number);
    const insurers = policy ? sharesOf(policy).map(({ insurer }) => insurer) : [];
    return inMonth.has(number)
      ? insurers
      : insurers.filter((insurer) => of(number, insurer, month).yen !== 0);
  });
  const closed = [...books.closings.values()].filter((one) => one.month === month).map((one) => one.insurer);
  return [...new Set([...found, ...closed, ...books.unsureInsurers.keys()])];
}

export const isBookedIn = (row: Payment, month: Month): boolean =>
  row.state === '計上済' && monthOf(row) === month;

const signed = (row: Payment): number => (row.state === '返金済' ? -1 : 1) * (row.amountYen ?? 0);
const sum = (rows: readonly Payment[]): number => rows.reduce((yen, row) => yen + signed(row), 0);
const plus = (left: Forwarded, right: Forwarded): Forwarded => ({
  yen: left.yen + right.yen,
  ownYen: left.ownYen + right.ownYen,
});

function grouped<Row extends { readonly policyNumber: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.policyNumber);
    if (group) group.push(row);
    else groups.set(row.policyNumber, [row]);
  }
  return groups;
}

const least = (months: readonly Month[], last: Month): Month =>
  months.reduce((first, month) => (month !== '' && month < first ? month : first), last);

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let at = first; at <= last; at = addMonths(`${at}-01`, 1).slice(0, 7)) months.push(at);
  return months;
}
