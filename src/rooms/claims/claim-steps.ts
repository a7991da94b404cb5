// This file defines the steps of a claim as they are recorded: notices, reports, settlement, papers, payment, end.
import { movesForward, type ClaimState } from '../../domain/claim-state';
import { formatJapanese } from '../../domain/calendar';
import { claims, type Claim } from '../../tables/claims';
import type { ClaimAnswered, ClaimStep, ClaimView, RecordClaimStepRequest } from './contract';
import { readForm } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { claimOf, claimProgram, isClosed, measuresUntil } from './claim-world';
import {
  claimAudit,
  claimRefusal,
  claimRefusalOf,
  stepNames,
  viewText,
  claimDeskProblems,
} from './claim-words';

type StepPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;
type DateColumn = {
  [Key in keyof Claim]: Key extends `${string}On` ? Key : never;
}[keyof Claim];

interface StepRule {
  /** Where its date stands. */
  readonly column: DateColumn | undefined;
  /** The column that must not be later. */
  readonly after?: { readonly column: 'occurredOn' | DateColumn; readonly name: string };
  /** The claim's state from then on. */
  readonly state?: ClaimState;
  readonly needsNote?: boolean;
}

const KNOWN = { column: 'occurredOn', name: '発生日' } as const;

const rules: Readonly<Record<ClaimStep, StepRule>> = {
  firstReport: { column: 'firstReportedOn', after: KNOWN, state: '第一報済', needsNote: true },
  writtenNotice: { column: 'writtenNoticeOn', after: KNOWN },
  insurerReceived: {
    column: 'insurerReceivedOn',
    after: { column: 'writtenNoticeOn', name: stepNames.writtenNotice },
  },
  preliminaryReport: { column: 'preliminaryReportOn', after: KNOWN },
  finalReport: {
    column: 'finalReportOn',
    after: { column: 'preliminaryReportOn', name: stepNames.preliminaryReport },
  },
  caution: { column: 'cautionOn', after: KNOWN },
  settlementApproved: { column: 'settlementApprovedOn', after: KNOWN, needsNote: true },
  settlement: {
    column: 'settledOn',
    after: { column: 'settlementApprovedOn', name: stepNames.settlementApproved },
  },
  submitted: { column: 'submittedOn', after: KNOWN, state: '請求済' },
  paid: { column: 'paidOn', after: { column: 'submittedOn', name: stepNames.submitted }, state: '支払済' },
  closed: { column: undefined, state: '終了' },
  withdrawn: { column: undefined, state: '取下げ', needsNote: true },
};

export const claimSteps = Object.keys(rules) as ClaimStep[];

export function stepViews(claim: Claim): ClaimView['steps'] {
  return claimSteps.map((step) => {
    const { column } = rules[step];
    return {
      step,
      name: stepNames[step],
      on: column ? claim[column] : claim.state === rules[step].state ? claim.state : '',
      note: step === 'firstReport' ? claim.firstReport : '',
    };
  });
}

export function recordClaimStep(
  ports: StepPorts,
  request: RecordClaimStepRequest,
): ClaimAnswered<{ claimNumber: string }> {
  const today = ports.clock.today();
  const form = readForm<keyof RecordClaimStepRequest>(request as never, today);
  const step = form.choice('step', claimSteps, claimDeskProblems.claimStepUnknown()) as ClaimStep;
  const on = form.date('on') || today;
  const note = form.text('note', { max: 500 });
  if (form.problems.length > 0) return claimRefusal(...form.problems);
  const rule = rules[step];
  if (rule.needsNote && note === '') {
    return claimRefusal({ ...claimDeskProblems.claimNoteMissing({ name: stepNames[step] }), field: 'note' });
  }
  try {
    return ports.lock.hold(() => {
      const claim = claimOf(ports, request.claimNumber);
      const { claimNumber, state } = claim;
      if (isClosed(claim)) return claimRefusal(claimDeskProblems.claimClosed({ claimNumber, state }));
      if (rule.after && on < claim[rule.after.column]) {
        const params = { name: stepNames[step], first: rule.after.name };
        return claimRefusal({ ...claimDeskProblems.claimStepTooEarly(params), field: 'on' });
      }
      const { rules: programRules } = claimProgram(claim.program);
      const consent = programRules?.settlementNeedsConsent.value === true;
      if (step === 'settlement' && consent && claim.settlementApprovedOn === '') {
        return claimRefusal(claimDeskProblems.claimSettlementNeedsConsent());
      }
      const set: Partial<Claim> = {
        ...(rule.column ? { [rule.column]: on } : {}),
        ...(rule.state && movesForward(state, rule.state) ? { state: rule.state } : {}),
        ...(step === 'firstReport' ? { firstReport: `${formatJapanese(on)}　${note}` } : {}),
      };
      const changed = { ...claim, ...set } as Claim;
      ports.tables.update(claims, [
        { id: claimNumber, set: { ...set, measuresUntil: measuresUntil(changed) } },
      ]);
      const summary = claimAudit.step(stepNames[step]);
      ports.audit.record('recordClaimStep', [claimNumber], summary);
      ports.tables.flush();
      return { ok: true, claimNumber };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

export const settlementText = (needsConsent: boolean | null | undefined): string =>
  needsConsent === true ? viewText.settlement.needed : viewText.settlement.unknown;
