// 仮受 that goes back: no application was accepted, so whoever paid gets the money again, whole and once.
import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import type { Problem } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import { newRecord } from '../../tables/new-record';
import { payments as paymentTable, WAITING_RECEIPTS, type Payment } from '../../tables/payments';
import { policies as policyTable } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { Ports } from '../../ports';
import type { ReturnHeldRequest } from './contract';
import { moneyRows } from './money-rows';
import { ENDED } from './open-premiums';
import { paymentAudit, paymentProblems, paymentText } from './words';

type ReturnPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const RETURN = 'return/';

/** By the number of the receipt: the row with which it goes back, or went. */
export type Returns = ReadonlyMap<string, Payment>;

export function returnsOf(rows: readonly Payment[]): Returns {
  return new Map(
    rows
      .filter((row) => row.idempotencyKey.startsWith(RETURN) && row.state !== '対象外')
      .map((row) => [row.idempotencyKey.split('/')[1]!, row]),
  );
}

/** The receipt that a row gives back; nothing where it is a refund of a policy. */
export function heldOf(rows: readonly Payment[], { idempotencyKey }: Payment): Payment | undefined {
  const number = idempotencyKey.startsWith(RETURN) ? idempotencyKey.split('/')[1] : undefined;
  return rows.find((row) => row.paymentNumber === number);
}

/** Receipts that belong to no policy yet and stay here. */
export function waitingReceipts(rows: readonly Payment[]): Payment[] {
  const returns = returnsOf(rows);
  return rows.filter((row) => WAITING_RECEIPTS.includes(row.state) && !returns.has(row.paymentNumber));
}

/** Why nothing else may be done with a receipt. */
export function returningProblem(returns: Returns, paymentNumber: string): Problem | undefined {
  const back = returns.get(paymentNumber);
  return (
    back &&
    paymentProblems.heldReturning({ paymentNumber, refundNumber: back.paymentNumber, state: back.state })
  );
}

/** The policy that came of its quote: there the money belongs. */
export const policyOfQuote = (
  policies: readonly RowOf<typeof policyTable>[],
  quoteNumber: string,
): string | undefined =>
  policies
    .filter((row) => row.quoteNumber === quoteNumber)
    .map(certain)
    .find(({ state }) => !ENDED.includes(state))?.policyNumber;

export function returnHeld(
  ports: ReturnPorts,
  request: ReturnHeldRequest,
): { readonly paymentNumber: string } {
  const today = ports.clock.today();
  const form = readForm(request, today);
  const heldNumber = form.text('paymentNumber', { max: 40 });
  const reason = form.text('reason', { need: paymentProblems.reasonMissing(), max: 200 });
  return ports.lock.hold(() => {
    const { rows, byNumber, numbers } = moneyRows(ports);
    const held = byNumber.get(heldNumber);
    const problem = held
      ? (returningProblem(returnsOf(rows), heldNumber) ?? heldProblem(ports, held))
      : paymentProblems.paymentUnknown({ paymentNumber: heldNumber });
    if (problem) form.refuse('paymentNumber', problem);
    form.done();
    const { payer, amountYen, channel, paymentNumber } = held!;
    const row = newRecord(paymentTable, {
      ...pick(held!, 'memberKey', 'memberNumber', 'organization', 'program', 'quoteNumber'),
      paymentNumber: ports.tables.series('N', today.slice(0, 4), numbers)(),
      ...{ payer, amountYen, channel: '返金', source: channel, match: '手動', state: '返金予定' },
      confirmedBy: ports.user.email(),
      note: paymentText.heldReturn(paymentNumber, reason),
      // One that was taken back may be planned again.
      idempotencyKey: `${RETURN}${paymentNumber}/${numbers.length}`,
    });
    ports.tables.append(paymentTable, [row]);
    const audit = paymentAudit.refundPlanned(formatYen(amountYen ?? 0));
    ports.audit.record('returnHeld', [row.paymentNumber, paymentNumber], audit);
    ports.tables.flush();
    return { paymentNumber: row.paymentNumber };
  });
}

function heldProblem(ports: Pick<Ports, 'tables'>, held: Payment): Problem | undefined {
  const { paymentNumber, state, quoteNumber } = held;
  if (state !== '仮受') return paymentProblems.notHeld({ paymentNumber, state });
  const policyNumber = policyOfQuote(ports.tables.read(policyTable), quoteNumber);
  return policyNumber === undefined
    ? undefined
    : paymentProblems.provisionalHasPolicy({ quoteNumber, policyNumber });
}
