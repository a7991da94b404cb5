// This file defines what the pages of the claims desk say to the server: plain JSON both ways.
import type { AccessFinding, ApprovalNeed, Publication, YesNoText } from '../../domain/claim-state';
import type { CoverPart } from '../../domain/coverage';
import type { AlertSource, EventKind } from '../../domain/coverage';
import type { PaperView } from '../referrals/contract';
import type { PayableSheet, SimulatorStart, SimulateRequest, Simulation } from './payable-contract';

export type ClaimAnswered<Value> =
  | ({ readonly ok: true } & Value)
  | {
      readonly ok: false;
      readonly problems: readonly {
        readonly code: string;
        readonly message: string;
        readonly field?: string;
      }[];
    };

// --- intake ---------------------------------------------------------------------------------------------

export interface ClaimStart {
  readonly today: string;
  /** `HH:mm` */
  readonly now: string;
  readonly member: ClaimMember | null;
  /** Claims that are not closed yet, newest first. */
  readonly open: readonly {
    readonly claimNumber: string;
    readonly organization: string;
    readonly state: string;
  }[];
  readonly kinds: readonly { readonly code: EventKind; readonly text: string }[];
  readonly sources: readonly { readonly code: AlertSource; readonly text: string }[];
}

export interface ClaimMember {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  readonly policies: readonly {
    readonly policyNumber: string;
    readonly plan: string;
    readonly period: string;
    readonly state: string;
    readonly certificate: string;
  }[];
  /** Plans to choose from where there is no policy row yet. */
  readonly plans: readonly { readonly code: string; readonly name: string }[];
  readonly priorKnowledge: readonly string[];
  readonly publicationWays: readonly string[];
}

/** As typed in the sidebar; dates as text in any notation, times `HH:mm` or blank. */
export interface ClaimIntake {
  readonly memberKey: string;
  /** Blank: the policy found by the trigger. */
  readonly policyNumber: string;
  /** For a member without a policy row. */
  readonly plan: string;
  readonly occurredOn: string;
  readonly occurredTime: string;
  readonly knownOn: string;
  readonly knownTime: string;
  readonly claimedOn: string;
  readonly claimedTime: string;
  readonly kind: EventKind | '';
  readonly allegation: string;
  readonly cause: string;
  readonly knownHow: string;
  readonly persons: string;
  readonly companies: string;
  readonly sensitive: YesNoText | '';
  readonly propertyDamage: YesNoText | '';
  readonly wrongfulIntent: YesNoText | '';
  readonly detection: AlertSource | '';
  readonly reporter: string;
  readonly access: AccessFinding | '';
  readonly publication: Publication | '';
  readonly publishedHow: string;
  readonly publishedOn: string;
  /** Answers to `priorKnowledge`, in its order. */
  readonly priorKnowledge: readonly string[];
  /** 「支出・示談の前に承認」 has been said to the caller. */
  readonly cautionGiven: boolean;
}

export interface RegisterClaimRequest {
  /** Blank for a new one; otherwise the claim that is corrected. */
  readonly claimNumber: string;
  /** Made by the page once: sent twice, it is one claim. */
  readonly requestKey: string;
  readonly intake: ClaimIntake;
}

// --- one claim ------------------------------------------------------------------------------------------

export interface ClaimView {
  readonly claimNumber: string;
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  readonly plan: string;
  readonly planName: string;
  readonly state: string;
  readonly today: string;
  readonly policyNumber: string;
  readonly certificate: string;
  /** One line a part and date: which policy, and how sure. */
  readonly policyLines: readonly string[];
  readonly warnings: readonly string[];
  readonly clocks: readonly ClockView[];
  readonly settlement: string;
  readonly costs: readonly CostView[];
  readonly items: readonly ItemChoice[];
  readonly documents: readonly DocumentGroupView[];
  readonly documentsNote: string;
  readonly steps: readonly {
    readonly step: ClaimStep;
    readonly name: string;
    readonly on: string;
    readonly note: string;
  }[];
  readonly intake: ClaimIntake;
}

export interface ClockView {
  readonly key: string;
  readonly kind: string;
  /** ISO date; blank until its start is keyed. */
  readonly dueOn: string;
  readonly daysLeft: number | null;
  readonly start: string;
  readonly counting: string;
  readonly source: string;
  readonly certainty: string;
  readonly satisfiedBy: string;
}

export interface CostView {
  readonly costNumber: string;
  readonly item: string;
  readonly itemName: string;
  readonly payee: string;
  readonly estimateYen: number | null;
  readonly approvalNeeded: string;
  readonly requestedOn: string;
  readonly approvedOn: string;
  readonly approvedBy: string;
  readonly approvedYen: number | null;
  readonly spentOn: string;
  readonly spentYen: number | null;
  readonly claimedOn: string;
  readonly decidedYen: number | null;
  readonly checkedYen: number | null;
  readonly state: string;
  readonly next: readonly CostMove[];
  readonly warnings: readonly string[];
}

export interface ItemChoice {
  readonly item: string;
  readonly name: string;
  readonly part: CoverPart;
  readonly approval: ApprovalNeed;
  readonly perPerson: boolean;
  readonly perCompany: boolean;
  /** False: the item is of other plans. */
  readonly listed: boolean;
}

export interface DocumentGroupView {
  readonly name: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly needed: boolean;
    readonly received: boolean;
  }[];
}

export type ClaimStep =
  | 'firstReport'
  | 'writtenNotice'
  | 'insurerReceived'
  | 'preliminaryReport'
  | 'finalReport'
  | 'caution'
  | 'settlementApproved'
  | 'settlement'
  | 'submitted'
  | 'paid'
  | 'closed'
  | 'withdrawn';

export interface RecordClaimStepRequest {
  readonly claimNumber: string;
  readonly step: ClaimStep;
  readonly on: string;
  /** Person, reception number, or whatever belongs to it. */
  readonly note: string;
}

export interface SaveClaimCostRequest {
  readonly claimNumber: string;
  readonly requestKey: string;
  readonly item: string;
  readonly payee: string;
  readonly estimate: string;
  readonly persons: string;
  readonly companies: string;
  /** A second cost like one that stands already is meant. */
  readonly notDuplicate: boolean;
}

export type CostMove = 'request' | 'approve' | 'spend' | 'claim' | 'decide' | 'cancel';

export interface MoveClaimCostRequest {
  readonly costNumber: string;
  readonly move: CostMove;
  readonly on: string;
  /** Approved, spent or decided amount. */
  readonly amount: string;
  /** Who approved; for an item whose approval is open, with whom it was cleared; the receipt of a spending. */
  readonly note: string;
}

// --- functions ------------------------------------------------------------------------------------------

export interface FirstReportView extends PaperView {
  readonly claimNumber: string;
  readonly organization: string;
  readonly insurerContact: string;
  /** The programme's number for accidents, only while its confirmation is fresh (rule C8). */
  readonly hotline: string;
  readonly blocked: string;
}

export interface QueueFirstReportRequest {
  readonly claimNumber: string;
  readonly method: 'FAX' | '郵送';
  readonly addressee: string;
  readonly recipient: string;
  readonly readBack: boolean;
}

export interface ClaimsFunctions {
  claimStart(request?: { readonly memberKey: string }): ClaimStart;
  registerClaim(
    request: RegisterClaimRequest,
  ): ClaimAnswered<{ readonly claimNumber: string; readonly existing: boolean }>;
  /** 'selected': the row selected in 事故 or 事故費用, else the newest open claim. */
  openClaim(request: { readonly claimNumber: string }): ClaimView;
  recordClaimStep(request: RecordClaimStepRequest): ClaimAnswered<{ readonly claimNumber: string }>;
  saveClaimCost(
    request: SaveClaimCostRequest,
  ): ClaimAnswered<{ readonly costNumber: string; readonly existing: boolean }>;
  moveClaimCost(request: MoveClaimCostRequest): ClaimAnswered<{ readonly state: string }>;
  saveClaimDocuments(request: {
    readonly claimNumber: string;
    readonly received: readonly string[];
  }): ClaimAnswered<{ readonly missing: number }>;
  queueDocumentReminder(request: {
    readonly claimNumber: string;
  }): ClaimAnswered<{ readonly deliveryNumber: string; readonly existing: boolean }>;
  previewFirstReport(request: { readonly claimNumber: string }): FirstReportView;
  queueFirstReport(
    request: QueueFirstReportRequest,
  ): ClaimAnswered<{ readonly deliveryNumber: string; readonly existing: boolean }>;
  preparePayable(request: { readonly claimNumber: string }): PayableSheet;
  openSimulator(): SimulatorStart;
  simulateIncident(request: SimulateRequest): ClaimAnswered<{ readonly simulation: Simulation }>;
}
