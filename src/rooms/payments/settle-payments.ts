// This file defines the daily look at 入金状況: what is booked to a policy, but was never entered into its ledger.
import { sumPayments, PAYMENT_STATES } from '../../domain/payment-state';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { settleStates } from './book-payments';
import { dueYenOf, moneyByPolicy } from './open-premiums';
import { paymentAudit } from './payment-messages';

/** From least to most; a policy that says less than its rows is one whose booking was cut off. */
const STATES: readonly Policy['paymentState'][] = ['', ...PAYMENT_STATES];

export function settlePayments(ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>): {
  readonly settled: number;
} {
  return ports.lock.hold(() => {
    const rows = ports.tables.read(paymentTable).map(certain);
    const behind = policiesBehind(rows, ports.tables.sound(policyTable));
    if (behind.length === 0) return { settled: 0 };
    settleStates(ports, rows, new Set(behind));
    ports.audit.record('settlePayments', behind, paymentAudit.caughtUp(behind.length));
    ports.tables.flush();
    return { settled: behind.length };
  });
}

function policiesBehind(rows: readonly Payment[], policies: readonly Policy[]): string[] {
  const money = moneyByPolicy(rows);
  return policies
    .filter((policy) => {
      const found = money.get(policy.policyNumber);
      if (!found) return false;
      const { state } = sumPayments(dueYenOf(policy), found.received, found.refunded);
      return STATES.indexOf(state) > STATES.indexOf(policy.paymentState);
    })
    .map(({ policyNumber }) => policyNumber);
}
