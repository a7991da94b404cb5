// 再送 by a manager, with a reason: a failed or doubtful row waits again, a sent one gets a row of its own.
import { settleDeliveries } from './delivery-effects';
import { NEW_ROW } from './delivery-rows';
import { readPaperPayload } from './delivery-payload';
import { mailAudit, mailProblems } from './words';
import { moveDelivery } from '../../domain/delivery-state';
import { refuse } from '../../domain/problem';
import { outbox, type Delivery } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import { numberSeries } from '../../domain/number-series';
import type { AnswerOf, RequestOf } from '../../calls/call';
import type { contract } from './contract';
import type { Ports } from '../../ports';

const AGAIN: readonly Delivery['state'][] = ['送信済', '不達', '発送済（記録）'];
const LONGEST_REASON = 200;

/** The letter is not sent here: it waits for its confirmation like any other. */
export function resendDelivery(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>,
  { deliveryNumber, reason: typed }: RequestOf<typeof contract.resendDelivery>,
): AnswerOf<typeof contract.resendDelivery> {
  if (!ports.user.isManager()) refuse(mailProblems.notManagerForResend());
  const reason = typed.trim().slice(0, LONGEST_REASON);
  if (reason === '') refuse(mailProblems.resendReasonMissing());
  return ports.lock.hold(() => {
    const rows = ports.tables.read(outbox);
    const row = certain(rows.find((one) => one.deliveryNumber === deliveryNumber));
    if (!row) refuse(mailProblems.deliveryUnknown({ deliveryNumber }));
    const again = AGAIN.includes(row.state) ? copyOf(ports, row, rows, reason) : undefined;
    const waiting = moveDelivery(row.state, 'resend');
    if (!again && !waiting) {
      refuse(mailProblems.notResendable({ deliveryNumber, state: row.state }));
    }
    if (again) ports.tables.append(outbox, [again]);
    else {
      // Confirmed anew: whoever resends looks at the address again.
      const set = {
        state: waiting!,
        resendReason: reason,
        confirmedBy: '',
        confirmedRecipient: '',
        error: '',
      };
      ports.tables.update(outbox, [{ id: deliveryNumber, set }]);
      settleDeliveries(ports, [{ ...row, ...set }]);
    }
    const number = again?.deliveryNumber ?? deliveryNumber;
    ports.audit.record('resendDelivery', [number], mailAudit.resent(deliveryNumber, reason));
    ports.tables.flush();
    return { deliveryNumber: number };
  });
}

function copyOf(
  ports: Pick<Ports, 'clock' | 'user'>,
  row: Delivery,
  rows: readonly RowOf<typeof outbox>[],
  reason: string,
): Delivery {
  // A second press of the button finds the copy that waits.
  const key = `${row.idempotencyKey}/${row.deliveryNumber}`;
  const standing = rows
    .filter((one) => one.idempotencyKey === key)
    .map(certain)
    .find((one) => one.state !== '取消');
  if (standing) {
    const { deliveryNumber, state } = standing;
    refuse(mailProblems.resentAlready({ deliveryNumber, state }));
  }
  const taken = rows.map((one) => one.deliveryNumber);
  const deliveryNumber = numberSeries('M', ports.clock.today().slice(0, 4), taken)();
  const paper = readPaperPayload(row);
  return {
    ...row,
    ...NEW_ROW,
    deliveryNumber,
    createdAt: ports.clock.now(),
    createdBy: ports.user.email(),
    resendReason: reason,
    idempotencyKey: key,
    payload: paper
      ? JSON.stringify({ ...paper, paper: { ...paper.paper, number: deliveryNumber } })
      : row.payload,
  };
}
