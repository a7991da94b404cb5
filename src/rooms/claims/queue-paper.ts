// A paper of a claim as a row of 送信箱, once for the same content.
import type { Ports } from '../../ports';
import type { Claim } from '../../tables/claims';
import { outbox } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import { paperDeliveryRow, type PaperPayload } from '../mail';
import type { QueuedPaper } from './contract';

type DeliveryFacts = Parameters<typeof paperDeliveryRow>[1];

interface ClaimPaper {
  readonly claim: Claim;
  readonly method: DeliveryFacts['method'];
  readonly recipient: string;
  readonly idempotencyKey: string;
  /** The paper with the number that it goes out under. */
  readonly paper: (deliveryNumber: string) => PaperPayload['paper'];
  readonly values?: PaperPayload['values'];
  readonly useCase: string;
  readonly summary: string;
}

/** Under the lock. */
export function queuePaper(
  ports: Pick<Ports, 'tables' | 'clock' | 'user' | 'audit'>,
  { claim, method, recipient, idempotencyKey, paper, values, useCase, summary }: ClaimPaper,
): QueuedPaper {
  const deliveries = ports.tables.read(outbox);
  const standing = deliveries
    .filter((row) => row.idempotencyKey === idempotencyKey)
    .map(certain)
    .find((row) => row.state !== '取消');
  if (standing) return { deliveryNumber: standing.deliveryNumber, existing: true };
  const taken = deliveries.map((row) => row.deliveryNumber);
  const deliveryNumber = ports.tables.series('M', ports.clock.today().slice(0, 4), taken)();
  const { memberKey, memberNumber, program, claimNumber } = claim;
  const payload: PaperPayload = {
    version: 1,
    memberKey,
    program,
    paper: paper(deliveryNumber),
    ...(values ? { values } : {}),
  };
  const row = paperDeliveryRow(payload, {
    subjects: [claimNumber],
    memberNumber,
    method,
    recipient,
    idempotencyKey,
    at: ports.clock.now(),
    by: ports.user.email(),
  });
  ports.tables.append(outbox, [row]);
  ports.audit.record(useCase, [deliveryNumber, claimNumber], summary);
  ports.tables.flush();
  return { deliveryNumber, existing: false };
}
