// A letter to an insurer becomes a row of 送信箱, and its questions keep whom they went to.
import { fingerprintOf } from '../../domain/fingerprint';
import { numberSeries } from '../../domain/number-series';
import type { DoubtLetterModel, InsurerLetterModel } from '../../domain/paper';
import type { Ports } from '../../ports';
import { outbox } from '../../tables/outbox';
import { referrals } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import { paperDeliveryRow } from '../mail';
import type { QueueReferralLetterResult } from './contract';
import { insurerAddressee } from './insurer-addressee';
import type { InsurerTarget } from './insurer-target';
import { answerText } from './words';

interface LetterToInsurer {
  /** As 監査記録 names it. */
  readonly useCase: string;
  /** The same questions to the same place are asked once. */
  readonly key: readonly unknown[];
  readonly target: InsurerTarget;
  readonly numbers: readonly string[];
  readonly program: string;
  readonly member: { readonly memberKey: string; readonly memberNumber: string };
  readonly letter: InsurerLetterModel | DoubtLetterModel;
}

/** Under the lock. */
export function queueToInsurer(
  ports: Pick<Ports, 'tables' | 'clock' | 'user' | 'audit'>,
  { useCase, key, target, numbers, program, member, letter }: LetterToInsurer,
): QueueReferralLetterResult {
  const { addressee, method, recipient, wantedBy } = target;
  const idempotencyKey = fingerprintOf(key);
  const deliveries = ports.tables.read(outbox);
  const standing = deliveries
    .filter((row) => row.idempotencyKey === idempotencyKey)
    .map(certain)
    .find((row) => row.state !== '取消');
  if (standing) return { deliveryNumber: standing.deliveryNumber, existing: true };
  const taken = deliveries.map((row) => row.deliveryNumber);
  const deliveryNumber = numberSeries('M', ports.clock.today().slice(0, 4), taken)();
  const paper = {
    ...letter,
    number: deliveryNumber,
    internal: false,
    addressee: insurerAddressee(addressee, method === '郵送' ? recipient : ''),
    wantedBy,
  };
  const made = { idempotencyKey, at: ports.clock.now(), by: ports.user.email() };
  ports.tables.append(outbox, [
    paperDeliveryRow(
      { version: 1, memberKey: member.memberKey, program, paper },
      { subjects: numbers, memberNumber: member.memberNumber, method, recipient, ...made },
    ),
  ]);
  ports.tables.update(
    referrals,
    numbers.map((id) => ({ id, set: { addressee, wantedBy } })),
  );
  ports.audit.record(useCase, [deliveryNumber, ...numbers], answerText.letterQueued(numbers.length));
  ports.tables.flush();
  return { deliveryNumber, existing: false };
}
