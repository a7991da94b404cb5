// The daily look at what is booked to a policy, but was never entered into its ledger.
import { sumPayments, PAYMENT_STATES } from '../../domain/payment-state';
import type { Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import type { Ports } from '../../ports';
import { enterStates } from './book-payments';
import { moneyRows } from './money-rows';
import { dueYenOf, moneyByPolicy } from './open-premiums';
import { paymentAudit } from './words';

/** From least to most; a policy that says less than its rows is one whose booking was cut off. */
const STATES: readonly Policy['paymentState'][] = ['', ...PAYMENT_STATES];
const OVER: readonly Policy['paymentState'][] = ['過入金', '二重入金'];

export function catchUpPayments(
  ports: Pick<Ports, 'switches' | 'keepDeadlines' | 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
): {
  readonly caughtUp: number;
} {
  return ports.lock.hold(() => {
    const { rows, sureOf } = moneyRows(ports);
    const sure = ports.tables.sound(policyTable).filter((policy) => isSure(ports, () => sureOf(policy)));
    const behind = policiesBehind(rows, sure);
    if (behind.length === 0) return { caughtUp: 0 };
    enterStates(ports, rows, new Set(behind));
    ports.audit.record('catchUpPayments', behind, paymentAudit.caughtUp(behind.length));
    ports.tables.flush();
    return { caughtUp: behind.length };
  });
}

const isSure = ({ tables }: Pick<Ports, 'tables'>, ask: () => void): boolean =>
  tables.orAside(() => (ask(), true)) ?? false;

function policiesBehind(rows: readonly Payment[], policies: readonly Policy[]): string[] {
  const money = moneyByPolicy(rows);
  return policies
    .filter((policy) => {
      const found = money.get(policy.policyNumber);
      if (!found) return false;
      const { state } = sumPayments(dueYenOf(policy), found.received, found.refunded);
      // What was too much may be due since, by a change of the contract.
      const isLevel = OVER.includes(policy.paymentState) && found.received.length > 0;
      return isLevel
        ? state !== policy.paymentState
        : STATES.indexOf(state) > STATES.indexOf(policy.paymentState);
    })
    .map(({ policyNumber }) => policyNumber);
}
