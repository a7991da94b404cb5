// A booking that was wrong is taken back: the money waits again. A refund that is only planned is taken back too.
import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import type { Problem } from '../../domain/problem';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable } from '../../tables/policies';
import { certain } from '../../tables/unread';
import { enterStates, type BookPorts, type PaymentChange } from './book-payments';
import type { UndoBookingRequest } from './contract';
import { isOverdrawn } from './held-money';
import { moneyRows } from './money-rows';
import { dueYenOf, moneyByPolicy, moneyOf } from './open-premiums';
import { returningProblem, returnsOf } from './return-held';
import { closingWith } from './settlement-records';
import { paymentAudit, paymentProblems, paymentText } from './words';

/** Why its booking cannot be taken back. */
export function undoProblem({ paymentNumber, state, channel, settledMonth }: Payment): Problem | undefined {
  const isOpen = channel === '返金' ? state === '返金予定' : ['計上済', '対象外', '仮受'].includes(state);
  if (!isOpen) return paymentProblems.bookingNotThere({ paymentNumber, state });
  // All its insurers were told of it: the page opens with the first.
  return settledMonth === ''
    ? undefined
    : paymentProblems.bookingSettled({ month: settledMonth, insurer: '' });
}

/** One insurer at least was told of it in a month that is closed. */
function toldProblem(ports: Pick<BookPorts, 'tables'>, paymentNumber: string): Problem | undefined {
  const told = closingWith(ports, paymentNumber);
  return told && paymentProblems.bookingSettled({ month: told.month, insurer: told.insurer });
}

/** The row waits again with its own part of the money; nothing of it is lost. */
export function undoBooking(ports: BookPorts, request: UndoBookingRequest): { readonly state: string } {
  const form = readForm(request, ports.clock.today());
  const reason = form.text('reason', { need: paymentProblems.reasonMissing(), max: 200 });
  const paymentNumber = form.text('paymentNumber', { max: 40 });
  return ports.lock.hold(() => {
    const { rows, byNumber, sureOf } = moneyRows(ports);
    const row = byNumber.get(paymentNumber);
    const problem = row
      ? (undoProblem(row) ??
        returningProblem(returnsOf(rows), paymentNumber) ??
        toldProblem(ports, paymentNumber))
      : paymentProblems.paymentUnknown({ paymentNumber });
    if (problem) form.refuse('paymentNumber', problem);
    form.done();
    const { policyNumber } = row!;
    if (policyNumber !== '') sureOf(pick(row!, 'policyNumber', 'memberKey'));
    const set = undone(row!, paymentText.undone(ports.user.email(), reason));
    const after = rows.map((one) => (one === row ? { ...one, ...set } : one));
    const refunded = row!.channel === '返金' ? undefined : refundedProblem(ports, after, policyNumber);
    if (refunded) form.refuse('paymentNumber', refunded);
    form.done();
    const touched = new Set(policyNumber === '' ? [] : [policyNumber]);
    // The policy first: while the row is booked, a run that died can be repeated, and the daily run knows better.
    const states = enterStates(ports, after, touched);
    ports.tables.update(paymentTable, [{ id: paymentNumber, set }]);
    ports.audit.record('undoBooking', [paymentNumber, ...touched], paymentAudit.undone(reason));
    ports.tables.flush();
    return { state: states[0]?.state ?? '' };
  });
}

/** Money that goes back, or went, was that policy's: it cannot become another's as well. */
function refundedProblem(
  { tables }: Pick<BookPorts, 'tables'>,
  after: readonly Payment[],
  policyNumber: string,
): Problem | undefined {
  const { received, refunded, plannedYen } = moneyOf(moneyByPolicy(after), policyNumber);
  const back = total(refunded) + plannedYen;
  if (back === 0) return undefined;
  const policy = certain(tables.read(policyTable).find((one) => one.policyNumber === policyNumber));
  const over = Math.max(0, total(received) - (policy ? dueYenOf(policy) : 0));
  return back > over || isOverdrawn(after, policyNumber)
    ? paymentProblems.bookingRefunded({ policyNumber, back })
    : undefined;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, yen) => sum + yen, 0);

function undone({ channel, note }: Payment, line: string): PaymentChange['set'] {
  const noted = { note: noteAfter(note, line) };
  if (channel === '返金') return { ...noted, state: '対象外' };
  const blank = { policyNumber: '', memberKey: '', memberNumber: '', organization: '', program: '' };
  return {
    ...noted,
    ...blank,
    dueYen: null,
    differenceYen: null,
    match: '候補',
    state: '確認待ち',
    receiptNumber: '',
    quoteNumber: '',
  };
}

/** Said once: of a run that died the note may stand already, and the row's state not yet. */
function noteAfter(note: string, line: string): string {
  if (note === '') return line;
  return note.endsWith(line) ? note : `${note}／${line}`;
}
