// A chunk is reserved before it is sent: its rows are written as 送信中 and flushed before the first mail of them.
import { outbox } from '../../tables/outbox';
import type { Ports } from '../../ports';
import type { ReadyDelivery } from './delivery-check';
import { isByItself } from './automatic-claim';
import { templateText } from './delivery-rows';
import type { GoesByItself } from './letter-port';
import {
  copiedNumbers,
  gatherDeliveryWorld,
  isMail,
  queueOf,
  readOutbox,
  type WorldPorts,
} from './outbox-queue';
import type { PreparedSend } from './prepare-send';

type ReservePorts = WorldPorts & Pick<Ports, 'mailer' | 'memory'>;

/** Re-reads the states: what somebody cancelled or took meanwhile is not touched. */
export function reserveChunk(
  ports: ReservePorts,
  prepared: PreparedSend,
  tried: ReadonlySet<string>,
): ReadyDelivery[] {
  const open = [...prepared.numbers].filter((number) => !tried.has(number));
  if (open.length === 0) return [];
  const rows = readOutbox(ports);
  // Copied since, in whatever state: which of the two was meant, a person says.
  const copied = copiedNumbers(rows);
  const waiting = rows.filter(
    ({ state, deliveryNumber }) =>
      state === '送信待ち' &&
      prepared.numbers.has(deliveryNumber) &&
      !tried.has(deliveryNumber) &&
      !copied.has(deliveryNumber),
  );
  // Checked again with today's facts: a mandate or an address may have been changed since.
  const world = gatherDeliveryWorld(ports);
  const quota = ports.mailer.remainingQuota();
  let mails = 0;
  let stays: ReturnType<GoesByItself> | undefined;
  const chunk: ReadyDelivery[] = [];
  for (const row of waiting) {
    if (chunk.length === prepared.chunkSize) break;
    const [candidate] = queueOf([row], world).ready;
    if (!candidate) continue;
    const { delivery } = candidate;
    if (isMail(delivery)) {
      // Rule C14: confirmed was an address, not a row.
      if (delivery.confirmedBy === '' || delivery.confirmedRecipient !== delivery.recipient.trim()) continue;
      if (isByItself(delivery) && (stays ??= ports.letters.byItself(ports))(delivery)) continue;
      if (mails === quota) continue;
      mails += 1;
    }
    chunk.push(candidate);
  }
  if (chunk.length === 0) return [];
  const reservedAt = ports.clock.now();
  const reserved = chunk.map(({ delivery, ...rest }) => ({
    ...rest,
    delivery: { ...delivery, state: '送信中' as const, reservedAt, attempts: (delivery.attempts ?? 0) + 1 },
  }));
  ports.tables.update(
    outbox,
    reserved.map(({ delivery, mail, template }) => ({
      id: delivery.deliveryNumber,
      set: {
        state: '送信中',
        reservedAt,
        attempts: delivery.attempts,
        subject: mail?.subject ?? '',
        template: templateText(template),
        error: '',
      },
    })),
    'skip',
  );
  ports.tables.flush();
  // A row that somebody deleted meanwhile is reserved no more, so nothing of it leaves the house.
  const standing = new Map(readOutbox(ports).map((row) => [row.deliveryNumber, row]));
  return reserved.filter(({ delivery }) => {
    const row = standing.get(delivery.deliveryNumber);
    return row?.state === '送信中' && row.reservedAt === reservedAt;
  });
}
