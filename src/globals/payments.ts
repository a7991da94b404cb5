// This file defines the globals of payments: lists, booking, unpaid premiums, letters, accounts, settlement.
import { told } from '../composition';
import type { CollectionFunctions, PaymentFunctions } from '../ui/payments-contract';
import {
  confirmAccount as confirm,
  keyAccount as key,
  openAccounts as accounts,
} from '../workflows/payments/account-desk';
import { bookPayments as book, undoBooking as undo } from '../workflows/payments/book-payments';
import { importPayments as take } from '../workflows/payments/import-payments';
import { findPremiums as find, openPayments as open } from '../workflows/payments/open-payments';
import { openUnpaid as unpaid } from '../workflows/payments/open-unpaid';
import { queuePaymentLetters as queue } from '../workflows/payments/payment-letters';
import { planRefund as plan, recordRefund as refund } from '../workflows/payments/refunds';
import { menuPage } from './menu-item';
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
  return told((ports) => book(ports, request));
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
