// What may be asked of the room payments: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, flag, list, longText, number, oneOf, optional, text, texts } from '../../calls/fields';
import type { PaymentChannel, PaymentMatchLabel } from '../../domain/payment-state';
import type { RowMessage } from '../../domain/row-message';
import type { Recorded } from '../solicitation/contract';

// --- list of payments ---------------------------------------------------------------------------------------

export type { PaymentChannel, PaymentMatchLabel };

export interface ImportPaymentsRequest {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly channel: PaymentChannel;
  /** True: read, match and report only. */
  readonly dryRun: boolean;
}

export interface PaymentReportLine {
  readonly line: number;
  readonly receivedOn: string;
  readonly payer: string;
  readonly amountYen: number | null;
  readonly outcome: '新規' | '取込済' | '保留';
  /** What the matching proposes; '' for what is not taken in. */
  readonly match: PaymentMatchLabel | '';
  readonly message: string;
}

export interface ImportPaymentsReport {
  readonly dryRun: boolean;
  readonly encoding: 'utf-8' | 'shift_jis';
  readonly added: number;
  /** In 収納・精算 already, from this list or another. */
  readonly known: number;
  readonly held: number;
  readonly passedOver: number;
  readonly lines: readonly PaymentReportLine[];
}

export interface PremiumChoice {
  readonly policyNumber: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly planName: string;
  /** ISO. */
  readonly startsOn: string;
  readonly openYen: number;
  readonly state: string;
}

export interface PaymentCandidate extends PremiumChoice {
  /** Why it is not sure; empty where it is. */
  readonly doubts: readonly string[];
}

export interface UnbookedPayment {
  readonly paymentNumber: string;
  readonly receivedOn: string;
  readonly payer: string;
  readonly amountYen: number;
  readonly channel: string;
  readonly source: string;
  readonly match: PaymentMatchLabel;
  readonly candidates: readonly PaymentCandidate[];
  /** The candidates are paid together by this one payment. */
  readonly together: boolean;
}

export interface PaymentDesk {
  readonly payments: readonly UnbookedPayment[];
  /** More than are shown wait. */
  readonly more: number;
}

/** Parts add up to the payment. */
export interface Booking {
  readonly paymentNumber: string;
  readonly parts: readonly { readonly policyNumber: string; readonly amountYen: number }[];
}

export interface BookPaymentsRequest {
  readonly bookings: readonly Booking[];
  /** Money that is no premium: kept apart, never counted among the customers' premiums. */
  readonly setAside?: readonly { readonly paymentNumber: string; readonly reason: string }[];
}

export interface BookPaymentsReport {
  readonly booked: number;
  readonly setAside: number;
  /** Each policy that money was booked to, with its state now. */
  readonly policies: readonly {
    readonly policyNumber: string;
    readonly organization: string;
    readonly state: string;
  }[];
  readonly refused: readonly RowMessage[];
}

// --- unpaid, letters, refunds -------------------------------------------------------------------------------

export interface UnpaidPremium extends PremiumChoice {
  readonly program: string;
  readonly programName: string;
  readonly dueYen: number;
  readonly heldYen: number;
  readonly excessYen: number;
  /** Days since the start of cover; negative before it. */
  readonly daysSinceStart: number;
  /** Last reminder, ISO; ''. */
  readonly remindedOn: string;
  /** Why no transfer letter can go out; ''. */
  readonly transferBlocked: string;
}

export interface UnpaidDesk {
  readonly unpaid: readonly UnpaidPremium[];
  readonly overpaid: readonly UnpaidPremium[];
  readonly totalYen: number;
  readonly today: string;
}

export type PaymentLetterKind = 'transfer' | 'reminder' | 'receipt';

export interface QueuePaymentLettersRequest {
  readonly kind: PaymentLetterKind;
  readonly policyNumbers: readonly string[];
  /** Until when the transfer is asked for; ISO or Japanese; may be blank for receipts. */
  readonly payBy?: string;
}

export interface QueuePaymentLettersReport {
  readonly queued: readonly {
    readonly policyNumber: string;
    readonly deliveryNumber: string;
    readonly existing: boolean;
  }[];
  readonly refused: readonly RowMessage[];
}

// --- account (rule C7) --------------------------------------------------------------------------------------

export interface AccountLine {
  readonly program: string;
  readonly programName: string;
  /** Shown in full to managers only. */
  readonly account: string;
  readonly year: string;
  readonly keyed: string;
  readonly confirmed: string;
  /** Usable now, or why not. */
  readonly state: string;
  readonly usable: boolean;
}

export interface AccountDesk {
  readonly isManager: boolean;
  readonly accounts: readonly AccountLine[];
}

export interface AccountFields {
  readonly program: string;
  /** The fiscal year that it is for, as 2027. */
  readonly year: string;
  readonly bank: string;
  readonly branch: string;
  readonly kind: string;
  readonly number: string;
  readonly holder: string;
  /** The paper that it was taken from. */
  readonly paper: string;
}

// --- settlement with insurers -------------------------------------------------------------------------------

export interface SettlementRequest {
  /** YYYY-MM. */
  readonly month: string;
  readonly insurer: string;
  readonly fileName?: string;
  readonly contentBase64?: string;
}

export interface SettlementLine {
  readonly policyNumber: string;
  readonly certificateNumber: string;
  readonly organization: string;
  readonly planName: string;
  readonly channel: string;
  /** Ours: the share of what was booked in the month; null where we have none. */
  readonly ourYen: number | null;
  /** Theirs, as their list has it; null where it has none or there is no list. */
  readonly theirYen: number | null;
  readonly difference: '一致' | '金額相違' | '保険会社の一覧になし' | '当方の計上になし' | '';
}

export interface SettlementDesk {
  readonly month: string;
  readonly insurers: readonly string[];
  readonly insurer: string;
  readonly lines: readonly SettlementLine[];
  readonly ourYen: number;
  readonly theirYen: number | null;
  readonly differences: number;
  readonly problems: readonly string[];
  readonly settled: boolean;
  /** Booked rows of the month that are not marked yet: the number to confirm; 0 before the month has ended. */
  readonly open: number;
  readonly balance: PremiumBalance;
}

/** Customers' premiums on the agency's account, apart from its own money. */
export interface PremiumBalance {
  readonly month: string;
  readonly carriedYen: number;
  readonly receivedYen: number;
  readonly forwardedYen: number;
  readonly refundedYen: number;
  readonly heldYen: number;
  /** Received but not yet booked to a policy: held as well. */
  readonly unbookedYen: number;
  /** Money on the account that is no premium. */
  readonly foreignYen: number;
}

export const contract = {
  importPayments: call({
    may: 'staff',
    request: () =>
      fields({
        fileName: text(),
        contentBase64: longText(),
        channel: oneOf(['団体', '自社口座']),
        dryRun: flag(),
      }),
    answer: json<ImportPaymentsReport>(),
  }),
  openPayments: call({ may: 'reader', answer: json<PaymentDesk>() }),
  findPremiums: call({
    may: 'reader',
    request: () => fields({ text: text() }),
    answer: json<readonly PremiumChoice[]>(),
  }),
  bookPayments: call({
    may: 'staff',
    request: () =>
      fields({
        bookings: list(
          fields({
            paymentNumber: text(),
            parts: list(fields({ policyNumber: text(), amountYen: number() })),
          }),
        ),
        setAside: optional(list(fields({ paymentNumber: text(), reason: text() }))),
      }),
    answer: json<BookPaymentsReport>(),
  }),
  /** Takes a booking back: the payment waits again, and the policy's state follows. */
  undoBooking: call({
    may: 'staff',
    request: () => fields({ paymentNumber: text(), reason: text() }),
    answer: json<Recorded<{ readonly state: string }>>(),
  }),
  openUnpaid: call({ may: 'reader', answer: json<UnpaidDesk>() }),
  queuePaymentLetters: call({
    may: 'staff',
    request: () =>
      fields({
        kind: oneOf(['transfer', 'reminder', 'receipt']),
        policyNumbers: list(text()),
        payBy: optional(text()),
      }),
    answer: json<QueuePaymentLettersReport>(),
  }),
  planRefund: call({
    may: 'staff',
    request: () => fields({ ...texts('policyNumber', 'amount', 'reason') }),
    answer: json<Recorded<{ readonly paymentNumber: string }>>(),
  }),
  recordRefund: call({
    may: 'staff',
    request: () => fields({ paymentNumber: text(), paidOn: text() }),
    answer: json<Recorded<{ readonly state: string }>>(),
  }),
  openAccounts: call({ may: 'reader', answer: json<AccountDesk>() }),
  keyAccount: call({
    may: 'manager',
    request: () =>
      fields({ ...texts('program', 'year', 'bank', 'branch', 'kind', 'number', 'holder', 'paper') }),
    answer: json<Recorded<{ readonly state: string }>>(),
  }),
  confirmAccount: call({
    may: 'manager',
    request: () => fields({ program: text(), number: text() }),
    answer: json<Recorded<{ readonly state: string }>>(),
  }),
  openSettlement: call({
    may: 'reader',
    request: () =>
      fields({
        month: text(),
        insurer: text(),
        fileName: optional(text()),
        contentBase64: optional(longText()),
      }),
    answer: json<SettlementDesk>(),
  }),
  /** Marks the month's premiums as forwarded to the insurers. */
  closeSettlement: call({
    may: 'manager',
    request: () => fields({ month: text(), confirm: number() }),
    answer: json<Recorded<{ readonly marked: number }>>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
