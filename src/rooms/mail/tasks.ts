// What mail owes: letters that a person has to confirm, send, post or look after.
import type { TaskKind } from '../../room';
import type { RowOf } from '../../tables/column';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { solicitorsOf, taskRows } from '../../tables/task';
import { dispatchWay, outboxWay, rowWay, taskText } from './words';

const WAITING: readonly Delivery['state'][] = Object.keys(taskText.letterWaits) as Delivery['state'][];

export const tasks: readonly TaskKind[] = [
  {
    kind: 'letter',
    at: 50,
    title: taskText.letter,
    closedBy: taskText.letterClosedBy,
    open: ({ tables, clock }) => {
      const now = clock.now();
      const rows = tables.read(outbox);
      const solicitors = solicitorsOf(tables.read(members));
      return taskRows(outbox, rows, ['state', 'method', 'scheduledAt', 'createdAt'], (row) => {
        if (!WAITING.includes(row.state) || row.scheduledAt > now) return undefined;
        if (row.state === '不達' && wentAgain(row, rows)) return undefined;
        const waits = taskText.letterWaits[row.state as keyof typeof taskText.letterWaits];
        return {
          number: row.deliveryNumber,
          organization: row.organization,
          owner: solicitors.ofNumber(row.memberNumber),
          since: row.createdAt,
          waitsFor: [`${row.letterTitle}（${row.method}）`, waits, row.error].filter(Boolean).join('　'),
          ways: [wayOf(row)],
        };
      });
    },
  },
];

type Sent = Pick<RowOf<typeof outbox>, 'deliveryNumber' | 'letterTitle' | 'memberNumber' | 'subjectNumbers'>;

/** A letter that came back goes again as a row of its own. */
function wentAgain(back: Sent, rows: readonly Sent[]): boolean {
  const at = rows.findIndex(({ deliveryNumber }) => deliveryNumber === back.deliveryNumber);
  return rows
    .slice(at + 1)
    .some(
      (row) =>
        row.letterTitle === back.letterTitle &&
        row.memberNumber === back.memberNumber &&
        row.subjectNumbers === back.subjectNumbers,
    );
}

function wayOf({ state, deliveryNumber }: Pick<Delivery, 'state' | 'deliveryNumber'>) {
  if (state === '発送待ち') return dispatchWay;
  return state === '確認待ち' || state === '送信待ち' ? outboxWay : rowWay(deliveryNumber);
}
