// The deadlines of a policy: its expiry, its money, its certificate, and the steps of its renewal.
import type { DeadlineDraft } from '../../domain/deadline';
import { isOutcome, meetsNeed, openSteps, renewalSteps, type RenewalStep } from '../../domain/renewal';
import type { ProgramRow } from '../../tables/masters';
import type { Policy } from '../../tables/policies';
import type { Lookup } from '../../tables/unread';
import { isDateTime, type DeadlineWorld } from './deadline-world';
import { closedText, countingText, endOfDay, kindText, sourceText } from './words';
import { certificateDone, notToRenew, paperOf, paymentDone } from './policy-waits';
import { closingOf, renewalClosing } from './program-deadlines';

export function policyDeadlines(world: DeadlineWorld): DeadlineDraft[] {
  return world.policies
    .filter((policy) => isDateTime(policy.endsAt) && isDateTime(policy.startsAt))
    .flatMap((policy) => [
      expiry(policy),
      ...(world.collects ? [awaited(policy, world, 'payment', paymentDone(policy))] : []),
      awaited(policy, world, 'certificate', certificateDone(policy, world)),
      ...renewalDrafts(policy, world),
    ]);
}

type Common = Pick<DeadlineDraft, 'program' | 'memberKey' | 'subjectNumber' | 'owner' | 'start'>;

function commonOf(policy: Policy): Common {
  return {
    program: policy.program,
    memberKey: policy.memberKey,
    subjectNumber: policy.policyNumber,
    owner: policy.solicitor,
    start: policy.startsAt.slice(0, 10),
  };
}

/** Never moved to a business day: cover ends at its hour (decision 10). */
function expiry(policy: Policy): DeadlineDraft {
  const state = policy.renewalState;
  return {
    ...commonOf(policy),
    key: `${policy.policyNumber}/expiry`,
    kind: kindText.expiry,
    dueAt: policy.endsAt.slice(0, 16),
    counting: countingText.expiry(policy.endsAt.slice(11, 16)),
    source: sourceText.policy(policy.policyNumber),
    certainty: 'confirmed',
    satisfiedBy: isOutcome(state) ? closedText.renewal(state) : notToRenew(policy),
  };
}

/** Money and certificate: only where 制度 has their day. */
function awaited(
  policy: Policy,
  world: DeadlineWorld,
  what: 'payment' | 'certificate',
  satisfiedBy: string,
): DeadlineDraft {
  return {
    ...commonOf(policy),
    ...ofItsYear(policy, world, what === 'payment' ? 'paymentClosing' : 'certificateExpected'),
    onlyDated: true,
    key: `${policy.policyNumber}/${what}`,
    kind: what === 'payment' ? kindText.payment : kindText.certificate(paperOf(policy, world)),
    satisfiedBy,
  };
}

/** A date keyed in 制度, for a policy of the programme year that it is keyed for. */
function ofItsYear(
  policy: Policy,
  world: DeadlineWorld,
  closing: 'paymentClosing' | 'certificateExpected',
): Pick<DeadlineDraft, 'dueAt' | 'counting' | 'source' | 'certainty'> {
  const row = world.programs.get(policy.program);
  const known = row ? closingOf(row, world.structure(row.code), closing) : undefined;
  const date = row && known && isOfYear(row, policy.startsAt.slice(0, 10)) ? known.date : '';
  return {
    dueAt: endOfDay(date),
    counting: countingText.keyed,
    source: known?.source ?? sourceText.policy(policy.policyNumber),
    certainty: date === '' ? 'unverified' : known!.certainty,
  };
}

function isOfYear(row: ProgramRow, start: string): boolean {
  return (
    row.periodStart !== '' && start >= row.periodStart && (row.periodEnd === '' || start < row.periodEnd)
  );
}

export interface RenewalSchedule {
  readonly steps: readonly RenewalStep[];
  /** The closing or the end of cover; blank while the closing is not keyed. */
  readonly countedFrom: string;
  readonly fromClosing: boolean;
  readonly certainty: DeadlineDraft['certainty'];
}

/** Group renewals run to the closing, others to the expiry. */
export function renewalSchedule(
  policy: Pick<Policy, 'program' | 'endsAt'>,
  world: Pick<DeadlineWorld, 'structure' | 'renewalDays'> & { readonly programs: Lookup<ProgramRow> },
): RenewalSchedule {
  const endDate = policy.endsAt.slice(0, 10);
  const closing = renewalClosing(
    world.programs.get(policy.program),
    world.structure(policy.program),
    endDate,
  );
  const countedFrom = closing ? closing.date : endDate;
  return {
    steps: renewalSteps(countedFrom, world.renewalDays),
    countedFrom,
    fromClosing: closing !== undefined,
    certainty: closing ? closing.certainty : 'confirmed',
  };
}

export function renewalStepKey(policyNumber: string, daysBefore: number): string {
  return `${policyNumber}/renewal/${daysBefore}`;
}

/** Steps that are met close their rows; of the others those stand that are due, and the next one. */
function renewalDrafts(policy: Policy, world: DeadlineWorld): DeadlineDraft[] {
  const { steps, countedFrom, fromClosing, certainty } = renewalSchedule(policy, world);
  const ended = notToRenew(policy);
  const open = ended === '' ? openSteps(steps, policy.renewalState, world.today) : [];
  return steps.flatMap((step) => {
    const closed = meetsNeed(policy.renewalState, step.need)
      ? closedText.renewal(policy.renewalState)
      : ended;
    if (closed === '' && !open.includes(step)) return [];
    return [
      {
        ...commonOf(policy),
        key: renewalStepKey(policy.policyNumber, step.daysBefore),
        kind: kindText.renewal(step.need, step.daysBefore),
        dueAt: endOfDay(step.date),
        start: countedFrom,
        counting: fromClosing
          ? countingText.beforeClosing(step.daysBefore)
          : countingText.beforeExpiry(step.daysBefore),
        source: world.renewalDaysRead ? sourceText.renewalDays : sourceText.usualRenewalDays,
        certainty,
        satisfiedBy: closed,
      },
    ];
  });
}
