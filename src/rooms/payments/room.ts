// What the room payments brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { payments as paymentsTab } from '../../tables/payments';
import * as paymentStepsCalls from './payment-steps';
import { catchUpPayments } from './catch-up-payments';
import { templateCodes } from '../../tables/setting-keys';
import { notes } from './import-payments';
import { accounts, proposedAccounts } from './account-desk';
import { contract } from './contract';
import { homeLines } from './home-lines';
import { PaymentLetter } from './letters/payment-letter';
import { Receipt } from './letters/receipt';
import * as importPaymentsCalls from './import-payments';
import * as openPaymentsCalls from './open-payments';
import * as bookPaymentsCalls from './book-payments';
import * as recordPaymentCalls from './record-payment';
import { undoBooking } from './undo-booking';
import * as openUnpaidCalls from './open-unpaid';
import * as paymentLettersCalls from './payment-letters';
import * as refundsCalls from './refunds';
import { returnHeld } from './return-held';
import * as accountDeskCalls from './account-desk';
import { openSettlement } from './settlement';
import * as closeSettlementCalls from './close-settlement';
import { settlements } from '../../tables/settlements';
import { keptLines, keptReceipts } from './settlement-records';
import { openWork } from './open-work';
import { about, closingWay, menuWords, stepTitles, titles } from './words';
import { moneyCause, receiptCause } from './letter-cause';
import { tasks } from './tasks';

export const payments = room({
  name: 'payments',
  contract,
  stored: [notes, accounts, proposedAccounts, keptLines, keptReceipts],
  useCases: {
    ...importPaymentsCalls,
    ...openPaymentsCalls,
    ...bookPaymentsCalls,
    undoBooking,
    ...recordPaymentCalls,
    ...openUnpaidCalls,
    ...paymentLettersCalls,
    ...refundsCalls,
    returnHeld,
    ...paymentStepsCalls,
    ...accountDeskCalls,
    openSettlement,
    ...closeSettlementCalls,
  },
  pages: {
    payments: {
      title: titles.payments,
      kind: 'dialog',
      menu: { group: 'money', at: 10, caption: menuWords.payments },
    },
    unpaid: {
      title: titles.unpaid,
      kind: 'dialog',
      menu: { group: 'money', at: 20, caption: menuWords.unpaid },
    },
    settlement: {
      title: titles.settlement,
      kind: 'dialog',
      menu: { group: 'money', at: 30, caption: menuWords.settlement },
    },
    recordPayment: {
      title: titles.recordPayment,
      kind: 'dialog',
      from: ['payments', 'unpaid', 'procedures'],
    },
    takeBack: { title: titles.takeBack, kind: 'dialog', from: ['payments'] },
    issueReceipts: { title: titles.issueReceipts, kind: 'dialog', from: ['payments'] },
    payBack: { title: titles.payBack, kind: 'dialog', from: ['payments', 'unpaid'] },
    accounts: {
      title: titles.accounts,
      kind: 'dialog',
      about: about.accounts,
      menu: { group: 'admin', at: 17 },
      from: ['unpaid'],
    },
  },
  daily: [{ name: 'payments', title: stepTitles.payments, at: 30, run: catchUpPayments }],
  optional: { title: titles.room, open: openWork },
  home: homeLines,
  tasks,
  lists: [
    {
      page: 'work',
      at: 55,
      table: settlements,
      columns: [
        'month',
        'insurer',
        'state',
        'ourYen',
        'theirYen',
        'differences',
        'file',
        'reason',
        'proposedBy',
        'confirmedBy',
        'confirmedAt',
        'history',
      ],
      state: 'state',
      ways: ({ settlementKey = '' }) => (settlementKey === '' ? [] : [closingWay(settlementKey)]),
    },
  ],
  tabs: { 90: paymentsTab },
  hiddenTabs: { 150: settlements },
  letters: {
    transfer: {
      html: drawn(PaymentLetter),
      rule: { to: 'member', template: templateCodes.payment, cause: moneyCause },
    },
    paymentReminder: {
      html: drawn(PaymentLetter),
      rule: { to: 'member', template: templateCodes.paymentReminder, cause: moneyCause },
    },
    receipt: {
      html: drawn(Receipt),
      rule: { to: 'member', template: templateCodes.receipt, cause: receiptCause },
    },
  },
});
