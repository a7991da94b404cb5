// The daily look at what is booked to a policy, but was never entered into its ledger.
import { sumPayments, PAYMENT_STATES } from '../../domain/payment-state';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { enterStates } from './book-payments';
import { dueYenOf, moneyByPolicy } from './open-premiums';
import { paymentAudit } from './words';

/** From least to most; a policy that says less than its rows is one whose booking was cut off. */
const STATES: readonly Policy['paymentState'][] = ['', ...PAYMENT_STATES];

export function catchUpPayments(ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>): {
  readonly caughtUp: number;
} {
  return ports.lock.hold(() => {
    const rows = ports.tables.read(paymentTable).map(certain);
    const behind = policiesBehind(rows, ports.tables.sound(policyTable));
    if (behind.length === 0) return { caughtUp: 0 };
    enterStates(ports, rows, new Set(behind));
    ports.audit.record('catchUpPayments', behind, paymentAudit.caughtUp(behind.length));
    ports.tables.flush();
    return { caughtUp: behind.length };
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
