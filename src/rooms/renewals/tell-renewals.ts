import type { Delivery } from '../../tables/outbox';
import { openLedger } from '../enrolment';
import type { DeliveryEffect } from '../mail';
import { isRenewalLetter } from './renewal-deliveries';
import { renewalText } from './words';

const LEFT_THE_HOUSE: readonly Delivery['state'][] = ['送信済', '発送済（記録）'];

/** A renewal letter that has left makes its policy 案内済, unless more is known already. */
export const tellRenewals: DeliveryEffect = (ports, changed) => {
  const left = changed.filter((row) => LEFT_THE_HOUSE.includes(row.state) && isRenewalLetter(row));
  if (left.length === 0) return;
  const ledger = openLedger(ports);
  for (const row of left) {
    const policyNumber = row.subjectNumbers;
    if (ledger.policy(policyNumber)?.renewalState !== '') continue;
    ledger.record({
      policyNumber,
      event: { kind: 'renewalTrack', state: '案内済' },
      effectiveOn: row.sentAt.slice(0, 10) || ports.clock.today(),
      document: renewalText.letterLeft(row.deliveryNumber),
      idempotencyKey: `${policyNumber}/told/${row.deliveryNumber}`,
    });
  }
  ledger.commit();
};
