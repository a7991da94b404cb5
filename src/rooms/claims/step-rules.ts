// Which column each step of a claim dates, and what may not come before it.
import type { ClaimState } from '../../domain/claim-state';
import { CLAIM_STEPS, type ClaimStep } from '../../domain/claim-step';
import { dateText } from '../../payable/words';
import type { Claim } from '../../tables/claims';
import type { ClaimView } from './contract';
import { stepNames } from './words';

type DateColumn = {
  [Key in keyof Claim]: Key extends `${string}On` ? Key : never;
}[keyof Claim];

interface StepRule {
  /** Where its date stands. */
  readonly column?: DateColumn;
  /** The column that must not be later. */
  readonly after?: { readonly column: DateColumn; readonly name: string };
  /** The claim's state from then on. */
  readonly state?: ClaimState;
  readonly needsNote?: boolean;
}

const AFTER_EVENT = { column: 'occurredOn', name: dateText.occurred } as const;

export const stepRules: Readonly<Record<ClaimStep, StepRule>> = {
  firstReport: { column: 'firstReportedOn', after: AFTER_EVENT, state: '第一報済', needsNote: true },
  writtenNotice: { column: 'writtenNoticeOn', after: AFTER_EVENT },
  insurerReceived: {
    column: 'insurerReceivedOn',
    after: { column: 'writtenNoticeOn', name: stepNames.writtenNotice },
  },
  preliminaryReport: { column: 'preliminaryReportOn', after: AFTER_EVENT },
  finalReport: {
    column: 'finalReportOn',
    after: { column: 'preliminaryReportOn', name: stepNames.preliminaryReport },
  },
  caution: { column: 'cautionOn', after: AFTER_EVENT },
  agreementApproved: { column: 'agreementApprovedOn', after: AFTER_EVENT, needsNote: true },
  agreement: {
    column: 'agreedOn',
    after: { column: 'agreementApprovedOn', name: stepNames.agreementApproved },
  },
  submitted: { column: 'submittedOn', after: AFTER_EVENT, state: '請求済' },
  paid: { column: 'paidOn', after: { column: 'submittedOn', name: stepNames.submitted }, state: '支払済' },
  closed: { state: '終了' },
  withdrawn: { state: '取下げ', needsNote: true },
};

/** Of a day that is keyed anew: the first step recorded already that would stand before it. */
export function stepBefore(claim: Claim, column: DateColumn | undefined, on: string): string | undefined {
  const step = CLAIM_STEPS.find((one) => {
    const { column: later, after } = stepRules[one];
    return (
      column !== undefined && after?.column === column && later && claim[later] !== '' && claim[later] < on
    );
  });
  return step && stepNames[step];
}

export function stepViews(claim: Claim): ClaimView['steps'] {
  return CLAIM_STEPS.map((step) => {
    const { column, state } = stepRules[step];
    return {
      step,
      name: stepNames[step],
      on: column ? claim[column] : claim.state === state ? state : '',
      note: step === 'firstReport' ? claim.firstReport : '',
    };
  });
}
