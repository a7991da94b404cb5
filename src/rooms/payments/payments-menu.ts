// What the menu does with the rows selected in 契約 and 収納・精算.
import { payments } from '../../tables/payments';
import { policies } from '../../tables/policies';
import type { Ports } from '../../ports';
import { undoBooking } from './book-payments';
import { queuePaymentLetters } from './payment-letters';
import { recordRefund } from './refunds';
import { paymentMenuWords as words, titles } from './words';

/** Receipts of the policies selected in 契約; each goes into 送信箱 once. */
export function issueReceipts(ports: Ports): void {
  const { screen, selection } = ports;
  const policyNumbers = selection.ids(policies);
  if (policyNumbers.length === 0) return screen.tell(titles.issueReceipts, words.receiptsNone);
  if (!screen.ask(titles.issueReceipts, words.receiptsAsk(policyNumbers.length))) return;
  const report = queuePaymentLetters(ports, { kind: 'receipt', policyNumbers });
  const added = report.queued.filter(({ existing }) => !existing).length;
  const told = [words.receiptsDone(added), ...report.refused.map(({ message }) => message)];
  screen.tell(titles.issueReceipts, told.join('\n'));
}

/** The planned refund that is selected in 収納・精算 has been paid back. */
export function payBack(ports: Ports): void {
  const { screen, selection } = ports;
  const [paymentNumber, ...others] = selection.ids(payments);
  if (!paymentNumber || others.length > 0) return screen.tell(titles.payBack, words.refundOne);
  const paidOn = screen.askText(titles.payBack, words.refundDate(paymentNumber));
  if (paidOn === undefined) return;
  const result = recordRefund(ports, { paymentNumber, paidOn });
  screen.tell(titles.payBack, result.ok ? words.refundDone(result.state) : messagesOf(result.problems));
}

/** The booking that is selected in 収納・精算 was wrong: the money waits again. */
export function takeBack(ports: Ports): void {
  const { screen, selection } = ports;
  const [paymentNumber, ...others] = selection.ids(payments);
  if (!paymentNumber || others.length > 0) return screen.tell(titles.takeBack, words.undoOne);
  const reason = screen.askText(titles.takeBack, words.undoReason(paymentNumber));
  if (reason === undefined) return;
  const result = undoBooking(ports, { paymentNumber, reason });
  screen.tell(titles.takeBack, result.ok ? words.undoDone : messagesOf(result.problems));
}

const messagesOf = (problems: readonly { readonly message: string }[]): string =>
  problems.map(({ message }) => message).join('\n');
