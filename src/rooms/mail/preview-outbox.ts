// 送信箱: what would go out now, to whom, and which addresses are new.
import type { OutboxPreview } from './contract';
import { gatherDeliveryWorld, isMail, newAddressCheck, queueOf, readOutbox } from './outbox-queue';
import { deliveryMessage } from './words';
import type { Ports } from '../../ports';

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
  };
}
