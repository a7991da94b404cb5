// This file defines the globals of payments: lists, booking, unpaid premiums, letters, accounts, settlement.
import { told } from '../composition';
import type { PaymentFunctions } from '../ui/payments-contract';
import { bookPayments as book, undoBooking as undo } from '../workflows/payments/book-payments';
import { importPayments as take } from '../workflows/payments/import-payments';
import { findPremiums as find, openPayments as open } from '../workflows/payments/open-payments';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = PaymentFunctions;

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

export function menuImportPayments(): void {
  menuPage('payments');
}
