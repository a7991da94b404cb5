// This file defines what becomes of a letter to the insurer that still waits when its answer comes first.
import { moveDelivery, WAITING_DELIVERIES } from '../../domain/delivery-state';
import { outbox, type Delivery } from '../../tables/outbox';
import { readPaperPayload } from '../mail/delivery-rows';
import type { Ports } from '../../ports';
import { answerText } from './answer-messages';

export interface WithdrawnLetters {
  readonly cancelled: readonly string[];
  /** Letters that ask for more than what was answered: they still have to go. */
  readonly left: readonly string[];
}

/** Under the lock. At most one update. */
export function withdrawLetters(
  ports: Pick<Ports, 'tables'>,
  deliveries: readonly Delivery[],
  referralNumber: string,
  isOpen: (referralNumber: string) => boolean,
): WithdrawnLetters {
  const asking = deliveries.filter(
    (row) =>
      WAITING_DELIVERIES.includes(row.state) &&
      ['insurerReferral', 'doubtReferral'].includes(readPaperPayload(row)?.paper.kind ?? '') &&
      subjectsOf(row).includes(referralNumber),
  );
  const left = asking.filter((row) =>
    subjectsOf(row).some((number) => number !== referralNumber && isOpen(number)),
  );
  const stale = asking.filter((row) => !left.includes(row));
  if (stale.length > 0) {
    ports.tables.update(
      outbox,
      stale.map((row) => ({
        id: row.deliveryNumber,
        set: { state: moveDelivery(row.state, 'cancel')!, error: answerText.answeredFirst },
      })),
    );
  }
  const numbersOf = (rows: readonly Delivery[]): string[] => rows.map((row) => row.deliveryNumber);
  return { cancelled: numbersOf(stale), left: numbersOf(left) };
}

function subjectsOf(row: Delivery): string[] {
  return row.subjectNumbers.split('、');
}
