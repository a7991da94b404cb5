// What may be asked of the room roster: each call declared once, with what it takes and answers.
import type { FileEncoding } from '../../domain/csv-file';
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, longText, optional, text, texts } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';
import { NEW_MEMBER_FIELDS } from '../../domain/member-words';

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

/** An incident that is not closed yet. */
export interface ClaimLine {
  readonly claimNumber: string;
  readonly kind: string;
  readonly state: string;
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
  /** Whether money is this desk's business: otherwise nothing is said of it. */
  readonly collects: boolean;
  readonly unpaid: readonly UnpaidLine[];
  /** None where the room of incidents is off. */
  readonly claims: readonly ClaimLine[];
  /** Nearest first, those without a date last. */
  readonly due: readonly DueLine[];
  /** Open deadlines that `due` does not show. */
  readonly moreDue: number;
  /** The last five, newest first. */
  readonly contacts: readonly ContactLine[];
}

export interface ContactRecorded {
  readonly contactNumber: string;
  /** The last five, as on the card. */
  readonly contacts: readonly ContactLine[];
}

export interface ImportMembersReport {
  readonly dryRun: boolean;
  readonly encoding: FileEncoding;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly held: number;
  /** Lines of the file that are no member: rows = added + changed + unchanged + held + passed. */
  readonly passed: number;
  readonly passedLines: readonly PassedReport[];
  /** One a row of the file, in order. */
  readonly lines: readonly ImportLine[];
  /** Keys of the rows that are new or changed. */
  readonly members: readonly string[];
  /** About the file as a whole: headings left out, a basis to check. */
  readonly notes?: readonly ShownProblem[];
}

/** A line that is no data, with the reason why it was passed over. */
export interface PassedReport {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export interface ImportLine {
  readonly line: number;
  readonly memberNumber: string;
  readonly organization: string;
  readonly outcome: '新規' | '変更' | '変更なし' | '保留';
  readonly changes: readonly string[];
  readonly messages: readonly ShownProblem[];
}

export interface MemberCard {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly plans: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly contactMethod: string;
  readonly revenueEcho: string;
  readonly state: string;
  /** 確認事項; '' where there is none. */
  readonly check: string;
  readonly quotes: readonly {
    readonly quoteNumber: string;
    readonly plan: string;
    readonly premiumYen: number | null;
    readonly label: string;
    readonly state: string;
  }[];
}

export interface RecordHit {
  readonly tab: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

export interface MemberNumberChanged {
  /** Keys. */
  readonly from: string;
  readonly to: string;
  /** Rows of other tabs that had the old key. */
  readonly rows: number;
}

/** The lists of the form 新しい会員. */
export interface NewMemberStart {
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  /** Those who are not stopped. */
  readonly solicitors: readonly string[];
}

/** A row of the roster that may be the same member. */
export interface MemberAlike {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  /** Headings of what agrees. */
  readonly by: readonly string[];
}

export interface MemberAdded {
  /** '' where nothing was added: `alike` has to be looked at first. */
  readonly memberKey: string;
  readonly card: MemberCard | null;
  readonly alike: readonly MemberAlike[];
}

export const contract = {
  openNewMember: call({ may: 'staff', answer: json<NewMemberStart>() }),
  /** `seen`: keys of the rows alike that a person has looked at, and found to be others. */
  addMember: call({
    may: 'staff',
    request: () => fields({ ...texts(...NEW_MEMBER_FIELDS), seen: optional(list(text())) }),
    answer: json<MemberAdded>(),
  }),
  /** The key in every tab that has it; asked for again it ends the same. */
  changeMemberNumber: call({
    may: 'staff',
    request: () => fields(texts('memberKey', 'memberNumber', 'branch')),
    answer: json<MemberNumberChanged>(),
  }),
  importMembers: call({
    may: 'staff',
    request: () =>
      fields({
        fileName: text(),
        contentBase64: longText(),
        /** True: read, check and report only. */
        dryRun: flag(),
      }),
    answer: json<ImportMembersReport>(),
  }),
  findMembers: call({
    may: 'reader',
    request: () => fields({ text: text() }),
    answer: json<readonly MemberCard[]>(),
  }),
  /** The member of the row that is selected, in the roster or wherever a row is about one; null without one. */
  openSelected: call({ may: 'reader', answer: json<{ readonly card: MemberCard | null }>() }),
  openMember: call({
    may: 'reader',
    request: () => fields({ memberKey: text() }),
    answer: json<MemberStanding>(),
  }),
  recordContact: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('memberKey', 'channel', 'direction'),
        /** Made by the page for each entry: the same entry sent twice is one row. */
        entryId: text(),
        summary: longText(),
        /** What it was about, where there is a number. */
        subjectNumber: optional(text()),
        /** ISO time; blank: now. */
        at: optional(text()),
      }),
    answer: json<ContactRecorded>(),
  }),
  /** Quotes, policies, claims and contacts that fit; the newest of each tab. */
  findRecords: call({
    may: 'reader',
    request: () => fields({ text: text() }),
    answer: json<readonly RecordHit[]>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type ChangeMemberNumberRequest = RequestOf<typeof contract.changeMemberNumber>;
export type FindRequest = RequestOf<typeof contract.findMembers>;
export type ImportMembersRequest = RequestOf<typeof contract.importMembers>;
export type OpenMemberRequest = RequestOf<typeof contract.openMember>;
export type RecordContactRequest = RequestOf<typeof contract.recordContact>;
