// What pages are told of money that came in: the list that is read, what waits for a person, and what was booked.
import type { FileEncoding } from '../../domain/csv-file';
import type { PaymentMatchLabel } from '../../domain/payment-state';
import type { PassedReport } from '../roster';
import type { ShownProblem } from '../../domain/problem-text';

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
  readonly encoding: FileEncoding;
  readonly added: number;
  /** In 収納・精算 already, from this list or another. */
  readonly known: number;
  readonly held: number;
  /** Lines of the file that are no receipt: rows = added + known + held + passed. */
  readonly rows: number;
  readonly passed: readonly PassedReport[];
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
  /** Quotes of the payer whose application is not accepted yet. */
  readonly provisional: readonly ProvisionalChoice[];
  /** The quote that it is held for already; ''. */
  readonly heldFor: string;
}

/** A quote that money may have come for before its application was accepted. */
export interface ProvisionalChoice {
  readonly quoteNumber: string;
  readonly organization: string;
  readonly planName: string;
}

export interface PaymentDesk {
  readonly payments: readonly UnbookedPayment[];
  /** More than are shown wait. */
  readonly more: number;
}

export interface BookPaymentsReport {
  readonly booked: number;
  readonly setAside: number;
  /** Held as 仮受. */
  readonly provisional: number;
  /** Each policy that money was booked to, with its state now. */
  readonly policies: readonly {
    readonly policyNumber: string;
    readonly organization: string;
    readonly state: string;
  }[];
  readonly refused: readonly ShownProblem[];
}

export interface RecordPaymentDesk {
  readonly today: string;
  /** The policy that the money is for; ''. */
  readonly policyNumber: string;
}
