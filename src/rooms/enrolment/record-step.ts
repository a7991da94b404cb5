// This file defines the steps on selected policies: 引受, 見送り, 取消, 異動, 解約, 失効, 復活, 更改しない, 加入者証の送付.
import { policyProblems } from '../../domain/policy-messages';
import type { Policy, PolicyEvent } from '../../domain/policy';
import { fail, ok, refuse, type Problem, type Result } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { plans as planTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import type { RowMessage } from '../../domain/row-message';
import { attempt, certain, lookup, type Lookup } from '../../tables/unread';
import type { PolicyStepReport, PolicyStepRequest } from './contract';
import type { Change, Ports } from '../../ports';
import { gatherEnrolmentRecords, missingFor, type EnrolmentRecords } from '../solicitation/enrolment-records';
import { endorsementOf, type EndorsementFacts } from './endorsement';
import { enrolmentAudit, enrolmentProblems, stepNotices, stepText } from './enrolment-texts';
import { openLedger, type Ledger } from './ledger';
import { readStep, type ReadStep } from './step-request';

type StepPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

export const POLICIES_A_CHUNK = 500;

interface World {
  readonly ledger: Ledger;
  /** Read only for the steps that look at them. */
  readonly records: EnrolmentRecords | undefined;
  readonly quotes: Lookup<Quote>;
  readonly endorsement: EndorsementFacts;
}

function gather(ports: StepPorts, step: ReadStep): World {
  const underwriting = step.step === 'underwrite';
  const ending = step.step === 'decline' || step.step === 'void';
  const changing = step.step === 'endorsement';
  return {
    ledger: openLedger(ports),
    records: underwriting ? gatherEnrolmentRecords(ports) : undefined,
    quotes: lookup(underwriting || ending ? ports.tables.read(quoteTable) : [], (row) => row.quoteNumber),
    endorsement: {
      members: changing ? ports.tables.read(memberTable) : [],
      plans: changing ? ports.tables.read(planTable).map(certain) : [],
    },
  };
}

export function recordPolicyStep(
  ports: StepPorts,
  request: PolicyStepRequest & { readonly policyNumbers: readonly string[] },
): PolicyStepReport {
  const step = readStep(request, ports.clock.today());
  const chosen = [...new Set(request.policyNumbers)];
  if (chosen.length === 0) refuse(enrolmentProblems.noPoliciesChosen());
  // An amount or a new name is one policy's own.
  if (chosen.length > 1 && (step.amountYen !== null || step.step === 'endorsement')) {
    refuse(enrolmentProblems.oneAtATime());
  }
  return ports.lock.hold(() => {
    const world = gather(ports, step);
    const done: string[] = [];
    const existing: string[] = [];
    const refused: RowMessage[] = [];
    const quoteChanges: Change<typeof quoteTable>[] = [];
    let left = 0;
    for (const policyNumber of chosen) {
      if (done.length >= POLICIES_A_CHUNK) {
        left += 1;
        continue;
      }
      const before = world.ledger.policy(policyNumber);
      const tried = attempt(() => recordOne(policyNumber, before, step, world));
      const recorded: Outcome = tried.ok ? tried.value : { ok: false, problems: [tried.problem] };
      if (!recorded.ok) {
        refused.push(messageOf(recorded.problems, policyNumber, before?.memberNumber ?? ''));
        continue;
      }
      (recorded.existing ? existing : done).push(policyNumber);
      quoteChanges.push(...followQuote(recorded.policy, step, world));
    }
    world.ledger.commit();
    if (quoteChanges.length > 0) ports.tables.update(quoteTable, quoteChanges);
    if (done.length > 0) {
      ports.audit.record('recordPolicyStep', done, enrolmentAudit.steps(stepText[step.step], done.length));
    }
    ports.tables.flush();
    ports.log.info('recordPolicyStep', { done: done.length, refused: refused.length, left });
    return { done, existing, refused, notices: done.length > 0 ? noticesOf(step) : [], left };
  });
}

type Outcome =
  | { readonly ok: true; readonly existing: boolean; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function recordOne(policyNumber: string, before: Policy | undefined, step: ReadStep, world: World): Outcome {
  if (!before) return { ok: false, problems: [policyProblems.policyUnknown({ policyNumber })] };
  const event = eventOf(before, step, world.endorsement);
  if (!event.ok) return { ok: false, problems: [event.problem] };
  const missing = step.step === 'underwrite' && before.decided === 'applied' ? missingOf(before, world) : [];
  if (missing.length > 0) return { ok: false, problems: missing };
  const { on: effectiveOn, document } = step;
  const recorded = world.ledger.record({ policyNumber, event: event.value, effectiveOn, document });
  if (!recorded.ok) return { ok: false, problems: [recorded.problem] };
  const { policy, existing } = recorded.value;
  const undone = (step.step === 'decline' || step.step === 'void') && policy.previousPolicy !== '';
  if (undone && !existing) {
    // The policy before is up for renewal again.
    world.ledger.record({
      policyNumber: policy.previousPolicy,
      event: { kind: 'renewalUndone', by: policyNumber },
      effectiveOn,
      document,
    });
  }
  return { ok: true, existing, policy };
}

/** What the programme asks for before cover, as the quote's records have it. */
function missingOf(policy: Policy, world: World): Problem[] {
  // Taken over from elsewhere: its papers are not here to be checked.
  if (policy.quoteNumber === '') return [];
  const quote = world.quotes.get(policy.quoteNumber);
  if (!quote) return [enrolmentProblems.quoteUnknown({ quoteNumber: policy.quoteNumber })];
  return world.records ? missingFor('cover', quote, world.records) : [];
}

function eventOf(
  policy: Policy,
  step: ReadStep,
  facts: EndorsementFacts,
): Result<Exclude<PolicyEvent, { kind: 'newBusiness' | 'renewal' }>> {
  const { on, document, reason } = step;
  const netChangeYen = step.amountYen ?? 0;
  switch (step.step) {
    case 'underwrite':
      return ok({ kind: 'underwrite', on, document });
    case 'decline':
    case 'void':
      return ok({ kind: step.step, on, reason });
    case 'certificateSent':
      return ok({ kind: 'certificateSent', on });
    case 'endorsement':
      return endorsementOf(policy, step, facts);
    case 'cancellation':
    case 'lapse':
      // Staff key a refund as they read it on the insurer's paper, with or without the sign.
      return ok({ kind: step.step, on, netChangeYen: netChangeYen === 0 ? 0 : -Math.abs(netChangeYen) });
    case 'reinstatement':
      return ok({ kind: 'reinstatement', on, netChangeYen });
    case 'nonRenewal':
      return ok({ kind: 'nonRenewal', reason });
    default:
      return fail(enrolmentProblems.stepUnknown());
  }
}

/** A withdrawn or mistaken application takes its quote with it: another application needs another quote. */
function followQuote(policy: Policy, step: ReadStep, world: World): Change<typeof quoteTable>[] {
  if (step.step !== 'decline' && step.step !== 'void') return [];
  const quote = world.quotes.get(policy.quoteNumber);
  if (!quote || quote.state !== '申込受付') return [];
  return [{ id: quote.quoteNumber, set: { state: '取消', reason: stepText[step.step] } }];
}

function noticesOf(step: ReadStep): string[] {
  if (step.step !== 'endorsement') return [];
  const { address, representative, organization } = step.changes;
  return address + representative + organization === '' ? [] : [stepNotices.roster];
}

function messageOf(problems: readonly Problem[], policyNumber: string, memberNumber: string): RowMessage {
  return shown(
    problems,
    policyNumber,
    memberNumber === '' ? '' : `会員番号${memberNumber}（${policyNumber}）`,
  );
}
