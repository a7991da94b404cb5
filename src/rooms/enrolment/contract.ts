// What may be asked of the room enrolment: each call declared once, with what it takes and answers.
import type { FileEncoding } from '../../domain/csv-file';
import type { PassedReport } from '../roster';
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { either, fields, flag, list, longText, map, oneOf, optional, text, texts } from '../../calls/fields';
import type { CaseStep } from '../../domain/case-step';
import type { Policy } from '../../tables/policies';
import type { Quote } from '../../tables/quotes';
import type { ShownProblem } from '../../domain/problem-text';
import { LIST_KINDS, type storyKinds } from './words';

// --- applications -----------------------------------------------------------------------------------------

export interface ApplicationLine extends Pick<
  Quote,
  'quoteNumber' | 'memberNumber' | 'organization' | 'transaction' | 'effectiveDate' | 'label'
> {
  readonly programName: string;
  readonly planName: string;
  /** Premium of the term; null where it still has to be keyed or confirmed. */
  readonly premiumYen: number | null;
  /** The insurer's part-year premium has to be keyed. */
  readonly asksPremium: boolean;
  /** The earlier years are not in this workbook: the first inception has to be keyed. */
  readonly asksInception: boolean;
  /** What came in and is held until nothing is missing; null where nothing did. */
  readonly arrived: {
    readonly applicationNumber: string;
    /** ISO; its true date. */
    readonly receivedOn: string;
    readonly document: string;
    /** It came before the explanation: whether the member still applies is confirmed with the acceptance. */
    readonly asksUpheld: boolean;
  } | null;
  readonly previousPolicy: string;
  /** What keeps the application from being accepted today; what `asks…` asks for left out. */
  readonly missing: readonly ShownProblem[];
}

export interface ApplicationDesk {
  readonly lines: readonly ApplicationLine[];
  /** ISO. */
  readonly today: string;
}

export interface AcceptApplicationsReport {
  readonly accepted: readonly { readonly quoteNumber: string; readonly policyNumber: string }[];
  /** Accepted before: the policy stands already. */
  readonly existing: readonly { readonly quoteNumber: string; readonly policyNumber: string }[];
  /** Applications on record that could not be accepted, by number: `refused` says what is missing. */
  readonly held: readonly string[];
  readonly refused: readonly ShownProblem[];
  /** Quotes left for another chunk; the page calls again with the same request. */
  readonly left: number;
}

// --- policies written elsewhere ---------------------------------------------------------------------------

export interface BringInLine {
  readonly line: number;
  readonly memberNumber: string;
  readonly organization: string;
  /** 変更なし: it came in before as this line has it. */
  readonly outcome: '引継' | '変更なし' | '保留';
  /** Once it stands here. */
  readonly policyNumber: string;
  /** As the file has them; blank and null where a line is held for what it says. */
  readonly certificateNumber: string;
  readonly plan: string;
  readonly endsOn: string;
  readonly premiumYen: number | null;
  readonly messages: readonly ShownProblem[];
}

export interface BringInReport {
  readonly dryRun: boolean;
  readonly encoding: FileEncoding;
  /** taken + unchanged + held + passed. */
  readonly rows: number;
  readonly taken: number;
  readonly unchanged: number;
  readonly passed: readonly PassedReport[];
  readonly held: number;
  /** Headings that a policy has no place for. */
  readonly ignored: readonly string[];
  /** One a row of the file, in order. */
  readonly lines: readonly BringInLine[];
}

// --- policies ---------------------------------------------------------------------------------------------

export interface PolicyLine
  extends
    Pick<Policy, 'policyNumber' | 'memberKey' | 'memberNumber' | 'organization' | 'program' | 'startsAt'>,
    Pick<
      Policy,
      'endsAt' | 'state' | 'paymentState' | 'certificateState' | 'certificateNumber' | 'renewalState'
    > {
  readonly programName: string;
  readonly planName: string;
  readonly premiumYen: number;
}

export interface PolicyDesk {
  /** The policies selected in 契約. */
  readonly lines: readonly PolicyLine[];
  /** Plans of the programmes of these policies, for a change of plan. */
  readonly plans: readonly { readonly program: string; readonly code: string; readonly name: string }[];
  readonly today: string;
}

export const POLICY_STEPS = [
  'underwrite',
  'decline',
  'void',
  'certificateSent',
  'endorsement',
  'cancellation',
  'lapse',
  'reinstatement',
  'nonRenewal',
] as const;
export type PolicyStep = (typeof POLICY_STEPS)[number];

export interface PolicyStepReport {
  readonly done: readonly string[];
  readonly existing: readonly string[];
  readonly refused: readonly ShownProblem[];
  /** What a person still has to do, such as the roster's address. */
  readonly notices: readonly string[];
  readonly left: number;
}

// --- certificates -----------------------------------------------------------------------------------------

export interface CertificateDesk {
  /** Accepted policies whose certificate is not there, the longest wait first. */
  readonly waiting: readonly (PolicyLine & { readonly waitingDays: number })[];
  readonly selected: readonly string[];
  readonly today: string;
}

export interface RegisterCertificatesReport {
  readonly registered: readonly string[];
  readonly existing: readonly string[];
  readonly refused: readonly ShownProblem[];
  readonly left: number;
  /** Certificates that are still not there. */
  readonly waiting: number;
}

export interface CertificateNoticesReport {
  /** Numbers of the new rows of 送信箱. */
  readonly queued: readonly string[];
  readonly existing: number;
  readonly refused: readonly ShownProblem[];
  /** Policies for the next call. */
  readonly left: readonly string[];
}

// --- lists for insurer and association --------------------------------------------------------------------

export interface PolicyListFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly rows: number;
  /** Characters that the encoding lacks: they became 「?」. */
  readonly lost: readonly string[];
}

export interface PolicyListDesk {
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  /** ISO; the year that 制度 shows, by programme. */
  readonly periods: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  readonly today: string;
}

// --- a member's story -------------------------------------------------------------------------------------

export type StoryKind = (typeof storyKinds)[keyof typeof storyKinds];

export interface StoryEntry {
  /** ISO date, or date and time. */
  readonly at: string;
  readonly kind: StoryKind;
  readonly title: string;
  readonly detail: string;
  readonly state: string;
  /** Where it stands: tab and id of the row. */
  readonly tab: string;
  readonly id: string;
  /** Whether the tab can be shown. */
  readonly opens: boolean;
}

export interface MemberStory {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly programName: string;
  /** Cover of today, one line a policy that runs or is about to. */
  readonly cover: readonly PolicyLine[];
  readonly entries: readonly StoryEntry[];
}

// --- the steps of one case --------------------------------------------------------------------------------

export interface Procedure {
  readonly organization: string;
  readonly memberNumber: string;
  readonly quoteNumber: string;
  readonly policyNumber: string;
  readonly programName: string;
  readonly planName: string;
  readonly premiumYen: number | null;
  readonly label: string;
  readonly state: string;
  /** ISO days; blank where they are not known. */
  readonly from: string;
  readonly to: string;
  /** In the order of the law (rule C19). */
  readonly steps: readonly CaseStep[];
  /** At any time. */
  readonly aside: readonly CaseStep[];
}

export interface ProcedureDesk {
  /** Of the row selected in 見積 or 契約; null where none is. */
  readonly chosen: Procedure | null;
  /** Cases that wait for their next step, the oldest first. */
  readonly waiting: readonly {
    readonly tab: string;
    readonly id: string;
    readonly organization: string;
    readonly state: string;
  }[];
}

const ENCODINGS = ['utf-8', 'cp932'] as const;

/** Numbers of rows, or those selected in the tab. */
const numbers = () => either(oneOf(['selected']), list(text()));

export const contract = {
  /** 契約のCSV取込; `dryRun`: only what would be done. */
  bringInPolicies: call({
    may: 'staff',
    request: () => fields({ fileName: text(), contentBase64: longText(), dryRun: flag() }),
    answer: json<BringInReport>(),
  }),
  openApplications: call({ may: 'reader', answer: json<ApplicationDesk>() }),
  acceptApplications: call({
    may: 'staff',
    request: () =>
      fields({
        quoteNumbers: numbers(),
        /** 西暦 or 和暦, as every day that is typed. */
        receivedOn: text(),
        /** Number of the application paper, or a link to it. */
        document: text(),
        /** To whom and when the papers went on. */
        sent: optional(text()),
        /** By quote number, as typed. */
        premiums: optional(map(text())),
        inceptions: optional(map(text())),
      }),
    answer: json<AcceptApplicationsReport>(),
    chunk: always,
  }),
  /** Accepts what was held, by the papers with which it came. */
  acceptHeld: call({
    may: 'staff',
    request: () =>
      fields({
        quoteNumber: text(),
        /** The member was asked after the explanation, and still applies. */
        upheld: optional(flag()),
        premium: optional(text()),
        inception: optional(text()),
      }),
    answer: json<{ readonly policyNumber: string }>(),
  }),
  /** An application that is held will not be accepted. */
  closeHeld: call({
    may: 'staff',
    request: () => fields(texts('applicationNumber', 'reason')),
    answer: json<{ readonly state: string }>(),
  }),
  /** `tab`: 見積 or 契約; both blank for the row that is selected there. */
  openProcedure: call({
    may: 'reader',
    request: () => fields({ tab: optional(text()), id: optional(text()) }),
    answer: json<ProcedureDesk>(),
  }),
  openPolicies: call({ may: 'reader', answer: json<PolicyDesk>() }),
  recordPolicyStep: call({
    may: 'staff',
    request: () =>
      fields({
        step: oneOf(POLICY_STEPS),
        policyNumbers: numbers(),
        /** From which it counts. */
        on: text(),
        /** The paper that it rests on. */
        document: text(),
        reason: optional(text()),
        /** Refund or additional premium as typed; for one policy at a time. */
        amount: optional(text()),
        /** Of an endorsement; what is blank stays as it is. */
        changes: optional(
          fields({
            organization: optional(text()),
            /** For the ledger only: the roster is corrected by hand. */
            address: optional(text()),
            representative: optional(text()),
            /** Member number that takes over after a merger. */
            successor: optional(text()),
            plan: optional(text()),
            annualPremium: optional(text()),
            /** As the insurer's paper says them; also where nobody knew them yet. */
            liabilityLimit: optional(text()),
            costLimit: optional(text()),
            deductible: optional(text()),
          }),
        ),
      }),
    answer: json<PolicyStepReport>(),
    chunk: always,
  }),
  openCertificates: call({ may: 'reader', answer: json<CertificateDesk>() }),
  registerCertificates: call({
    may: 'staff',
    /** A line of `text`: policy or member number, certificate number, parted by tab or comma. */
    request: () => fields({ text: longText(), on: text(), document: text(), reissue: flag() }),
    answer: json<RegisterCertificatesReport>(),
    chunk: always,
  }),
  queueCertificateNotices: call({
    may: 'staff',
    request: () => fields({ policyNumbers: list(text()) }),
    answer: json<CertificateNoticesReport>(),
  }),
  openPolicyLists: call({ may: 'reader', answer: json<PolicyListDesk>() }),
  exportPolicyList: call({
    may: 'staff',
    request: () =>
      fields({
        /** First and last day: starts of cover, or days on which a change was recorded. */
        ...texts('program', 'from', 'to'),
        kind: oneOf(LIST_KINDS),
        encoding: oneOf(ENCODINGS),
      }),
    answer: json<PolicyListFile>(),
  }),
  /** '' takes the row selected in 会員名簿, 見積 or 契約. */
  openStory: call({
    may: 'reader',
    request: () => fields({ memberKey: text() }),
    answer: json<MemberStory>(),
  }),
};

export type AcceptApplicationsRequest = RequestOf<typeof contract.acceptApplications>;
export type AcceptHeldRequest = RequestOf<typeof contract.acceptHeld>;
export type CloseHeldRequest = RequestOf<typeof contract.closeHeld>;
export type PolicyStepRequest = RequestOf<typeof contract.recordPolicyStep>;
export type EndorsementFields = NonNullable<PolicyStepRequest['changes']>;
export type RegisterCertificatesRequest = RequestOf<typeof contract.registerCertificates>;
export type CertificateNoticesRequest = RequestOf<typeof contract.queueCertificateNotices>;
export type PolicyListRequest = RequestOf<typeof contract.exportPolicyList>;
export type BringInRequest = RequestOf<typeof contract.bringInPolicies>;
export type OpenProcedureRequest = RequestOf<typeof contract.openProcedure>;
export type OpenStoryRequest = RequestOf<typeof contract.openStory>;

export type Calls = CallsOf<typeof contract>;
