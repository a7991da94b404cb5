// This file defines what the state of a letter means elsewhere: each room declares what its rows take from it.
import { outbox, type Delivery } from '../../tables/outbox';
import type { Change, Ports } from '../../ports';
import { recordContacts } from './contact-effect';
import { readOutbox } from './outbox-queue';
import { tellQuotes } from './quote-effect';
import { tellReferrals } from './referral-effect';
import { tellRenewals } from '../renewals';

export type EffectPorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

/**
 * Brings a room's rows in line with letters whose state has changed; sheet order is no order, the number is.
 * Runs under the lock, and again for the same letters after a crash: it must find out what it has done already.
 */
export type DeliveryEffect = (ports: EffectPorts, changed: readonly Delivery[]) => void;

/** A room that sends letters adds its line here. */
const effects: readonly DeliveryEffect[] = [tellQuotes, tellReferrals, tellRenewals, recordContacts];

/**
 * Tells the rows that caused letters what became of them. A letter is marked only afterwards, so what a crash
 * left untold is told by the next run.
 */
export function settleDeliveries(ports: EffectPorts, rows: readonly Delivery[] = readOutbox(ports)): void {
  const changed = rows
    .filter((row) => row.deliveryNumber !== '' && row.state !== row.settledState)
    .sort((left, right) => (left.deliveryNumber < right.deliveryNumber ? -1 : 1));
  if (changed.length === 0) return;
  for (const effect of effects) effect(ports, changed);
  const marks = changed.map(({ deliveryNumber, state }): Change<typeof outbox> => {
    return { id: deliveryNumber, set: { settledState: state } };
  });
  ports.tables.update(outbox, marks, 'skip');
}
