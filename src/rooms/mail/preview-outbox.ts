// 送信箱: what would go out now, to whom, and which addresses are new.
import { momentText } from '../../domain/clock-time';
import { pick } from '../../domain/pick';
import type { Delivery } from '../../tables/outbox';
import { isByItself } from './automatic-claim';
import type { OutboxPreview, WaitsByItself } from './contract';
import { gatherDeliveryWorld, isMail, newAddressCheck, queueOf, readOutbox } from './outbox-queue';
import { deliveryMessage } from './words';
import type { Ports } from '../../ports';

/** The next first. */
export function waitingByItself(deliveries: readonly Delivery[]): WaitsByItself[] {
  return deliveries
    .filter((row) => row.state === '送信待ち' && isByItself(row))
    .sort((left, right) => (left.scheduledAt < right.scheduledAt ? -1 : 1))
    .map((row) => ({
      ...pick(row, 'deliveryNumber', 'organization', 'letterTitle', 'recipient'),
      at: momentText(row.scheduledAt),
    }));
}

export function previewOutbox(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'mailer' | 'user' | 'letters'>,
): OutboxPreview {
  const deliveries = readOutbox(ports);
  const world = gatherDeliveryWorld(ports);
  const { ready, held } = queueOf(deliveries, world, { isManager: ports.user.isManager() });
  const owner = world.facts.setting('automationOwner');
  const isNew = newAddressCheck(deliveries);
  const mails = ready.filter(({ delivery }) => isMail(delivery)).length;
  return {
    owner,
    leftToOwner: owner !== '' && owner !== ports.user.email(),
    held: held.map(({ delivery, problem }) => deliveryMessage(problem, delivery.deliveryNumber)),
    mails,
    papers: ready.length - mails,
    quotaLeft: ports.mailer.remainingQuota(),
    lines: ready.map(({ delivery, mail, title }) => ({
      deliveryNumber: delivery.deliveryNumber,
      organization: delivery.organization,
      method: delivery.method,
      recipient: delivery.recipient,
      subject: mail?.subject ?? title,
      newAddress: isNew(delivery),
    })),
    byItself: waitingByItself(deliveries),
  };
}
