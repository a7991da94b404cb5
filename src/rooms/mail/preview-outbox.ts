// 送信箱: what would go out now, to whom, and which addresses are new.
import type { RequestOf } from '../../calls/call';
import { momentText } from '../../domain/clock-time';
import { pick } from '../../domain/pick';
import type { Delivery } from '../../tables/outbox';
import { isByItself } from './automatic-claim';
import type { contract, OutboxPreview, WaitsByItself } from './contract';
import { readPayload } from './delivery-payload';
import { doubleLetters } from './double-letters';
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
  request?: RequestOf<typeof contract.previewOutbox>,
): OutboxPreview {
  const deliveries = readOutbox(ports);
  const world = gatherDeliveryWorld(ports);
  const isManager = ports.user.isManager();
  const waiting = queueOf(deliveries, world, { isManager });
  // A failed letter goes again only where it is named.
  const known = new Set([...waiting.ready, ...waiting.held].map(({ delivery }) => delivery.deliveryNumber));
  const others = (request?.about ?? []).filter((number) => !known.has(number));
  const named = queueOf(deliveries, world, { named: others, isManager });
  const ready = [...waiting.ready, ...named.ready];
  const held = [...waiting.held, ...named.held];
  const owner = world.facts.setting('automationOwner');
  const isNew = newAddressCheck(deliveries);
  const doubles = doubleLetters(deliveries, ports.clock.today());
  const mails = ready.filter(({ delivery }) => isMail(delivery)).length;
  return {
    owner,
    leftToOwner: owner !== '' && owner !== ports.user.email(),
    held: [
      ...held.map(({ delivery, problem }) => deliveryMessage(problem, delivery.deliveryNumber)),
      ...named.refused.map(({ deliveryNumber, problem }) => deliveryMessage(problem, deliveryNumber)),
    ],
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
      doubles: doubles.get(delivery.deliveryNumber) ?? [],
      quoteNumber: readPayload(delivery)?.quoteNumbers[0] ?? '',
    })),
    byItself: waitingByItself(deliveries),
  };
}
