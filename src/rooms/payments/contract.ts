// What may be asked of the room payments: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, longText, number, oneOf, optional, text, texts } from '../../calls/fields';
import { PAYMENT_CHANNELS, type PaymentChannel } from '../../domain/payment-state';
import type { Payment } from '../../tables/payments';
import type { PassedReport } from '../roster';
import type { ShownProblem } from '../../domain/problem-text';
import type {
  BookPaymentsReport,
  ImportPaymentsReport,
  PaymentDesk,
  PremiumChoice,
  RecordPaymentDesk,
} from './payment-view';

export type * from './payment-view';

// --- unpaid, letters, refunds -------------------------------------------------------------------------------

export interface UnpaidPremium extends PremiumChoice, HeldMoney {
  readonly program: string;
  readonly programName: string;
  readonly dueYen: number;
  readonly heldYen: number;
  readonly excessYen: number;
  /** What is over, less what is planned to go back. */
  readonly refundableYen: number;
  /** Planned to go back, and not over any more: the premium rose since. */
  readonly plannedTooMuchYen: number;
  /** Days since the start of cover; negative before it. */
  readonly daysSinceStart: number;
  /** Last reminder, ISO; ''. */
  readonly remindedOn: string;
  /** Why no transfer letter can go out. */
  readonly transferBlocked: ShownProblem | null;
}

/** 仮受: it came before an application was accepted. */
export interface HeldReceipt extends Pick<
  Payment,
  'paymentNumber' | 'receivedOn' | 'payer' | 'organization' | 'quoteNumber'
> {
  readonly amountYen: number;
  readonly channel: string;
  /** Of the quote as it stands; '' where there is none any more. */
  readonly quoteState: string;
  /** The policy that its quote has become: there it is booked; ''. */
  readonly policyNumber: string;
  /** Of the refund that is planned; ''. */
  readonly refundNumber: string;
}

export interface UnpaidDesk {
  readonly unpaid: readonly UnpaidPremium[];
  readonly overpaid: readonly UnpaidPremium[];
  readonly held: readonly HeldReceipt[];
  readonly totalYen: number;
  readonly today: string;
}

export interface QueuePaymentLettersReport {
  readonly queued: readonly {
    readonly policyNumber: string;
    readonly deliveryNumber: string;
    readonly existing: boolean;
  }[];
  readonly refused: readonly ShownProblem[];
}

/** What is held for a policy, and what of it is to go back. */
export interface HeldMoney {
  /** Refunds that are planned and not paid back yet. */
  readonly planned: readonly { readonly paymentNumber: string; readonly amountYen: number }[];
  /** By account. */
  readonly channels: readonly { readonly channel: PaymentChannel; readonly heldYen: number }[];
  /** Some of it came before 収納・精算 was kept here: nobody knows to which account. */
  readonly unknownAccount: boolean;
}

/** A payment that a step is about. */
export interface PaymentRow extends Pick<Payment, 'paymentNumber' | 'payer' | 'organization' | 'amountYen'> {
  readonly today: string;
}
const PAYMENT_STEPS = ['takeBack', 'payBack'] as const;
export type PaymentStep = (typeof PAYMENT_STEPS)[number];

export interface ReceiptDesk {
  /** Policies that get a receipt. */
  readonly ready: readonly string[];
  readonly refused: readonly ShownProblem[];
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
  /** Keyed by one person, not confirmed by another. */
  readonly waiting: WaitingAccount | null;
}

export interface WaitingAccount {
  readonly keyedBy: string;
  /** Says which one was seen when it is confirmed. */
  readonly keyedAt: string;
  readonly isOwn: boolean;
  /** To managers only, one of whom confirms it. */
  readonly account: Readonly<
    Record<'year' | 'bank' | 'branch' | 'kind' | 'number' | 'holder' | 'paper', string>
  > | null;
}

export interface AccountDesk {
  readonly isManager: boolean;
  readonly accounts: readonly AccountLine[];
}

// --- settlement with insurers -------------------------------------------------------------------------------

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
  /** 手数料 of their list, where it has it. */
  readonly feeYen?: number;
  /** 手数料相違: the premium agrees, and the commission is of another rate than that of the plan's other lines. */
  readonly difference: '一致' | '金額相違' | '手数料相違' | '保険会社の一覧になし' | '当方の計上になし' | '';
}

export interface SettlementDesk {
  readonly month: string;
  readonly insurers: readonly string[];
  readonly insurer: string;
  readonly lines: readonly SettlementLine[];
  readonly ourYen: number;
  readonly theirYen: number | null;
  /** 手数料 of their list; null where it names none. */
  readonly feeYen: number | null;
  readonly differences: number;
  readonly problems: readonly string[];
  /** Of the insurer's list: its lines but the heading, and those of them that are sums or remarks. */
  readonly list: { readonly read: number; readonly passed: readonly PassedReport[] } | null;
  readonly closing: SettlementClosing;
  readonly balance: PremiumBalance;
}

/** How the month stands with this insurer, and what can be done about it. */
export interface SettlementClosing {
  /** '' where nobody has proposed it yet. */
  readonly state: '' | '確認待ち' | '確定' | '再開';
  readonly proposed: string;
  readonly confirmed: string;
  readonly reason: string;
  readonly file: string;
  readonly history: string;
  /** Why it cannot be closed now. */
  readonly blocked: ShownProblem | null;
  readonly mayPropose: boolean;
  /** Waits for a second person, who is not this one. */
  readonly mayConfirm: boolean;
  readonly mayReopen: boolean;
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
  /** `dryRun`: read, match and report only. */
  importPayments: call({
    may: 'staff',
    request: () =>
      fields({
        fileName: text(),
        contentBase64: longText(),
        channel: oneOf(PAYMENT_CHANNELS),
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
            /** They add up to the payment. */
            parts: list(fields({ policyNumber: text(), amountYen: number() })),
          }),
        ),
        /** Money that is no premium: kept apart, never counted among the customers' premiums. */
        setAside: optional(list(fields({ paymentNumber: text(), reason: text() }))),
        /** Money that came before its application was accepted: held for the quote, no premium of a policy yet (C19). */
        provisional: optional(list(fields({ paymentNumber: text(), quoteNumber: text() }))),
      }),
    answer: json<BookPaymentsReport>(),
  }),
  openRecordPayment: call({ may: 'reader', answer: json<RecordPaymentDesk>() }),
  /** Keyed by hand; to a policy, or '' to be matched later. */
  recordPayment: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('receivedOn', 'payer', 'amount', 'by', 'policyNumber', 'requestKey'),
        channel: oneOf(['', ...PAYMENT_CHANNELS]),
      }),
    answer: json<{ readonly paymentNumber: string; readonly state: string }>(),
  }),
  /** Of the row selected in 収納・精算. */
  openPaymentStep: call({
    may: 'reader',
    request: () => fields({ step: oneOf(PAYMENT_STEPS) }),
    answer: json<PaymentRow>(),
  }),
  openReceipts: call({ may: 'reader', answer: json<ReceiptDesk>() }),
  /** Takes a booking back: the payment waits again, and the policy's state follows. */
  undoBooking: call({
    may: 'staff',
    request: () => fields(texts('paymentNumber', 'reason')),
    answer: json<{ readonly state: string }>(),
  }),
  openUnpaid: call({ may: 'reader', answer: json<UnpaidDesk>() }),
  queuePaymentLetters: call({
    may: 'staff',
    request: () =>
      fields({
        kind: oneOf(['transfer', 'reminder', 'receipt']),
        policyNumbers: list(text()),
        /** Until when the transfer is asked for, in any notation; nothing for receipts. */
        payBy: optional(text()),
      }),
    answer: json<QueuePaymentLettersReport>(),
  }),
  planRefund: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('policyNumber', 'amount', 'reason'),
        /** The account that it leaves; '' where one alone holds money of this policy. */
        channel: oneOf(['', ...PAYMENT_CHANNELS]),
      }),
    answer: json<{ readonly paymentNumber: string }>(),
  }),
  /** 仮受 goes back whole to who paid it; planned here, and recorded as any refund is. */
  returnHeld: call({
    may: 'staff',
    request: () => fields(texts('paymentNumber', 'reason')),
    answer: json<{ readonly paymentNumber: string }>(),
  }),
  recordRefund: call({
    may: 'staff',
    request: () => fields(texts('paymentNumber', 'paidOn')),
    answer: json<{ readonly state: string }>(),
  }),
  openAccounts: call({ may: 'reader', answer: json<AccountDesk>() }),
  /** `year`: the fiscal year that it is for, as 2027; `paper`: what it was taken from. */
  keyAccount: call({
    may: 'staff',
    request: () => fields(texts('program', 'year', 'bank', 'branch', 'kind', 'number', 'holder', 'paper')),
    answer: json<{ readonly state: string }>(),
  }),
  /** Another person than the one who keyed it; `keyedAt`: which one was seen. */
  confirmAccount: call({
    may: 'manager',
    request: () => fields({ program: text(), number: text(), keyedAt: optional(text()) }),
    answer: json<{ readonly state: string }>(),
  }),
  openSettlement: call({
    may: 'reader',
    request: () =>
      fields({
        /** Blank is this month. */
        month: text(),
        insurer: text(),
        contentBase64: optional(longText()),
      }),
    answer: json<SettlementDesk>(),
  }),
  /** Says that a month that has ended is complete with one insurer: by its statement, or for a reason. */
  proposeSettlement: call({
    may: 'staff',
    request: () =>
      fields({ ...texts('month', 'insurer', 'fileName', 'reason'), contentBase64: optional(longText()) }),
    answer: json<{ readonly differences: number }>(),
  }),
  /** By a second person, who types our sum; from then on the month stands. One of the two is a manager. */
  confirmSettlement: call({
    may: 'staff',
    request: () => fields(texts('month', 'insurer', 'amount')),
    answer: json<{ readonly marked: number }>(),
  }),
  reopenSettlement: call({
    may: 'manager',
    request: () => fields(texts('month', 'insurer', 'reason')),
    answer: json<{ readonly opened: number }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type ImportPaymentsRequest = RequestOf<typeof contract.importPayments>;
export type FindPremiumsRequest = RequestOf<typeof contract.findPremiums>;
export type BookPaymentsRequest = RequestOf<typeof contract.bookPayments>;
export type RecordPaymentRequest = RequestOf<typeof contract.recordPayment>;
export type Booking = BookPaymentsRequest['bookings'][number];
export type UndoBookingRequest = RequestOf<typeof contract.undoBooking>;
export type QueuePaymentLettersRequest = RequestOf<typeof contract.queuePaymentLetters>;
export type PaymentLetterKind = QueuePaymentLettersRequest['kind'];
export type PlanRefundRequest = RequestOf<typeof contract.planRefund>;
export type ReturnHeldRequest = RequestOf<typeof contract.returnHeld>;
export type RecordRefundRequest = RequestOf<typeof contract.recordRefund>;
export type AccountFields = RequestOf<typeof contract.keyAccount>;
export type ConfirmAccountRequest = RequestOf<typeof contract.confirmAccount>;
export type SettlementRequest = RequestOf<typeof contract.openSettlement>;
export type ProposeSettlementRequest = RequestOf<typeof contract.proposeSettlement>;
export type ConfirmSettlementRequest = RequestOf<typeof contract.confirmSettlement>;
export type ReopenSettlementRequest = RequestOf<typeof contract.reopenSettlement>;
