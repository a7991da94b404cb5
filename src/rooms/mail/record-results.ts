// The results of a chunk enter 送信箱; the rows that caused the letters are told at the end of the run.
import type { RowOf } from '../../tables/column';
import { problemText } from '../../domain/problem-text';
import { moveDelivery, type DeliveryState } from '../../domain/delivery-state';
import { outbox, type Delivery } from '../../tables/outbox';
import { reading, Unread } from '../../tables/unread';
import type { DeliveryResult } from './send-one';
import { oweCopies } from './owed-copies';
import { mailAudit, mailProblems } from './words';
import type { Change, Ports } from '../../ports';

type RecordPorts = Pick<Ports, 'tables' | 'clock' | 'user' | 'audit' | 'memory'>;

const eventOf = {
  sent: 'sent',
  prepared: 'dispatched',
  failed: 'failed',
  doubtful: 'lost',
  returned: 'returned',
} as const;

/** Writes what really happened, also over a state that somebody changed meanwhile. */
export function recordResults(ports: RecordPorts, results: readonly DeliveryResult[]): void {
  const rows = new Map(ports.tables.read(outbox).map((row) => [row.deliveryNumber, row]));
  const changes: Change<typeof outbox>[] = [];
  for (const result of results) {
    const row = rows.get(result.delivery.deliveryNumber);
    if (!row) continue;
    const set = resultSet(ports, result, row);
    changes.push({ id: row.deliveryNumber, set });
  }
  ports.tables.update(outbox, changes, 'skip');
  oweCopies(ports, results);
  const count = (outcome: DeliveryResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const subjects = results
    .filter((result) => result.outcome !== 'returned')
    .map((result) => result.delivery.deliveryNumber);
  if (subjects.length > 0) {
    const summary = mailAudit.sendOutbox(count('sent'), count('prepared'), count('failed'));
    ports.audit.record('sendOutbox', subjects, summary);
    if (count('doubtful') > 0)
      ports.audit.record('sendOutbox', subjects, mailAudit.doubtful(count('doubtful')));
  }
  ports.tables.flush();
}

function resultSet(
  ports: Pick<Ports, 'clock'>,
  result: DeliveryResult,
  row: RowOf<typeof outbox>,
): Partial<Delivery> & Pick<Delivery, 'state'> {
  const state = moveDelivery('送信中', eventOf[result.outcome]) as DeliveryState;
  const stands = reading(row.state);
  const surprised = stands !== '送信中' && stands !== '要確認（送信結果不明）';
  // What somebody typed and nobody can read is no decision: the row waits for a person.
  const decided = stands instanceof Unread ? '確認待ち' : stands;
  const notes = [
    result.problem ? problemText(result.problem) : '',
    surprised ? problemText(mailProblems.changedWhileSending()) : '',
  ];
  return {
    // Nothing left the house and somebody decided otherwise meanwhile: their state stands.
    state: result.outcome === 'returned' && surprised ? decided : state,
    error: notes.filter((note) => note !== '').join('／'),
    reservedAt: '',
    ...(result.attachment ? { attachment: result.attachment } : {}),
    ...(result.outcome === 'sent' ? { sentAt: ports.clock.now() } : {}),
  };
}
