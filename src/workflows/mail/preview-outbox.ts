// This file defines 送信前の確認: what would go out now, to whom, and which addresses are new.
import type { OutboxPreview } from '../../ui/contract';
import { gatherDeliveryWorld, newAddressCheck, queueOf, readOutbox } from './outbox-queue';
import type { Ports } from '../ports';

export function previewOutbox(ports: Pick<Ports, 'tables' | 'clock' | 'mailer' | 'user'>): OutboxPreview {
  const deliveries = readOutbox(ports);
  const { ready } = queueOf(deliveries, gatherDeliveryWorld(ports), undefined, ports.user.isManager());
  const isNew = newAddressCheck(deliveries);
  const mails = ready.filter(({ delivery }) => delivery.method === 'メール').length;
  return {
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
