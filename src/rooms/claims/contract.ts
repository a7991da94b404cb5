// What may be asked of the room claims: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, oneOf, text, texts, optional } from '../../calls/fields';
import { readRequest } from '../../calls/read-request';
import { ACCESS_FINDINGS, PUBLICATIONS, YES_NO } from '../../domain/claim-state';
import { CLAIM_STEPS, COST_MOVES, REPORT_WAYS } from '../../domain/claim-step';
import { ALERT_SOURCES, EVENT_KINDS } from '../../domain/coverage';
import type { Way } from '../../domain/way';
import type { Claim } from '../../tables/claims';
import type { ClaimStart, ClaimView, FirstReportView, QueuedPaper } from './claim-view';
import type { PayableSheet, Simulation, SimulatorStart } from './payable-view';

export type * from './claim-view';
export type * from './payable-view';

/** What is asked about an incident; 事故 keeps it as it was answered. */
export const claimIntake = () =>
  fields({
    /** Without a policy number it is the one found by the trigger; the plan is for a member without any. */
    ...texts('memberKey', 'policyNumber', 'plan'),
    /** Who called, and when; blank: now. */
    ...texts('caller', 'callerPhone', 'reportedOn', 'reportedTime'),
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

export interface ClaimLine extends Pick<
  Claim,
  'claimNumber' | 'organization' | 'kind' | 'state' | 'owner' | 'measuresUntil'
> {
  readonly closed: boolean;
  readonly ways: readonly Way[];
}

export interface ClaimList {
  /** The newest first; those that are closed after the open ones. */
  readonly lines: readonly ClaimLine[];
  /** Closed ones beyond those. */
  readonly more: number;
}

export const contract = {
  openClaims: call({ may: 'reader', answer: json<ClaimList>() }),
  claimStart: call({
    may: 'reader',
    request: () => fields({ memberKey: optional(text()) }),
    answer: json<ClaimStart>(),
  }),
  /**
   * As typed in the sidebar; dates as text in any notation, times `HH:mm` or blank.
   * With a claim number what is learnt later is written to that one, each change a version with who, when, old and new;
   * policy, plan and clocks follow. The same key sent twice is one claim, or one version.
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
  /** One that was closed too early; the reason stands with its versions. */
  reopenClaim: call({
    may: 'manager',
    request: () => fields(texts('claimNumber', 'reason', 'requestKey')),
    answer: json<{ readonly state: string }>(),
  }),
  saveClaimCost: call({
    may: 'staff',
    request: () =>
      fields({
        // The name is for a cost that is none of the document's items.
        ...texts('claimNumber', 'requestKey', 'item', 'itemName', 'payee', 'estimate'),
        ...texts('persons', 'companies'),
        /** A second cost like one that stands already is meant. */
        notDuplicate: flag(),
      }),
    answer: json<{ readonly costNumber: string; readonly existing: boolean }>(),
  }),
  moveClaimCost: call({
    may: 'staff',
    // The amount is approved, spent or decided. The note: who approved, with whom an open approval was cleared, the receipt.
    request: () =>
      fields({
        ...texts('costNumber', 'on', 'amount', 'note'),
        move: oneOf(COST_MOVES),
        /** Whom it was paid to, where the estimate named nobody. */
        payee: optional(text()),
      }),
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
  /** The programme's number for accidents, as a paper or the insurer says it now (rule C8). */
  confirmHotline: call({
    may: 'manager',
    request: () => fields(texts('claimNumber', 'number', 'paper')),
    answer: json<{ readonly hotline: string; readonly hotlineConfirmed: string }>(),
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
