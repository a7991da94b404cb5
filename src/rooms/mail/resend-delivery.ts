// 再送 by a manager, with a reason: a failed or doubtful row waits again, a sent one gets a row of its own.
import { cutText } from '../../domain/cut-text';
import { tellDeliveries } from './delivery-effects';
import { pick } from '../../domain/pick';
import { waitingRow } from './delivery-rows';
import { readPaperPayload } from './delivery-payload';
import { mailAudit, mailProblems } from './words';
import { leftBefore } from './outbox-queue';
import { moveDelivery } from '../../domain/delivery-state';
import { isErasedText } from '../../domain/erased-text';
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import { outbox, type Delivery } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { AnswerOf, RequestOf } from '../../calls/call';
import type { contract } from './contract';
import type { Ports } from '../../ports';

/** Those get a row of their own. */
export const AGAIN: readonly Delivery['state'][] = ['送信済', '不達', '発送済（記録）'];
/** What a letter that left says of itself. */
const GONE = {
  メール: '送信済',
  FAX: '発送済（記録）',
  郵送: '発送済（記録）',
  '': '発送済（記録）',
} as const;
const LONGEST_REASON = 200;

/** The letter is not sent here: it waits for its confirmation like any other. */
export function resendDelivery(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>,
  { deliveryNumber, reason: typed }: RequestOf<typeof contract.resendDelivery>,
): AnswerOf<typeof contract.resendDelivery> {
  const reason = cutText(typed.trim(), LONGEST_REASON);
  if (reason === '') refuse({ ...mailProblems.resendReasonMissing(), field: 'reason' });
  return ports.lock.hold(() => {
    const { row, rows, waiting } = refuseResend(ports, deliveryNumber);
    const again = waiting ? undefined : copyOf(ports, row, rows, reason);
    if (again) {
      ports.tables.append(outbox, [again]);
      // Set back by hand: what it says now is not true.
      if (leftBefore(row, ports.tables))
        ports.tables.update(outbox, [{ id: deliveryNumber, set: { state: GONE[row.method] } }]);
    } else {
      // Confirmed anew: whoever resends looks at the address again.
      const set = {
        state: waiting!,
        resendReason: reason,
        confirmedBy: '',
        confirmedRecipient: '',
        reservedAt: '',
        error: '',
      };
      ports.tables.update(outbox, [{ id: deliveryNumber, set }]);
      tellDeliveries(ports, [{ ...row, ...set }]);
    }
    const number = again?.deliveryNumber ?? deliveryNumber;
    ports.audit.record('resendDelivery', [number], mailAudit.resent(deliveryNumber, reason));
    ports.tables.flush();
    return { deliveryNumber: number };
  });
}

interface Resendable {
  readonly row: Delivery;
  readonly rows: readonly RowOf<typeof outbox>[];
  /** The state in which the row itself waits again; undefined where it gets a copy. */
  readonly waiting: Delivery['state'] | undefined;
}

function refuseResend(ports: Pick<Ports, 'tables' | 'user'>, deliveryNumber: string): Resendable {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  const rows = ports.tables.read(outbox);
  const row = certain(rows.find((one) => one.deliveryNumber === deliveryNumber));
  if (!row) refuse(mailProblems.deliveryUnknown({ deliveryNumber }));
  if (isErasedText(row.organization)) refuse(mailProblems.deliveryErased({ deliveryNumber }));
  const isGone = AGAIN.includes(row.state) || leftBefore(row, ports.tables);
  const waiting = isGone ? undefined : moveDelivery(row.state, 'resend');
  if (!waiting && !isGone) refuse(mailProblems.notResendable({ deliveryNumber, state: row.state }));
  // A second press of the button finds the copy that waits.
  const standing = rows
    .filter((one) => !waiting && one.idempotencyKey === copyKey(row))
    .map(certain)
    .find((one) => one.state !== '取消');
  if (standing)
    refuse(mailProblems.resentAlready({ deliveryNumber: standing.deliveryNumber, state: standing.state }));
  return { row, rows, waiting };
}

const copyKey = ({ idempotencyKey, deliveryNumber }: Delivery): string =>
  `${idempotencyKey}/${deliveryNumber}`;

function copyOf(
  ports: Pick<Ports, 'tables' | 'clock' | 'user'>,
  row: Delivery,
  rows: readonly RowOf<typeof outbox>[],
  reason: string,
): Delivery {
  const taken = rows.map((one) => one.deliveryNumber);
  const deliveryNumber = ports.tables.series('M', ports.clock.today().slice(0, 4), taken)();
  const paper = readPaperPayload(row);
  return waitingRow({
    ...pick(row, 'subjectNumbers', 'memberNumber', 'organization'),
    ...pick(row, 'method', 'recipient', 'letterTitle', 'template'),
    deliveryNumber,
    createdAt: ports.clock.now(),
    createdBy: ports.user.email(),
    resendReason: reason,
    idempotencyKey: copyKey(row),
    payload: paper
      ? JSON.stringify({ ...paper, paper: { ...paper.paper, number: deliveryNumber } })
      : row.payload,
  });
}
