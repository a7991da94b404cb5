import { lastStepOn } from '../../domain/enrolment-rules';
import { policyProblems } from '../../domain/policy-messages';
import type { LaterEvent, Policy } from '../../domain/policy';
import { netChangeOf } from '../../domain/policy-ledger';
import { oneByOne } from '../../domain/one-by-one';
import { refuse, refuseAll, valueOf, type Problem } from '../../domain/problem';
import { plans as planTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { policies as policyTable } from '../../tables/policies';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { certain, lookup, type Lookup } from '../../tables/unread';
import type { PolicyStepReport, PolicyStepRequest } from './contract';
import { programsNow } from '../mail';
import type { Change, Ports } from '../../ports';
import {
  gatherEnrolmentRecords,
  missingFor,
  onFileOf,
  solicitationProblems,
  type EnrolmentRecords,
} from '../solicitation';
import { endorsementOf, type EndorsementFacts } from './endorsement';
import { openLedger, type Ledger, type Recorded } from './ledger';
import { readStep, type ReadStep } from './read-step';
import { enrolmentAudit, enrolmentProblems, rosterNotice, rowNames, stepText } from './words';

type StepPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'selection' | 'switches' | 'keepDeadlines'
>;

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
    ledger: openLedger(ports, programsNow(ports).programOf),
    records: underwriting ? gatherEnrolmentRecords(ports) : undefined,
    quotes: lookup(underwriting || ending ? ports.tables.read(quoteTable) : [], (row) => row.quoteNumber),
    endorsement: {
      members: changing ? ports.tables.read(memberTable) : [],
      plans: changing ? ports.tables.read(planTable).map(certain) : [],
    },
  };
}

export function recordPolicyStep(ports: StepPorts, request: PolicyStepRequest): PolicyStepReport {
  const step = readStep(request, ports.clock.today());
  const { policyNumbers } = request;
  const chosen = [
    ...new Set(policyNumbers === 'selected' ? ports.selection.ids(policyTable) : policyNumbers),
  ];
  if (chosen.length === 0) refuse(enrolmentProblems.noPoliciesChosen());
  // An amount or a new name is one policy's own.
  if (chosen.length > 1 && (step.amountYen !== null || step.step === 'endorsement')) {
    refuse(enrolmentProblems.oneAtATime());
  }
  return ports.lock.hold(() => {
    const world = gather(ports, step);
    const done: string[] = [];
    const existing: string[] = [];
    const quoteChanges: Change<typeof quoteTable>[] = [];
    let left = 0;
    const refused = oneByOne(
      chosen,
      String,
      (policyNumber) => {
        if (done.length >= POLICIES_A_CHUNK) {
          left += 1;
          return;
        }
        const recorded = recordOne(policyNumber, step, world);
        (recorded.existing ? existing : done).push(policyNumber);
        quoteChanges.push(...followQuote(recorded.policy, step, world));
      },
      (policyNumber) => rowNames.member(world.ledger.policy(policyNumber)?.memberNumber ?? '', policyNumber),
    );
    world.ledger.commit();
    if (quoteChanges.length > 0) ports.tables.update(quoteTable, quoteChanges);
    const before = done.flatMap((number) => world.ledger.policy(number)?.previousPolicy || []);
    ports.keepDeadlines(ports, [...done, ...before, ...quoteChanges.map(({ id }) => id)]);
    if (done.length > 0) {
      ports.audit.record('recordPolicyStep', done, enrolmentAudit.steps(stepText[step.step], done.length));
    }
    ports.tables.flush();
    ports.log.info('recordPolicyStep', { done: done.length, refused: refused.length, left });
    return { done, existing, refused, notices: done.length > 0 ? noticesOf(step) : [], left };
  });
}

function recordOne(policyNumber: string, step: ReadStep, world: World): Recorded {
  const before = world.ledger.policy(policyNumber);
  if (!before) refuse(policyProblems.policyUnknown({ policyNumber }));
  const event = eventOf(before, step, world.endorsement);
  if (step.step === 'underwrite' && before.decided === 'applied')
    refuseAll(missingOf(before, step.on, world));
  const { on: effectiveOn, document } = step;
  const recorded = valueOf(world.ledger.record({ policyNumber, event, effectiveOn, document }));
  const { policy, existing } = recorded;
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
  const net = existing || before.paymentState !== '入金済' ? 0 : netChangeOf(before, event);
  if (net !== 0) {
    // Paid in full for more, or less, than is due now: until it is level again nobody may take it for settled.
    const state = net < 0 ? '過入金' : '一部入金';
    world.ledger.record({ policyNumber, event: { kind: 'payment', state }, effectiveOn, document });
  }
  return recorded;
}

/** What the programme asks for before cover, as the quote's records have it. */
function missingOf(policy: Policy, on: string, world: World): Problem[] {
  // Taken over from elsewhere: its papers are not here to be checked.
  if (policy.quoteNumber === '') return [];
  const quote = world.quotes.get(policy.quoteNumber);
  if (!quote) return [solicitationProblems.quoteUnknown({ quoteNumber: policy.quoteNumber })];
  if (!world.records) return [];
  const lastStep = lastStepOn(onFileOf(quote, world.records));
  return [
    ...missingFor('cover', quote, world.records),
    ...(on < lastStep ? [enrolmentProblems.underwrittenTooEarly({ on, step: lastStep })] : []),
  ];
}

function eventOf(policy: Policy, step: ReadStep, facts: EndorsementFacts): LaterEvent {
  const { on, document, reason } = step;
  const netChangeYen = step.amountYen ?? 0;
  switch (step.step) {
    case 'underwrite':
      return { kind: 'underwrite', on, document };
    case 'decline':
    case 'void':
      return { kind: step.step, on, reason };
    case 'certificateSent':
      return { kind: 'certificateSent', on };
    case 'endorsement':
      return endorsementOf(policy, step, facts);
    case 'cancellation':
    case 'lapse':
      // Staff key a refund as they read it on the insurer's paper, with or without the sign.
      return { kind: step.step, on, netChangeYen: netChangeYen === 0 ? 0 : -Math.abs(netChangeYen) };
    case 'reinstatement':
      return { kind: 'reinstatement', on, netChangeYen };
    case 'nonRenewal':
      return { kind: 'nonRenewal', reason };
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
  return address + representative + organization === '' ? [] : [rosterNotice];
}
