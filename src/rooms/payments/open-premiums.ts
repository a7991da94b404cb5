// The premiums that may still be paid: what is due on each policy, less what was booked to it.
import { pick } from '../../domain/pick';
import { payments, type Payment } from '../../tables/payments';
import { newRecord } from '../../tables/new-record';
import type { OpenPremium } from '../../domain/payment-match';
import { sumPayments, type PaymentChannel, type PaymentSum } from '../../domain/payment-state';
import { planOf, programOf } from '../../programs';
import { readPolicy } from '../enrolment';
import type { Member } from '../../tables/members';
import type { Policy } from '../../tables/policies';
import type { PremiumChoice } from './contract';
import { paymentText } from './words';

/** Sums of one policy, from the rows that are booked to it. */
export interface PolicyMoney {
  readonly received: readonly number[];
  readonly refunded: readonly number[];
  /** Planned refunds: not given back yet, and not to be planned again. */
  readonly plannedYen: number;
}

/** What a payment says of its policy. */
export const POLICY_COLUMNS = [
  'policyNumber',
  'memberKey',
  'memberNumber',
  'organization',
  'program',
] as const;

const HANDED_OVER = 'handedOver/';
const NONE: PolicyMoney = { received: [], refunded: [], plannedYen: 0 };
/** Policies of which nothing is due any more. */
export const ENDED: readonly Policy['state'][] = ['見送り', '取消'];

export function moneyByPolicy(rows: readonly Payment[]): ReadonlyMap<string, PolicyMoney> {
  const money = new Map<string, { received: number[]; refunded: number[]; plannedYen: number }>();
  for (const row of rows) {
    if (row.policyNumber === '') continue;
    const found = money.get(row.policyNumber) ?? { received: [], refunded: [], plannedYen: 0 };
    money.set(row.policyNumber, found);
    if (row.state === '計上済') found.received.push(row.amountYen ?? 0);
    if (row.state === '返金済') found.refunded.push(row.amountYen ?? 0);
    if (row.state === '返金予定') found.plannedYen += row.amountYen ?? 0;
  }
  return money;
}

/** What the reckoning looks at. */
export type PremiumPolicy = Pick<
  Policy,
  'policyNumber' | 'state' | 'paymentState' | 'appliedPremiumYen' | 'frozen'
>;

export function dueYenOf(policy: Pick<Policy, 'state' | 'paymentState' | 'appliedPremiumYen'>): number {
  // What was due before a policy came here was due elsewhere.
  const isElsewhere = policy.paymentState === '引継前';
  return ENDED.includes(policy.state) || isElsewhere ? 0 : (policy.appliedPremiumYen ?? 0);
}

export function moneyOf(money: ReadonlyMap<string, PolicyMoney>, policyNumber: string): PolicyMoney {
  return money.get(policyNumber) ?? NONE;
}

/** By the rows; a policy that was paid before they began is paid by what it says itself. */
export function sumOf(policy: PremiumPolicy, money: ReadonlyMap<string, PolicyMoney>): PaymentSum {
  const found = money.get(policy.policyNumber);
  const due = dueYenOf(policy);
  if (!found && isHandedOver(policy)) return sumPayments(due, [handedOverYen(policy)], []);
  return sumPayments(due, found?.received ?? [], found?.refunded ?? []);
}

/** Paid in full, by a record from before 収納・精算 was kept here. Only asked where no row names the policy. */
function isHandedOver(policy: PremiumPolicy): boolean {
  // 一部入金 without a row: all of it was paid before a change added to it.
  const isChanged = policy.paymentState === '一部入金' || policy.paymentState === '過入金';
  return isChanged || (policy.paymentState === '入金済' && dueYenOf(policy) > 0);
}

/** What was due when it was paid: a change since then gives the rest back, or adds to it. */
function handedOverYen(policy: PremiumPolicy): number {
  const due = dueYenOf(policy);
  if (policy.paymentState === '一部入金') return firstYenOf(policy);
  return policy.paymentState === '過入金' ? Math.max(due, firstYenOf(policy)) : due;
}

/** The premium with which the policy began; that of today where its record cannot be read. */
const firstYenOf = (policy: PremiumPolicy): number => readPolicy(policy)?.termPremiumYen ?? dueYenOf(policy);

/** Rows that stand for what was paid before, so that whatever comes on top is seen as coming twice. */
export function handedOverRows(
  policies: readonly Policy[],
  money: ReadonlyMap<string, PolicyMoney>,
  nextNumber: () => string,
): Payment[] {
  return policies
    .filter((policy) => !money.has(policy.policyNumber) && isHandedOver(policy))
    .map((policy): Payment => {
      const month = policy.bookedMonth || policy.startsAt.slice(0, 7);
      return newRecord(payments, {
        ...pick(policy, ...POLICY_COLUMNS, 'receiptNumber'),
        paymentNumber: nextNumber(),
        receivedOn: `${month}-01`,
        payer: policy.organization,
        amountYen: handedOverYen(policy),
        source: paymentText.handedOver,
        dueYen: handedOverYen(policy),
        differenceYen: 0,
        match: '手動',
        state: '計上済',
        // It was settled then: no month of ours counts it.
        settledMonth: month,
        note: paymentText.handedOver,
        idempotencyKey: `${HANDED_OVER}${policy.policyNumber}`,
      });
    });
}

/** It was told to the insurers elsewhere. */
export const isHandedOverRow = (row: Pick<Payment, 'idempotencyKey'>): boolean =>
  row.idempotencyKey.startsWith(HANDED_OVER);

/** The name of the plan; its code where it is none of ours. */
export const planNameOf = ({ plan }: Pick<Policy, 'plan'>): string => planOf(plan)?.plan.name ?? plan;

/** Every name that the payer may write. */
export function payersOf(member: Member | undefined, organization: string): string[] {
  const names = [member?.payerKana, member?.kana, organization, member?.organization];
  return [...new Set(names.filter((name): name is string => !!name && name.trim() !== ''))];
}

/** As the matching wants them, with every name that the payer may write. */
export function openPremiums(
  policies: readonly Policy[],
  money: ReadonlyMap<string, PolicyMoney>,
  members: readonly Member[],
): OpenPremium[] {
  const byKey = new Map(members.map((member) => [member.memberKey, member]));
  return policies
    .filter((policy) => !ENDED.includes(policy.state))
    .map((policy) => {
      return {
        policyNumber: policy.policyNumber,
        memberNumber: policy.memberNumber,
        payers: payersOf(byKey.get(policy.memberKey), policy.organization),
        openYen: sumOf(policy, money).openYen,
        dueYen: dueYenOf(policy),
        startsOn: policy.startsAt.slice(0, 10),
        account: accountOf(policy.program),
      };
    });
}

/** Only what a programme's papers say: a premium for the association never comes to the agency. */
function accountOf(program: string): PaymentChannel | '' {
  const rules = programOf(program)?.handbook?.enrolment?.();
  return rules?.premiumGoesTo === 'association' ? '団体' : '';
}

export function premiumChoice(policy: Policy, sum: PaymentSum): PremiumChoice {
  return {
    ...pick(policy, 'policyNumber', 'memberNumber', 'organization'),
    planName: planNameOf(policy),
    startsOn: policy.startsAt.slice(0, 10),
    ...pick(sum, 'openYen', 'state'),
  };
}
