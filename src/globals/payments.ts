// This file defines the globals of payments: lists, booking, unpaid premiums, letters, accounts, settlement.
import { book, told } from '../composition';
import { ask, askText, tell } from '../google/menu';
import { selectedIds } from '../sheets/selection';
import { payments } from '../tables/payments';
import { policies } from '../tables/policies';
import type { CollectionFunctions, PaymentFunctions } from '../rooms/payments/contract';
import {
  confirmAccount as confirm,
  keyAccount as key,
  openAccounts as accounts,
} from '../rooms/payments/account-desk';
import { paymentMenuWords as words } from '../rooms/payments/menu-words';
import { bookPayments as enter, undoBooking as undo } from '../rooms/payments/book-payments';
import { importPayments as take } from '../rooms/payments/import-payments';
import { findPremiums as find, openPayments as open } from '../rooms/payments/open-payments';
import { openUnpaid as unpaid } from '../rooms/payments/open-unpaid';
import { queuePaymentLetters as queue } from '../rooms/payments/payment-letters';
import { planRefund as plan, recordRefund as refund } from '../rooms/payments/refunds';
import { menuItem, menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = PaymentFunctions;
type Collection = CollectionFunctions;

export function importPayments(request: Request<Pages, 'importPayments'>): Answer<Pages, 'importPayments'> {
  return told((ports) => take(ports, request));
}

export function openPayments(): Answer<Pages, 'openPayments'> {
  return told(open);
}

export function findPremiums(request: Request<Pages, 'findPremiums'>): Answer<Pages, 'findPremiums'> {
  return told((ports) => find(ports, request));
}

export function bookPayments(request: Request<Pages, 'bookPayments'>): Answer<Pages, 'bookPayments'> {
  return told((ports) => enter(ports, request));
}

export function undoBooking(request: Request<Pages, 'undoBooking'>): Answer<Pages, 'undoBooking'> {
  return told((ports) => undo(ports, request));
}

export function openUnpaid(): Answer<Collection, 'openUnpaid'> {
  return told(unpaid);
}

export function queuePaymentLetters(
  request: Request<Collection, 'queuePaymentLetters'>,
): Answer<Collection, 'queuePaymentLetters'> {
  return told((ports) => queue(ports, request));
}

export function planRefund(request: Request<Collection, 'planRefund'>): Answer<Collection, 'planRefund'> {
  return told((ports) => plan(ports, request));
}

export function recordRefund(
  request: Request<Collection, 'recordRefund'>,
): Answer<Collection, 'recordRefund'> {
  return told((ports) => refund(ports, request));
}

export function openAccounts(): Answer<Collection, 'openAccounts'> {
  return told(accounts);
}

export function keyAccount(request: Request<Collection, 'keyAccount'>): Answer<Collection, 'keyAccount'> {
  return told((ports) => key(ports, request));
}

export function confirmAccount(
  request: Request<Collection, 'confirmAccount'>,
): Answer<Collection, 'confirmAccount'> {
  return told((ports) => confirm(ports, request));
}

export function menuImportPayments(): void {
  menuPage('payments');
}

export function menuOpenUnpaid(): void {
  menuPage('unpaid');
}

export function menuPaymentAccounts(): void {
  menuPage('accounts');
}

/** Receipts of the policies selected in 契約; each goes into 送信箱 once. */
export function menuQueueReceipts(): void {
  menuItem(words.receipts, () => {
    const policyNumbers = selectedIds(book(), policies);
    if (policyNumbers.length === 0) return tell(words.receipts, words.receiptsNone);
    if (!ask(words.receipts, words.receiptsAsk(policyNumbers.length))) return;
    const report = told((ports) => queue(ports, { kind: 'receipt', policyNumbers }));
    const added = report.queued.filter(({ existing }) => !existing).length;
    tell(
      words.receipts,
      [words.receiptsDone(added), ...report.refused.map(({ message }) => message)].join('\n'),
    );
  });
}

/** The planned refund that is selected in 収納・精算 has been paid back. */
export function menuRecordRefund(): void {
  menuItem(words.refund, () => {
    const [paymentNumber, ...others] = selectedIds(book(), payments);
    if (!paymentNumber || others.length > 0) return tell(words.refund, words.refundOne);
    const paidOn = askText(words.refund, words.refundDate(paymentNumber));
    if (paidOn === undefined) return;
    const result = told((ports) => refund(ports, { paymentNumber, paidOn }));
    tell(words.refund, result.ok ? words.refundDone(result.state) : messagesOf(result.problems));
  });
}

/** The booking that is selected in 収納・精算 was wrong: the money waits again. */
export function menuUndoBooking(): void {
  menuItem(words.undo, () => {
    const [paymentNumber, ...others] = selectedIds(book(), payments);
    if (!paymentNumber || others.length > 0) return tell(words.undo, words.undoOne);
    const reason = askText(words.undo, words.undoReason(paymentNumber));
    if (reason === undefined) return;
    const result = told((ports) => undo(ports, { paymentNumber, reason }));
    tell(words.undo, result.ok ? words.undoDone : messagesOf(result.problems));
  });
}

const messagesOf = (problems: readonly { readonly message: string }[]): string =>
  problems.map(({ message }) => message).join('\n');
