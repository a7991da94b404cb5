// What the menu does with the rows selected in 契約 and 収納・精算: whatever can be refused is refused before a question.
import { refuse, refuseAll, type Problem } from '../../domain/problem';
import { payments, type Payment } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { undoBooking, undoProblem } from './book-payments';
import { queuePaymentLetters, receiptProblems } from './payment-letters';
import { recordRefund, refundProblem } from './refunds';
import { paymentMenuWords as words, paymentProblems, titles } from './words';

/** Receipts of the policies selected in 契約; each goes into 送信箱 once. */
export function issueReceipts(ports: Ports): void {
  const { screen, selection } = ports;
  const policyNumbers = selection.ids(policies);
  if (policyNumbers.length === 0) refuse(paymentProblems.receiptsNone());
  const problems = receiptProblems(ports, policyNumbers);
  if (problems.length === policyNumbers.length) refuseAll(problems);
  if (!screen.ask(titles.issueReceipts, words.receiptsAsk(policyNumbers.length))) return;
  const report = queuePaymentLetters(ports, { kind: 'receipt', policyNumbers });
  const added = report.queued.filter(({ existing }) => !existing).length;
  const told = [words.receiptsDone(added), ...report.refused.map(({ message }) => message)];
  screen.tell(titles.issueReceipts, told.join('\n'));
}

/** The planned refund that is selected in 収納・精算 has been paid back. */
export function payBack(ports: Ports): void {
  const { screen } = ports;
  const { paymentNumber } = selectedPayment(ports, paymentProblems.refundOne(), refundProblem);
  const paidOn = screen.askText(titles.payBack, words.refundDate(paymentNumber));
  if (paidOn === undefined) return;
  screen.tell(titles.payBack, words.refundDone(recordRefund(ports, { paymentNumber, paidOn }).state));
}

/** The booking that is selected in 収納・精算 was wrong: the money waits again. */
export function takeBack(ports: Ports): void {
  const { screen } = ports;
  const { paymentNumber } = selectedPayment(ports, paymentProblems.undoOne(), undoProblem);
  const reason = screen.askText(titles.takeBack, words.undoReason(paymentNumber));
  if (reason === undefined) return;
  undoBooking(ports, { paymentNumber, reason });
  screen.tell(titles.takeBack, words.undoDone);
}

function selectedPayment(
  { selection, tables }: Ports,
  notOne: Problem,
  problemOf: (row: Payment) => Problem | undefined,
): Payment {
  const [paymentNumber, ...others] = selection.ids(payments);
  if (!paymentNumber || others.length > 0) refuse(notOne);
  const row = certain(tables.read(payments).find((one) => one.paymentNumber === paymentNumber));
  if (!row) refuse(paymentProblems.paymentUnknown({ paymentNumber }));
  const problem = problemOf(row);
  if (problem) refuse(problem);
  return row;
}
