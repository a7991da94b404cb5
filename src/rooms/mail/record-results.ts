// This file defines how the results of a chunk enter 送信箱; the rows that caused the letters are told at the end of the run.
import { problemText } from '../../domain/problem-text';
import { moveDelivery, type DeliveryState } from '../../domain/delivery-state';
import { outbox, type Delivery } from '../../tables/outbox';
import { auditText, quoteProblems } from '../quotes/messages';
import type { Change, Ports } from '../../ports';
import { readOutbox } from './outbox-queue';
import type { DeliveryResult } from './send-one';

type RecordPorts = Pick<Ports, 'tables' | 'clock' | 'user' | 'audit'>;

const eventOf = {
  sent: 'sent',
  prepared: 'dispatched',
  failed: 'failed',
  doubtful: 'lost',
  returned: 'returned',
} as const;

/** Writes what really happened, also over a state that somebody changed meanwhile. */
export function recordResults(ports: RecordPorts, results: readonly DeliveryResult[]): void {
  const rows = new Map(readOutbox(ports).map((row) => [row.deliveryNumber, row]));
  const changes: Change<typeof outbox>[] = [];
  for (const result of results) {
    const row = rows.get(result.delivery.deliveryNumber);
    if (!row) continue;
    const set = resultSet(ports, result, row);
    changes.push({ id: row.deliveryNumber, set });
  }
  if (changes.length > 0) ports.tables.update(outbox, changes, 'skip');
  const count = (outcome: DeliveryResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const subjects = results
    .filter((result) => result.outcome !== 'returned')
    .map((result) => result.delivery.deliveryNumber);
  if (subjects.length > 0) {
    const summary = auditText.sendOutbox(count('sent'), count('prepared'), count('failed'));
    ports.audit.record('sendOutbox', subjects, summary);
    if (count('doubtful') > 0)
      ports.audit.record('sendOutbox', subjects, auditText.doubtful(count('doubtful')));
  }
  ports.tables.flush();
}

function resultSet(
  ports: Pick<Ports, 'clock'>,
  result: DeliveryResult,
  row: Delivery,
): Partial<Delivery> & Pick<Delivery, 'state'> {
  const state = moveDelivery('送信中', eventOf[result.outcome]) as DeliveryState;
  const surprised = row.state !== '送信中' && row.state !== '要確認（送信結果不明）';
  const notes = [
    result.problem ? problemText(result.problem) : '',
    surprised ? problemText(quoteProblems.changedWhileSending()) : '',
  ];
  return {
    // Nothing left the house and somebody decided otherwise meanwhile: their state stands.
    state: result.outcome === 'returned' && surprised ? row.state : state,
    error: notes.filter((note) => note !== '').join('／'),
    claimedAt: '',
    ...(result.attachment ? { attachment: result.attachment } : {}),
    ...(result.outcome === 'sent' ? { sentAt: ports.clock.now() } : {}),
  };
}
