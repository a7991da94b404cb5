// This file defines what the sidebar's member card says to the server, and what it answers: plain JSON both ways.
import type { MemberCard } from '../../ui/contract';

/** One policy in force at this moment. */
export interface CoverLine {
  readonly policyNumber: string;
  readonly program: string;
  readonly plan: string;
  /** ISO times. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  /** 未着, 登録済 or 送付済: cover does not wait for the certificate (decision 13). */
  readonly certificateState: string;
}

export interface UnpaidLine {
  readonly policyNumber: string;
  readonly program: string;
  readonly premiumYen: number | null;
  readonly paymentState: string;
}

export interface DueLine {
  readonly deadlineKey: string;
  readonly kind: string;
  readonly program: string;
  readonly subjectNumber: string;
  /** ISO time; blank where nobody has keyed it. */
  readonly dueAt: string;
  readonly overdue: boolean;
}

export interface ContactLine {
  readonly contactNumber: string;
  readonly at: string;
  readonly channel: string;
  readonly direction: string;
  readonly summary: string;
  readonly recordedBy: string;
}

/** What stands between the member and the agency now, over all programmes of the member number. */
export interface MemberStanding {
  readonly cover: readonly CoverLine[];
  readonly unpaid: readonly UnpaidLine[];
  /** Nearest first, those without a date last. */
  readonly due: readonly DueLine[];
  /** Open deadlines that `due` does not show. */
  readonly moreDue: number;
  /** The last five, newest first. */
  readonly contacts: readonly ContactLine[];
}

export interface RecordContactRequest {
  readonly memberKey: string;
  readonly channel: string;
  readonly direction: string;
  readonly summary: string;
  /** What it was about, where there is a number. */
  readonly subjectNumber?: string;
  /** ISO time; blank: now. */
  readonly at?: string;
  /** Made by the page for each entry: the same entry sent twice is one row. */
  readonly entryId: string;
}

export type RecordContactResult =
  | {
      readonly ok: true;
      readonly contactNumber: string;
      readonly contacts: readonly ContactLine[];
    }
  | { readonly ok: false; readonly problems: readonly { readonly code: string; readonly message: string }[] };

/** The member that is selected in the sheet, and the programme in which to ask. */
export interface DisclosureStart {
  readonly card?: MemberCard;
  readonly program: string;
}

/** Server functions of the card, by their global names. */
export interface RosterFunctions {
  openMember(request: { readonly memberKey: string }): MemberStanding;
  recordContact(request: RecordContactRequest): RecordContactResult;
  /** From the row selected in 会員名簿, 見積 or 告知回答. */
  disclosureStart(): DisclosureStart;
}
