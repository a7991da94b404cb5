// How the rows that caused letters are told what became of them.
import { outbox, type Delivery } from '../../tables/outbox';
import type { Change, Ports } from '../../ports';
import type { EffectPorts } from './letter-port';
import { recordContacts } from './contact-effect';
import { readOutbox } from './outbox-queue';

export type TellPorts = EffectPorts & Pick<Ports, 'letters'>;

/**
 * Tells the rows that caused letters what became of them. A letter is marked only afterwards, so what a crash
 * left untold is told by the next run.
 */
export function tellDeliveries(ports: TellPorts, rows: readonly Delivery[] = readOutbox(ports)): void {
  const changed = rows
    .filter((row) => row.deliveryNumber !== '' && row.state !== row.toldState)
    .sort((left, right) => (left.deliveryNumber < right.deliveryNumber ? -1 : 1));
  if (changed.length === 0) return;
  for (const effect of [...ports.letters.effects, recordContacts]) effect(ports, changed);
  const marks = changed.map(({ deliveryNumber, state }): Change<typeof outbox> => {
    return { id: deliveryNumber, set: { toldState: state } };
  });
  ports.tables.update(outbox, marks, 'skip');
}
