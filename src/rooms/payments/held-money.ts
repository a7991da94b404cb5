// Through which account a policy's money came and goes back, and what is planned of it.
import { PAYMENT_CHANNELS, type PaymentChannel } from '../../domain/payment-state';
import type { Payment } from '../../tables/payments';
import type { HeldMoney } from './contract';

/** By policy number: what each account holds, planned refunds taken off; accounts that hold nothing are left out. */
export function heldByPolicy(rows: readonly Payment[]): (policyNumber: string) => HeldMoney {
  const byPolicy = new Map<string, Payment[]>();
  for (const row of rows) byPolicy.set(row.policyNumber, [...(byPolicy.get(row.policyNumber) ?? []), row]);
  return (policyNumber) => {
    const own = byPolicy.get(policyNumber) ?? [];
    const unknownAccount =
      own.length === 0 || own.some((row) => row.state === '計上済' && row.channel === '');
    const planned = own.filter(({ state }) => state === '返金予定');
    return {
      planned: planned.map(({ paymentNumber, amountYen }) => ({ paymentNumber, amountYen: amountYen ?? 0 })),
      channels: PAYMENT_CHANNELS.map((channel) => ({ channel, heldYen: heldIn(own, channel) })).filter(
        ({ heldYen }) => heldYen > 0,
      ),
      unknownAccount,
    };
  };
}

/** By which accounts its money came, for a list. @example '団体、自社口座' */
export function channelsOf(rows: readonly Payment[], policyNumber: string): string {
  const booked = rows.filter((row) => row.policyNumber === policyNumber && row.state === '計上済');
  return [...new Set(booked.map((row) => row.channel))].join('、');
}

/** Whether some account would have given back more than it took; money of unknown accounts may have come there. */
export function isOverdrawn(rows: readonly Payment[], policyNumber: string): boolean {
  const own = rows.filter((row) => row.policyNumber === policyNumber);
  const isUnknown = own.some((row) => row.state === '計上済' && row.channel === '');
  return !isUnknown && PAYMENT_CHANNELS.some((channel) => heldIn(own, channel) < 0);
}

function heldIn(rows: readonly Payment[], channel: PaymentChannel): number {
  return rows.reduce((yen, row) => {
    const amount = row.amountYen ?? 0;
    if (row.state === '計上済' && row.channel === channel) return yen + amount;
    // A refund names the account that it leaves.
    const goes = row.channel === '返金' && row.state !== '対象外' && row.source === channel;
    return goes ? yen - amount : yen;
  }, 0);
}
