// What pages are told of one claim: how it is taken, how it stands, and its first report.
import type { ApprovalNeed } from '../../domain/claim-state';
import type { ClaimStep, CostMove } from '../../domain/claim-step';
import type { AlertSource, CoverPart, EventKind } from '../../domain/coverage';
import type { PaperView } from '../../domain/paper';
import type { ShownProblem } from '../../domain/problem-text';
import type { ClaimCost } from '../../tables/claims';
import type { ClaimIntake } from './contract';

export interface ClaimStart {
  readonly member: ClaimMember | null;
  /** Claims that are not closed yet, newest first. */
  readonly open: readonly {
    readonly claimNumber: string;
    readonly organization: string;
    readonly state: string;
  }[];
  /** What a new intake begins with. */
  readonly blank: Omit<ClaimIntake, 'memberKey'>;
  readonly kinds: readonly { readonly code: EventKind; readonly text: string }[];
  readonly sources: readonly { readonly code: AlertSource; readonly text: string }[];
}

export interface ClaimMember {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
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

export interface ClaimView {
  readonly claimNumber: string;
  readonly memberKey: string;
  readonly organization: string;
  readonly programName: string;
  readonly planName: string;
  readonly state: string;
  readonly today: string;
  readonly policyNumber: string;
  readonly certificate: string;
  /** What the programme calls that paper. */
  readonly certificateName: string;
  /** One line a part and date: which policy, and how sure. */
  readonly policyLines: readonly string[];
  readonly warnings: readonly ShownProblem[];
  readonly clocks: readonly ClockView[];
  readonly agreement: string;
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
  readonly versions: readonly VersionView[];
  /** Nothing of it may be changed any more. */
  readonly closed: boolean;
  /** Closed, and whoever looks is a manager. */
  readonly mayReopen: boolean;
}

/** One item that changed after the first record. */
export interface VersionView {
  readonly key: string;
  readonly item: string;
  readonly was: string;
  readonly became: string;
  /** '' where it was typed into a cell, and nobody has recorded it yet. */
  readonly at: string;
  readonly by: string;
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

export interface CostView
  extends
    Pick<ClaimCost, 'costNumber' | 'itemName' | 'payee' | 'state' | 'estimateYen' | 'approvalNeeded'>,
    Pick<ClaimCost, 'approvedOn' | 'approvedBy' | 'approvedYen' | 'spentYen' | 'checkedYen'> {
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

/** The row of 送信箱; `existing`: it stood there already. */
export interface QueuedPaper {
  readonly deliveryNumber: string;
  readonly existing: boolean;
}

export interface FirstReportView extends PaperView {
  readonly claimNumber: string;
  readonly organization: string;
  readonly insurerContact: string;
  /** The programme's number for accidents, only while its confirmation is fresh (rule C8). */
  readonly hotline: string;
  readonly hotlineConfirmed: string;
  /** Why it may not be sent yet. */
  readonly blocked: ShownProblem | null;
}
