// What may be asked of the room claims: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, flag, list, oneOf, text, texts, optional } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';
import type { AccessFinding, ApprovalNeed, Publication, YesNoText } from '../../domain/claim-state';
import type { CoverPart } from '../../domain/coverage';
import type { AlertSource, EventKind } from '../../domain/coverage';
import type { PaperView } from '../referrals/contract';

export type ClaimAnswered<Value> =
  | ({ readonly ok: true } & Value)
  | {
      readonly ok: false;
      readonly problems: readonly ShownProblem[];
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
  readonly kinds: ClaimStart['kinds'];
  readonly sources: ClaimStart['sources'];
  readonly categories: readonly {
    readonly code: string;
    readonly text: string;
    readonly part: '賠償' | '費用';
  }[];
}

export interface SimulateRequest {
  readonly kind: EventKind;
  readonly persons: string;
  readonly companies: string;
  readonly access: '調査中' | '有' | '無' | '';
  readonly detection: AlertSource | '';
  readonly publication: '公表済' | '公表しない' | '未定' | '';
  readonly losses: readonly { readonly category: string; readonly amount: string }[];
  /** Also into the tab 事故シミュレーション. */
  readonly keep: boolean;
  readonly requestKey: string;
  readonly audience: '社内' | '会員';
  /** Towards a member (rule C4): the plans shown, and the record. */
  readonly plans: readonly string[];
  readonly memberNumber: string;
  readonly intention: string;
  readonly reason: string;
  readonly approvalNumber: string;
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
  readonly program: string;
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

export const contract = {
  claimStart: call({
    may: 'reader',
    request: () => fields({ memberKey: optional(text()) }),
    answer: json<ClaimStart>(),
  }),
  registerClaim: call({
    may: 'staff',
    request: () =>
      fields({
        claimNumber: text(),
        requestKey: text(),
        intake: fields({
          ...texts(
            'memberKey',
            'policyNumber',
            'plan',
            'occurredOn',
            'occurredTime',
            'knownOn',
            'knownTime',
            'claimedOn',
            'claimedTime',
            'allegation',
            'cause',
            'knownHow',
            'persons',
            'companies',
            'reporter',
            'publishedHow',
            'publishedOn',
          ),
          kind: oneOf(['', 'leak', 'disruption', 'attackHarm', 'attackThreat', 'attackOther']),
          sensitive: oneOf(['', '有', '無', '不明']),
          propertyDamage: oneOf(['', '有', '無', '不明']),
          wrongfulIntent: oneOf(['', '有', '無', '不明']),
          detection: oneOf(['', 'own', 'watchService', 'securityOperator', 'publicBody', 'victim']),
          access: oneOf(['', '有', '無', '調査中']),
          publication: oneOf(['', '公表済', '公表しない', '未定']),
          priorKnowledge: list(text()),
          cautionGiven: flag(),
        }),
      }),
    answer: json<ClaimAnswered<{ readonly claimNumber: string; readonly existing: boolean }>>(),
  }),
  /** 'selected': the row selected in 事故 or 事故費用, else the newest open claim. */
  openClaim: call({
    may: 'reader',
    request: () => fields({ claimNumber: text() }),
    answer: json<ClaimView>(),
  }),
  recordClaimStep: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('claimNumber', 'on', 'note'),
        step: oneOf([
          'settlement',
          'firstReport',
          'writtenNotice',
          'insurerReceived',
          'preliminaryReport',
          'finalReport',
          'caution',
          'settlementApproved',
          'submitted',
          'paid',
          'closed',
          'withdrawn',
        ]),
      }),
    answer: json<ClaimAnswered<{ readonly claimNumber: string }>>(),
  }),
  saveClaimCost: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('claimNumber', 'requestKey', 'item', 'payee', 'estimate', 'persons', 'companies'),
        notDuplicate: flag(),
      }),
    answer: json<ClaimAnswered<{ readonly costNumber: string; readonly existing: boolean }>>(),
  }),
  moveClaimCost: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('costNumber', 'on', 'amount', 'note'),
        move: oneOf(['claim', 'request', 'approve', 'spend', 'decide', 'cancel']),
      }),
    answer: json<ClaimAnswered<{ readonly state: string }>>(),
  }),
  saveClaimDocuments: call({
    may: 'staff',
    request: () => fields({ claimNumber: text(), received: list(text()) }),
    answer: json<ClaimAnswered<{ readonly missing: number }>>(),
  }),
  queueDocumentReminder: call({
    may: 'staff',
    request: () => fields({ claimNumber: text() }),
    answer: json<ClaimAnswered<{ readonly deliveryNumber: string; readonly existing: boolean }>>(),
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
        method: oneOf(['FAX', '郵送']),
        readBack: flag(),
      }),
    answer: json<ClaimAnswered<{ readonly deliveryNumber: string; readonly existing: boolean }>>(),
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
        ...texts(
          'persons',
          'companies',
          'requestKey',
          'memberNumber',
          'intention',
          'reason',
          'approvalNumber',
        ),
        kind: oneOf(['leak', 'disruption', 'attackHarm', 'attackThreat', 'attackOther']),
        access: oneOf(['', '有', '無', '調査中']),
        detection: oneOf(['', 'own', 'watchService', 'securityOperator', 'publicBody', 'victim']),
        publication: oneOf(['', '公表済', '公表しない', '未定']),
        losses: list(fields({ category: text(), amount: text() })),
        keep: flag(),
        audience: oneOf(['社内', '会員']),
        plans: list(text()),
      }),
    answer: json<ClaimAnswered<{ readonly simulation: Simulation }>>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
