// What may be asked of the room claims: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, oneOf, text, texts, optional } from '../../calls/fields';
import { readRequest } from '../../calls/read-request';
import type { PaperView } from '../../domain/paper';
import type { ShownProblem } from '../../domain/problem-text';
import { ACCESS_FINDINGS, PUBLICATIONS, YES_NO, type ApprovalNeed } from '../../domain/claim-state';
import { CLAIM_STEPS, COST_MOVES, REPORT_WAYS, type ClaimStep, type CostMove } from '../../domain/claim-step';
import {
  ALERT_SOURCES,
  EVENT_KINDS,
  type AlertSource,
  type CoverPart,
  type EventKind,
} from '../../domain/coverage';
import type { ClaimCost } from '../../tables/claims';

// --- intake ---------------------------------------------------------------------------------------------

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

// --- one claim ------------------------------------------------------------------------------------------

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

// --- first report ------------------------------------------------------------------------------------------

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
  /** Why it may not be sent yet. */
  readonly blocked: ShownProblem | null;
}

// --- payable sheet --------------------------------------------------------------------------------------

export interface PayableSheet {
  readonly claimNumber: string;
  readonly organization: string;
  readonly programName: string;
  readonly planName: string;
  readonly policyNumber: string;
  readonly period: string;
  readonly madeOn: string;
  readonly conditions: readonly string[];
  readonly rows: readonly PayableRowView[];
  readonly limits: readonly {
    readonly name: string;
    readonly amountYen: number;
    readonly earlierYen: number;
    readonly usedYen: number;
    readonly leftYen: number;
  }[];
  readonly lossYen: number;
  readonly totalYen: number;
  readonly ownYen: number;
  readonly lowYen: number;
  readonly highYen: number;
  readonly incomplete: boolean;
  readonly firstLimit: string;
  readonly alternatives: readonly AlternativeView[];
  readonly notes: readonly string[];
  /** 照会 that this sheet opened or found open. */
  readonly referrals: readonly string[];
}

export interface PayableRowView {
  readonly costNumber: string;
  readonly name: string;
  readonly lossYen: number;
  /** null: 保険会社確認. */
  readonly aloneYen: number | null;
  readonly payableYen: number | null;
  readonly atMost: boolean;
  readonly ownYen: number;
  readonly trace: readonly string[];
}

export interface AlternativeView {
  readonly name: string;
  readonly assumed: string;
  readonly assumedYen: number;
  readonly other: string;
  readonly otherYen: number;
}

// --- simulator ------------------------------------------------------------------------------------------

export interface SimulatorStart {
  readonly blank: Omit<SimulateRequest, 'requestKey' | 'plans' | 'losses'>;
  readonly kinds: ClaimStart['kinds'];
  readonly sources: ClaimStart['sources'];
  readonly categories: readonly {
    readonly code: string;
    readonly text: string;
    readonly part: CoverPart;
  }[];
}

export interface Simulation {
  readonly audience: '社内' | '会員';
  readonly organization: string;
  readonly approvalNumber: string;
  readonly madeOn: string;
  readonly incident: string;
  readonly lossYen: number;
  readonly plans: readonly SimulatedPlanView[];
  readonly losses: readonly { readonly code: string; readonly text: string; readonly lossYen: number }[];
  readonly kept: string;
}

export interface SimulatedPlanView {
  readonly programName: string;
  readonly plan: string;
  readonly planName: string;
  readonly payableYen: number;
  readonly ownYen: number;
  readonly askYen: number;
  readonly lowYen: number;
  readonly highYen: number;
  readonly liabilityYen: number;
  readonly costYen: number;
  readonly atMost: boolean;
  readonly firstLimit: string;
  /** In the order of `losses`; null: 保険会社確認. */
  readonly rows: readonly { readonly item: string; readonly payableYen: number | null }[];
  readonly unknown: readonly string[];
}

/** What is asked about an incident; 事故 keeps it as it was answered. */
export const claimIntake = () =>
  fields({
    /** Without a policy number it is the one found by the trigger; the plan is for a member without any. */
    ...texts('memberKey', 'policyNumber', 'plan'),
    ...texts('occurredOn', 'occurredTime', 'knownOn', 'knownTime', 'claimedOn', 'claimedTime'),
    kind: oneOf(['', ...EVENT_KINDS]),
    ...texts('allegation', 'cause', 'knownHow', 'persons', 'companies', 'reporter'),
    sensitive: oneOf(['', ...YES_NO]),
    propertyDamage: oneOf(['', ...YES_NO]),
    wrongfulIntent: oneOf(['', ...YES_NO]),
    access: oneOf(['', ...ACCESS_FINDINGS]),
    detection: oneOf(['', ...ALERT_SOURCES]),
    publication: oneOf(['', ...PUBLICATIONS]),
    ...texts('publishedHow', 'publishedOn'),
    /** In the order of the questions. */
    priorKnowledge: list(text()),
    /** 「支出・示談の前に承認」 has been said to the caller. */
    cautionGiven: flag(),
  });

/** An intake in which nothing is said. */
export const blankIntake = (): ClaimIntake => readRequest(claimIntake(), {});

export const contract = {
  claimStart: call({
    may: 'reader',
    request: () => fields({ memberKey: optional(text()) }),
    answer: json<ClaimStart>(),
  }),
  /**
   * As typed in the sidebar; dates as text in any notation, times `HH:mm` or blank.
   * With a claim number it corrects that one; the same key sent twice is one claim.
   */
  registerClaim: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('claimNumber', 'requestKey'),
        intake: claimIntake(),
      }),
    answer: json<{ readonly claimNumber: string; readonly existing: boolean }>(),
  }),
  /** 'selected', here and below: the row selected in 事故 or 事故費用; '': the newest that is open. */
  openClaim: call({
    may: 'reader',
    request: () => fields({ claimNumber: text() }),
    answer: json<ClaimView>(),
  }),
  recordClaimStep: call({
    may: 'staff',
    // The note: person, reception number, or whatever belongs to it.
    request: () => fields({ ...texts('claimNumber', 'on', 'note'), step: oneOf(['', ...CLAIM_STEPS]) }),
    answer: json<{ readonly claimNumber: string }>(),
  }),
  saveClaimCost: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('claimNumber', 'requestKey', 'item', 'payee', 'estimate', 'persons', 'companies'),
        /** A second cost like one that stands already is meant. */
        notDuplicate: flag(),
      }),
    answer: json<{ readonly costNumber: string; readonly existing: boolean }>(),
  }),
  moveClaimCost: call({
    may: 'staff',
    // The amount is approved, spent or decided. The note: who approved, with whom an open approval was cleared, the receipt.
    request: () => fields({ ...texts('costNumber', 'on', 'amount', 'note'), move: oneOf(COST_MOVES) }),
    answer: json<{ readonly state: string }>(),
  }),
  saveClaimDocuments: call({
    may: 'staff',
    request: () => fields({ claimNumber: text(), received: list(text()) }),
    answer: json<{ readonly missing: number }>(),
  }),
  queueDocumentReminder: call({
    may: 'staff',
    request: () => fields({ claimNumber: text() }),
    answer: json<QueuedPaper>(),
  }),
  previewFirstReport: call({
    may: 'reader',
    request: () => fields({ claimNumber: text() }),
    answer: json<FirstReportView>(),
  }),
  queueFirstReport: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('claimNumber', 'addressee', 'recipient'),
        method: oneOf(REPORT_WAYS),
        readBack: flag(),
      }),
    answer: json<QueuedPaper>(),
  }),
  preparePayable: call({
    may: 'staff',
    request: () => fields({ claimNumber: text() }),
    answer: json<PayableSheet>(),
  }),
  openSimulator: call({ may: 'reader', answer: json<SimulatorStart>() }),
  simulateIncident: call({
    may: 'staff',
    request: () =>
      fields({
        kind: oneOf(['', ...EVENT_KINDS]),
        ...texts('persons', 'companies', 'requestKey'),
        access: oneOf(['', ...ACCESS_FINDINGS]),
        detection: oneOf(['', ...ALERT_SOURCES]),
        publication: oneOf(['', ...PUBLICATIONS]),
        losses: list(fields({ category: text(), amount: text() })),
        /** Also into the tab 事故シミュレーション. */
        keep: flag(),
        audience: oneOf(['社内', '会員']),
        /** Towards a member (rule C4): the plans shown, and the record. */
        plans: list(text()),
        ...texts('memberNumber', 'intention', 'reason', 'approvalNumber'),
      }),
    answer: json<Simulation>(),
  }),
};

/** What its pages ask; the intake begins with a search for the member. */
export type Calls = CallsOf<typeof contract>;
/** What a call takes. @example RequestFor<'openClaim'> */
export type RequestFor<Name extends keyof typeof contract> = RequestOf<(typeof contract)[Name]>;
export type ClaimIntake = RequestFor<'registerClaim'>['intake'];
export type SaveClaimCostRequest = RequestFor<'saveClaimCost'>;
export type SimulateRequest = RequestFor<'simulateIncident'>;
/** An incident of which only the kind is said. */
export const blankIncident = (): SimulateRequest =>
  readRequest(contract.simulateIncident.request!(), { kind: 'leak', audience: '社内' });
